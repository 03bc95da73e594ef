// needs: memcached
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, told } from './check';

const artifact = { target: 'memcached', beside: 'args', fileName: 'memcached-a.args' };
const text = (...more: string[]): string =>
  `${['-l', '10.0.0.1', '-p', '11211', '-U', '0', '-m', '64', ...more].join('\n')}\n`;

test('sound flags: the address of the node is not needed here', async () => {
  const { status, messages, program, notes } = await check([{ artifact, text: text('-c', '200', '-t', '2') }]);
  assert.deepEqual({ status, messages, notes }, { status: 'ok', messages: [], notes: [] });
  assert.match(program, /^memcached \d+\.\d+/);
});

test('a unix socket, and UDP', async () => {
  assert.equal((await check([{ artifact, text: '-s\n/no/such/folder/a.sock\n' }])).status, 'ok');
  assert.equal((await check([{ artifact, text: text().replace('-U\n0', '-U\n11211') }])).status, 'ok');
});

test('flags that memcached refuses, at the flag that it means', async () => {
  const refused = async (...more: string[]) => told((await check([{ artifact, text: text(...more) }])).messages);
  assert.deepEqual(await refused('-I', '64m'), ['error 9: Cannot set item size limit higher than 1/2 of memory max.']);
  assert.deepEqual(await refused('-c', '10', '-o', 'bogus=1'), ['error 11: Illegal suboption "bogus=1"']);
  assert.deepEqual(await refused('-o', 'hot_lru_pct=60,warm_lru_pct=60'), [
    'error 9: hot_lru_pct + warm_lru_pct cannot be more than 80% combined',
  ]);
});

test('a warning of a memcached that starts', async () => {
  const { status, messages } = await check([{ artifact, text: text('-t', '65') }]);
  assert.equal(status, 'problems');
  assert.match(told(messages).join(), /^warning 9: Setting a high number of worker ?threads is not recommended/);
});

test('what needs files or users of the node is said not to be checked', async () => {
  const files = ['-Y', 'secrets/users', '-Z', '-o', 'ssl_chain_cert=/no/node.pem', '-o', 'ssl_key=/no/node.key'];
  const { status, notes } = await check([{ artifact, text: text(...files, '-S') }]);
  assert.equal(status, 'ok');
  assert.deepEqual(notes, [
    'TLS is not checked: /no/node.pem, /no/node.key is not on this machine.',
    'The login is not checked: secrets/users is not on this machine.',
    'The SASL login is not checked: its users are in the machine’s configuration.',
  ]);
});
