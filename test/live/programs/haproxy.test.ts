// needs: haproxy
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './check';

const artifact = { target: 'haproxy', fileName: 'edge.cfg' };
const config = (more = ''): string => `global
    maxconn 100
defaults
    mode tcp
    timeout connect 1s
    timeout client 1s
    timeout server 1s
frontend fe
    bind 127.0.0.1:22121
    default_backend be
backend be
${more}    server s 127.0.0.1:11211
`;

test('a sound configuration', async () => {
  const { status, messages, program } = await check([{ artifact, text: config() }]);
  assert.deepEqual({ status, messages }, { status: 'ok', messages: [] });
  assert.match(program, /^haproxy \d+\.\d+/);
});

test('each line that HAProxy refuses, without the lines that only sum up', async () => {
  const text = config('    bogus 1\n    timeout queue 1x\n');
  const { status, messages } = await check([{ artifact, text }]);
  assert.equal(status, 'problems');
  const [first, second, ...more] = told(messages);
  assert.match(first, /^error 12: unknown keyword 'bogus'/);
  assert.match(second, /^error 13: /);
  assert.deepEqual(more, []);
});

test('a warning', async () => {
  const { status, messages } = await check([{ artifact, text: config().replace(/ {4}timeout client.*\n/, '') }]);
  assert.equal(status, 'problems');
  assert.match(told(messages).join(), /^warning \d+: missing timeouts for frontend 'fe'/);
});

test('files and names that this machine lacks are no problem of the text', async () => {
  const text = config(
    '    server t cache.invalid:1 init-addr last,libc,none\n    server u 127.0.0.1:1 ssl ca-file no/ca.pem\n',
  )
    .replace('maxconn', 'server-state-file /no/such/state\n    maxconn')
    .replace('mode tcp', 'mode tcp\n    load-server-state-from-file global');
  const { status, messages } = await check([{ artifact, text }]);
  assert.equal(status, 'ok');
  assert.deepEqual([...new Set(messages.map(({ severity }) => severity))], ['information']);
  assert.match(told(messages).join('\n'), /information 15: .*ca-file 'no\/ca\.pem'/);
});
