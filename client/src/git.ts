import * as vscode from 'vscode';

/** The part of VS Code's own Git extension that is used here (its `git.d.ts`, version 1). */
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  show(ref: string, path: string): Promise<string>;
  getRefs(query: { readonly count: number; readonly sort: 'committerdate' }): Promise<readonly { name?: string }[]>;
}
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

const MOST_REFS = 50;

/** The history of one file. */
export interface History {
  /** Names of branches and tags, the latest first. */
  refs(): Promise<string[]>;
  /** The text of the file at a revision; throws a sentence when there is none. */
  text(revision: string): Promise<string>;
}

/** Undefined when the file is in no repository, or Git is off or not there, as in a browser. */
export async function historyOf(file: vscode.Uri): Promise<History | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  const repository = git?.enabled ? git.getAPI(1).getRepository(file) : undefined;
  if (!repository) return undefined;
  return {
    refs: async () => {
      const refs = await repository.getRefs({ count: MOST_REFS, sort: 'committerdate' });
      return [...new Set(refs.flatMap(({ name }) => name ?? []))];
    },
    text: async (revision) => {
      try {
        return await repository.show(revision, file.fsPath);
      } catch {
        const name = file.path.slice(file.path.lastIndexOf('/') + 1);
        throw new Error(
          vscode.l10n.t('Git has no {0} at {1}: give a commit, branch or tag that has it.', name, revision),
        );
      }
    },
  };
}
