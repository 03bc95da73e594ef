import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { ClientTraits } from './clientTraits';
import type { Spec } from './documents';

/** What the paths in the `outputs` of specs look like to a client that watches files; companions are among them. */
export function outputGlobs(specs: readonly Spec[]): string[] {
  const patterns = specs.flatMap(({ snapshot }) => [...(snapshot.cluster?.outputs.values() ?? [])]);
  const globs = patterns.map(({ value }) => value.replace(/\{\w+\}/g, '*').replace(/\.[^./]*$/, '.*'));
  const sound = globs.filter((glob) => /^[\w.@+*/-]+$/.test(glob));
  return [...new Set(sound.map((glob) => `**/${glob}`))].sort();
}

/** Asks the client to tell about these files, and no longer about those that it was asked for before. */
export function outputWatcher(
  { client: editor }: Pick<Connection, 'client'>,
  client: ClientTraits,
): (globs: readonly string[]) => Promise<void> {
  let known = '';
  let before: Disposable | undefined;
  return async (globs) => {
    if (!client.watchesFiles || globs.join('\n') === known) return;
    known = globs.join('\n');
    before?.dispose();
    before = undefined;
    if (globs.length === 0) return;
    const watchers = globs.map((globPattern) => ({ globPattern }));
    before = await editor.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}
