import * as vscode from 'vscode';
import {
  methods,
  type OutputItem,
  type OutputState,
  type OutputsResult,
  type SpecParams,
  type WriteParams,
  type WriteResult,
} from '../../../server/src/protocol';
import { previewUri } from '../previews/address';
import { exists, onDisk } from '../previews/onDisk';
import { type Command, specFor } from './command';

/** Shows what generating changes on the disk, asks which files to write, and writes them. */
export const write: Command = {
  id: 'memcachedHa.write',
  async run(parts, argument) {
    const { t } = vscode.l10n;
    const spec = await specFor(parts, argument);
    if (!spec || !(await allowed()) || (spec.isDirty && !(await spec.save()))) return;
    const { server } = parts;
    const about: SpecParams = { uri: spec.uri.toString() };
    const found = await server.request<OutputsResult>(methods.outputs, about);
    if (!found.ok) {
      vscode.window.showWarningMessage(found.problem);
      return;
    }
    const different = found.outputs.filter(({ state }) => state !== 'current');
    if (different.length === 0) {
      vscode.window.showInformationMessage(t('All generated files are what the spec generates: nothing to write.'));
      return;
    }
    const name = vscode.workspace.asRelativePath(spec.uri);
    const title = t('{0}: on disk ↔ generated', name);
    await showChanges(spec.uri, different, title);
    const chosen = await choose(different, t('Write the generated files of {0}', name));
    if (!chosen?.length) return;
    const params: WriteParams = {
      ...about,
      version: found.basis.version,
      paths: chosen.map(({ path }) => path),
      overwriteEdited: chosen.flatMap(({ path, state }) => (isGuarded({ state }) ? [path] : [])),
    };
    const result = await server.request<WriteResult>(methods.write, params);
    tell(result, chosen.length);
    if (!result.failed) await closeChanges(title);
  },
};

/** Writing over it could undo the work of a person. */
const isGuarded = ({ state }: Pick<OutputItem, 'state'>): boolean => state === 'edited' || state === 'unmarked';

async function allowed(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const reason = vscode.l10n.t('No file is written from a workspace that is not trusted.');
  if (await vscode.window.showWarningMessage(reason, manage))
    await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}

/** Every file that would change, in one editor. */
async function showChanges(spec: vscode.Uri, items: readonly OutputItem[], title: string): Promise<void> {
  const changes = items.map(async (item) => {
    const file = onDisk(spec, item)!;
    // Under another path the generated text would look like a renamed file.
    const generated = previewUri(spec, item).with({ path: file.path });
    return [file, (await exists(file)) ? file : undefined, generated];
  });
  await vscode.commands.executeCommand('vscode.changes', title, await Promise.all(changes));
}

/** The editor adds the number of files to the title. */
async function closeChanges(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith(title)));
}

/** What was edited by hand is only written when somebody ticks it. */
async function choose(items: readonly OutputItem[], title: string): Promise<OutputItem[] | undefined> {
  const words: Record<OutputState, string> = {
    current: '',
    missing: vscode.l10n.t('new'),
    stale: vscode.l10n.t('stale'),
    edited: vscode.l10n.t('edited by hand'),
    unmarked: vscode.l10n.t('stale or edited by hand, it has no mark that tells'),
  };
  const choices = items.map((item) => ({
    label: item.path,
    description: words[item.state],
    picked: !isGuarded(item),
    item,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('Which files are written?'),
    canPickMany: true,
    ignoreFocusOut: true, // the changes behind it are there to be read
  });
  return chosen?.map(({ item }) => item);
}

function tell({ written, failed }: WriteResult, wanted: number): void {
  const { t } = vscode.l10n;
  if (!failed) {
    vscode.window.showInformationMessage(
      written.length === 1 ? t('Wrote {0}.', written[0]) : t('Wrote {0} generated files.', written.length),
    );
    return;
  }
  const why = failed.path === undefined ? failed.problem : `${failed.path}: ${failed.problem}.`;
  vscode.window.showErrorMessage(
    written.length === 0
      ? t('Nothing was written. {0}', why)
      : t('Only {0} of {1} files were written. {2}', written.length, wanted, why),
  );
}
