import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesOf } from '../../../server/src/core/import/haproxy/names';
import { sectionsOf } from '../../../server/src/core/import/haproxy/sections';
import { addressOf, serversOf } from '../../../server/src/core/import/haproxy/server';
import { wordsOf } from '../../../server/src/core/import/haproxy/words';

test('words by HAProxy’s rules', () => {
  assert.deepEqual(wordsOf('  a  b # c'), ['a', 'b']);
  assert.deepEqual(wordsOf('send "version\\r\\n" \'a"\\n#\''), ['send', 'version\r\n', 'a"\\n#']);
  assert.deepEqual(wordsOf('^VALUE\\ x a\\#b \\x41 ""'), ['^VALUE x', 'a#b', 'A', '']);
  assert.deepEqual(wordsOf('pre"mid dle"post'), ['premid dlepost']);
  assert.deepEqual(wordsOf('"open and out'), ['open and out']);
});

test('a section inherits from the defaults above it, or from those that it names', () => {
  const sections = sectionsOf(`defaults one
  mode tcp
  option redispatch
defaults two
  mode http
backend a
  no option redispatch
backend b from one
  timeout connect 1s`);
  const [, , a, b] = sections;
  assert.deepEqual([a.mode, b.mode], ['http', 'tcp']);
  assert.deepEqual([a.option('redispatch'), b.option('redispatch')], [false, true]);
  assert.equal(b.last('timeout', 'connect')?.number, 9);
});

test('a server over its default-server', () => {
  const [section] = sectionsOf(
    'backend a\n default-server inter 1s check\n server x 10.0.0.1:1 no-check inter 2s ssl\n',
  );
  const [{ options }] = serversOf(section);
  assert.deepEqual([options.get('inter'), options.has('check'), options.has('ssl')], ['2s', false, true]);
});

test('addresses as HAProxy writes them', () => {
  const at = (text: string) => {
    const address = addressOf(text);
    return address?.kind === 'tcp' ? `${address.host} ${address.port}` : address?.path;
  };
  assert.equal(at('*:22121'), '0.0.0.0 22121');
  assert.equal(at(':22121'), '0.0.0.0 22121');
  assert.equal(at('ipv4@127.0.0.1:9999'), '127.0.0.1 9999');
  assert.equal(at('::1:9999'), '::1 9999');
  assert.equal(at('unix@/run/x.sock'), '/run/x.sock');
  assert.equal(at('10.0.0.1:1-5'), undefined);
});

test('names of backends', () => {
  const names = (backend: string) => Object.values(namesOf(backend)).join(' ');
  assert.equal(names('be_user_sessions_s1'), 'user_sessions s1');
  assert.equal(names('memcached-2'), 'memcached s2');
  assert.equal(names('cache_backend'), 'cache');
  assert.equal(names('memcached'), 'memcached');
});
