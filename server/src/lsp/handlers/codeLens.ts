import type { CodeLens, CodeLensParams, Command } from 'vscode-languageserver';
import { type Lens, codeLens as lenses } from '../../core/features/codeLens';
import type { Handler } from '../session';

/** Only for clients that said that they have the commands. */
export const codeLens: Handler<CodeLensParams, CodeLens[]> = async ({ spec, workspace, convert, options }) => {
  if (!spec || !options.commands) return [];
  const saved = await workspace.unedited(spec.uri);
  // While the text is broken, its shards come and go with every bracket.
  const before = spec.good?.basis.stale ? undefined : saved?.good?.cluster;
  return lenses(spec.snapshot, before).map((lens) => {
    return { range: convert.range(spec.lines, lens.range), command: commandOf(lens, spec.uri) };
  });
};

/** The first argument is the spec, the second what in it the lens stands at. */
function commandOf(lens: Lens, uri: string): Command {
  const { title } = lens;
  switch (lens.does) {
    case 'preview':
      return { title, command: 'memcachedHa.preview', arguments: [uri, lens.file] };
    case 'place':
      return { title, command: 'memcachedHa.placeKey', arguments: [uri, { pool: lens.pool }] };
    case 'whatIf':
      return { title, command: 'memcachedHa.showWhatIf', arguments: [uri, { pool: lens.pool }] };
    case 'failover':
      return { title, command: 'memcachedHa.failOver', arguments: [uri, { pool: lens.pool, shard: lens.shard }] };
  }
}
