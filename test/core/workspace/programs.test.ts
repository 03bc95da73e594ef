import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../server/src/core/analyze';
import {
  type Generated,
  generatedFiles,
  notesOf,
  type ProgramMessage,
  programFindings,
} from '../../../server/src/core/workspace/programs';

const spec = `version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.1:11211, tls: {ca_file: tls/ca.pem}}
  mem2: {address: 10.0.0.2:11211}
pools: {cart: {shards: {s1: {primary: mem1, standby: [mem2]}}}}
proxies: {edge: {type: haproxy, base_port: 22121, instances: {lb-a: {address: 10.0.0.5}, lb-b: {address: 10.0.0.6}}}}
`;
const off = new Map([['one-failure-domain', 'off']] as const);
const snapshot = analyze(spec, { severities: off });
const { files } = generatedFiles(snapshot, 'test.memcached.yaml');
const [lbA, lbB] = files.filter(({ artifact }) => artifact.target === 'haproxy');

const lineOf = ({ text }: Generated, pattern: RegExp): number =>
  text.split('\n').findIndex((line) => pattern.test(line)) + 1;

function said(message: ProgramMessage, about: readonly Generated[] = [lbA], text = spec): string[] {
  const judged = about.map((file) => ({ file, program: 'haproxy 2.6.12', messages: [message] }));
  return programFindings(text === spec ? snapshot : analyze(text), judged).map(
    ({ code, severity, range, message }) => `${code} ${severity} ${text.slice(range.start, range.end)}: ${message}`,
  );
}

test('a message stands where its line comes from', () => {
  const line = lineOf(lbA, /bind 10\.0\.0\.5:22121/);
  assert.deepEqual(said({ line, severity: 'error', text: "'bind' : no\n  port." }), [
    `program-rejects error 10.0.0.5: haproxy 2.6.12 says of haproxy-lb-a.cfg line ${line}: 'bind' : no port.`,
  ]);
});

test('of the values on a line, at the one that the message names', () => {
  const line = lineOf(lbA, /server mem1 /);
  const [finding] = said({ line, severity: 'error', text: "no ca-file 'tls/ca.pem' here" });
  assert.match(finding, /^program-rejects error tls\/ca\.pem: /);
});

test('a fixed line counts for the nearest one that comes from the spec', () => {
  const line = lineOf(lbA, /^defaults/);
  assert.deepEqual(lbA.sources[line - 1], []);
  const [finding] = said({ line, severity: 'warning', text: 'odd' });
  assert.match(finding, /^program-warns warning \S.*: haproxy 2\.6\.12 says of haproxy-lb-a\.cfg line \d+: odd\.$/);
});

test('without a line, at the instance', () => {
  assert.deepEqual(said({ severity: 'warning', text: 'odd' }), [
    'program-warns warning lb-a: haproxy 2.6.12 says of haproxy-lb-a.cfg: odd.',
  ]);
});

test('a line that the file does not have counts as none', () => {
  const [finding] = said({ line: 10_000, severity: 'error', text: 'odd' });
  assert.match(finding, /^program-rejects error lb-a: /);
});

test('what is about this machine says so, and is an information', () => {
  assert.deepEqual(said({ severity: 'information', text: 'no such file' }), [
    'program-warns information lb-a: On this machine, haproxy 2.6.12 says of haproxy-lb-a.cfg: no such file.',
  ]);
});

test('what two files share is told once', () => {
  const line = lineOf(lbA, /server mem1 /);
  const [finding, ...more] = said({ line, severity: 'error', text: 'odd' }, [lbA, lbB]);
  assert.deepEqual(more, []);
  assert.match(finding, /says of haproxy-lb-a\.cfg line \d+, and once more: odd\.$/);
});

test('a long message is cut', () => {
  const [finding] = said({ severity: 'error', text: 'x'.repeat(1_000) });
  assert.match(finding, /x{240}…$/);
});

test('a comment silences it', () => {
  const silenced = `# memcached-ha: disable program-rejects -- the machine has a patched one\n${spec}`;
  assert.deepEqual(said({ severity: 'error', text: 'odd' }, [lbA], silenced), []);
});

test('a spec with errors has no files, and the first error is told', () => {
  const { files, problem } = generatedFiles(analyze('version: 1\ncluster: c\nnodes: {a: {}}\n'), 'x');
  assert.deepEqual(files, []);
  assert.equal(problem?.severity, 'error');
});

test('a note of several files is told once', () => {
  const notes = ['not checked.'];
  assert.deepEqual(notesOf([lbA, lbB].map((file) => ({ file, notes }))), ['haproxy-lb-a.cfg and 1 more: not checked.']);
});
