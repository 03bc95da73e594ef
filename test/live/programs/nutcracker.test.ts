// needs: nutcracker
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './check';

const artifact = { target: 'twemproxy', fileName: 'tw.yml' };
const config = (hash: string): string =>
  `p:\n  listen: 127.0.0.1:22121\n  hash: ${hash}\n  distribution: ketama\n  servers:\n   - 127.0.0.1:11211:1 a\n`;

test('a sound file', async () => {
  const { status, messages, program } = await check([{ artifact, text: config('fnv1a_64') }]);
  assert.deepEqual({ status, messages }, { status: 'ok', messages: [] });
  assert.match(program, /^nutcracker \d+\.\d+/);
});

test('a file that twemproxy refuses: it tells no line', async () => {
  const { status, messages } = await check([{ artifact, text: config('bogus') }]);
  assert.equal(status, 'problems');
  assert.deepEqual(told(messages), ["error -: configuration file 'tw.yml' syntax is invalid"]);
});
