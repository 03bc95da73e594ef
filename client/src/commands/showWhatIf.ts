import * as vscode from 'vscode';
import { type History, historyOf } from '../git';
import type { Comparison } from '../previews/comparison';
import { type Command, specFor } from './command';

/**
 * What the edit since the last save, or since a git revision, does to the keys; shown in the placement view. A code lens
 * asks for its pool and the last save.
 */
export const showWhatIf: Command = {
  id: 'memcachedHa.showWhatIf',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    if (!spec) return;
    const comparison = detail?.pool === undefined ? await pick(spec) : { ...saved(), pool: detail.pool };
    if (comparison) parts.placement.show(spec.uri, comparison);
  },
};

const saved = (): Comparison => ({ kind: 'saved', since: vscode.l10n.t('Since the last save') });

/** Without Git there is only one thing to compare with. */
async function pick(spec: vscode.TextDocument): Promise<Comparison | undefined> {
  const history = await historyOf(spec.uri);
  if (!history) return saved();
  const last = 'HEAD';
  const items = [
    {
      label: vscode.l10n.t('The last save'),
      description: spec.isDirty ? '' : vscode.l10n.t('nothing is unsaved'),
      choose: async () => saved(),
    },
    { label: vscode.l10n.t('The last commit'), description: last, choose: () => revision(history, last) },
    { label: vscode.l10n.t('Another revision…'), description: '', choose: () => askRevision(history) },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('What would this change move, compared with …'),
  });
  return chosen?.choose();
}

async function revision(history: History, name: string): Promise<Comparison> {
  return { kind: 'text', text: await history.text(name), since: vscode.l10n.t('Since {0}', name) };
}

/** A branch or tag of the list, or any revision that is typed, such as `HEAD~3`. */
async function askRevision(history: History): Promise<Comparison | undefined> {
  const refs = await history.refs();
  const input = vscode.window.createQuickPick();
  input.placeholder = vscode.l10n.t('a commit, branch or tag, such as HEAD~3');
  const show = (): void => {
    const typed = input.value.trim();
    const names = typed && !refs.includes(typed) ? [typed, ...refs] : refs;
    input.items = names.map((label) => ({ label, alwaysShow: label === typed }));
  };
  const name = await new Promise<string | undefined>((resolve) => {
    input.onDidChangeValue(show);
    // Enter may come before the list has the row of what was typed.
    input.onDidAccept(() => resolve(input.activeItems[0]?.label ?? (input.value.trim() || undefined)));
    input.onDidHide(() => resolve(undefined));
    show();
    input.show();
  });
  input.dispose();
  return name === undefined ? undefined : revision(history, name);
}
