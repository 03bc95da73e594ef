import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import { lookAtOutputs, outputFindings } from '../../../server/src/core/workspace/outputs';

const spec = (more = ''): string => `version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.1:11211}
  mem2: {address: 10.0.0.2:11211}
pools: {cart: {shards: {s1: {primary: mem1, standby: [mem2]}}}}
proxies: {edge: {type: haproxy, listen: 127.0.0.1:22121}}
outputs:
${more}  haproxy: deploy/edge.cfg
  memcached: "deploy/{node}.conf"
`;

async function found(text: string, disk: Readonly<Record<string, string>>): Promise<string[]> {
  const snapshot = analyze(text);
  const { files } = await lookAtOutputs(snapshot, 'test.memcached.yaml', async (path) => disk[path]);
  return outputFindings(snapshot, files).map(
    ({ code, message, range }) => `${code} ${text.slice(range.start, range.end)}: ${message}`,
  );
}

async function written(text = spec()): Promise<Record<string, string>> {
  const { files } = await lookAtOutputs(analyze(text), 'test.memcached.yaml', async () => undefined);
  return Object.fromEntries(files.map(({ path, text: generated }) => [path, generated]));
}

test('nothing is wrong with what was written from the spec', async () => {
  assert.deepEqual(await found(spec(), await written()), []);
});

test('one finding a target and kind, on its path, with the first files by name', async () => {
  assert.deepEqual(await found(spec(), {}), [
    'output-missing deploy/edge.cfg: deploy/edge.cfg is not there yet: write the generated files.',
    'output-missing "deploy/{node}.conf": deploy/mem1.conf, deploy/mem1.args and 2 more are not there yet: write the generated files.',
  ]);
});

test('a changed spec makes its files stale, an edited file is told as such', async () => {
  const disk = await written(spec().replace('10.0.0.2', '10.0.0.9'));
  const [stale, ...rest] = await found(spec(), disk);
  assert.equal(
    stale,
    'output-stale deploy/edge.cfg: deploy/edge.cfg is not what this spec generates: write the generated files.',
  );
  assert.match(
    rest.join(),
    /output-stale .*deploy\/mem2\.conf is .*output-edited .*deploy\/mem2\.args is not .* no mark/s,
  );
  const edited = { ...(await written()), 'deploy/edge.cfg': `${(await written())['deploy/edge.cfg']}# mine\n` };
  assert.match((await found(spec(), edited)).join(), /^output-edited deploy\/edge\.cfg: .* edited by hand: bring/);
});

test('a comment silences it, and a spec with errors has no files', async () => {
  const silent = spec('  # memcached-ha: disable-next-line output-missing -- made by CI\n');
  assert.equal((await found(silent, {})).length, 1);
  assert.deepEqual(
    analyze(silent).findings.filter(({ code }) => code === 'unused-suppression'),
    [],
  );
  assert.deepEqual(await found(spec().replace('primary: mem1', 'primary: mem7'), {}), []);
});
