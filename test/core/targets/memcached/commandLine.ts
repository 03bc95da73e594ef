import assert from 'node:assert/strict';
import { renderArtifact } from '../../../../server/src/core/targets';
import { artifactsOf, clusterOf } from '../rendering';

/** The text of the drop-in of a node, or of its arguments; or what stops it, as `CODE on TEXT`. */
export function fileOf(spec: string, beside?: 'args', node?: string): string | string[] {
  const artifact = artifactsOf(spec, 'memcached').find(
    (each) => each.beside === beside && (node === undefined || each.node === node),
  );
  assert.ok(artifact, 'the spec has no such node');
  const result = renderArtifact(clusterOf(spec), artifact, 'test.memcached.yaml');
  if (!('problems' in result)) return result.text;
  return result.problems.map(({ code, range }) => `${code} on ${spec.slice(range.start, range.end)}`);
}

/** The arguments of a container; or what stops them. */
export function argumentsOf(
  spec: string,
  node?: string,
): { readonly args: string[] } | { readonly problems: string[] } {
  const file = fileOf(spec, 'args', node);
  return typeof file === 'string' ? { args: file.slice(0, -1).split('\n') } : { problems: file };
}

/** What systemd would start: continued lines joined, the last of the commands, split at spaces. */
export function commandOf(dropIn: string): string[] {
  const lines = dropIn.replaceAll(/\\\n */g, '').split('\n');
  assert.deepEqual(
    lines.slice(3).map((line) => line.split(/=| -u /, 1)[0]),
    ['[Service]', 'ExecStart', 'ExecStart', ''],
  );
  const command = lines[5].slice('ExecStart='.length).split(' ');
  assert.doesNotMatch(command.join(' '), /["'\\%$;#]/, 'nothing that systemd reads otherwise');
  return command;
}
