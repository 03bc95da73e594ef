import * as vscode from 'vscode';
import { type CheckProgramsResult, methods, type SpecParams } from '../../../server/src/protocol';
import { type Command, specFor } from './command';

/** Shows the generated files to the programs that read them; what they say stands in the spec. */
export const checkPrograms: Command = {
  id: 'memcachedHa.checkPrograms',
  async run(parts, argument) {
    const spec = await specFor(parts, argument);
    if (!spec) return;
    const { server } = parts;
    const params: SpecParams = { uri: spec.uri.toString() };
    const title = vscode.l10n.t('Checking generated files with their programs');
    const location = vscode.ProgressLocation.Notification;
    const result = await vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      try {
        return await server.request<CheckProgramsResult>(methods.checkPrograms, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    });
    if (!result) return;
    if (!result.ok) {
      vscode.window.showWarningMessage(result.problem);
      return;
    }
    for (const note of result.notes) server.log.info(note);
    await tell(result, () => server.log.show(true));
  },
};

/** The counts, and which programs are not here; the notes stand in the log. */
async function tell(
  { results, notes }: Extract<CheckProgramsResult, { ok: true }>,
  showLog: () => void,
): Promise<void> {
  const { t } = vscode.l10n;
  const count = (status: string): number => results.filter((one) => one.status === status).length;
  const checked = results.length - count('absent') - count('timeout');
  const absent = new Set(results.flatMap(({ status, program }) => (status === 'absent' ? [program] : [])));
  const problems = count('problems');
  const outcome =
    problems > 0
      ? t('Their programs complain about {0} of {1} generated files.', problems, checked)
      : checked > 0
        ? t('Accepted by their programs: {0} generated files.', checked)
        : t('No generated file could be checked.');
  const words = [
    outcome,
    ...(absent.size > 0 ? [t('Not here: {0}.', [...absent].join(', '))] : []),
    ...(count('timeout') > 0 ? [t('Not ended in time: {0}.', count('timeout'))] : []),
  ].join(' ');
  const problemsView = t('Show Problems');
  const log = t('Show Log');
  const buttons = [...(problems > 0 ? [problemsView] : []), ...(notes.length > 0 ? [log] : [])];
  const chosen =
    problems > 0
      ? await vscode.window.showWarningMessage(words, ...buttons)
      : await vscode.window.showInformationMessage(words, ...buttons);
  if (chosen === problemsView) await vscode.commands.executeCommand('workbench.actions.view.problems');
  if (chosen === log) showLog();
}
