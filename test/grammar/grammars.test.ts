import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Tokens, tokenizer } from './tokens';

// One file for both grammars: two at a time would install the workbench twice.
let tokenize: (text: string) => Tokens;
let haproxy: (text: string) => Tokens;
before(async () => {
  tokenize = await tokenizer('source.yaml.memcached-cluster');
  haproxy = await tokenizer('source.haproxy');
});

/** The scope of the only token with that text. */
function scopeOf(text: string, token: string): string {
  const found = tokenize(text).filter(([each]) => each === token);
  assert.equal(found.length, 1, `${token} in ${text}`);
  return found[0]![1];
}

const own = (name: string): string => `${name}.memcached-cluster`;

test('addresses with their ports, plain and quoted, in block and flow', () => {
  for (const text of ['address: 10.0.0.11:11212', 'a: {address: 10.0.0.11:11212}', 'address: "10.0.0.11:11212"']) {
    assert.equal(scopeOf(text, '10.0.0.11'), own('constant.other.address'));
    assert.equal(scopeOf(text, '11212'), own('constant.numeric.port'));
  }
});

test('durations and sizes with their units', () => {
  assert.equal(scopeOf('interval: 250ms', '250'), own('constant.numeric.duration'));
  assert.equal(scopeOf('interval: 250ms', 'ms'), own('keyword.other.unit.duration'));
  assert.equal(scopeOf('n: {memory: 8GiB, port: 1}', 'GiB'), own('keyword.other.unit.size'));
  assert.equal(scopeOf('name: rack-5m-a', 'rack-5m-a'), 'string.unquoted.plain.out.yaml');
});

test('references by name, alone and in lists', () => {
  const shard = 's1: {primary: mem1, standby: [mem2, mem3]}';
  for (const name of ['mem1', 'mem2', 'mem3']) {
    assert.equal(scopeOf(shard, name), own('variable.other.reference'));
  }
  assert.equal(scopeOf(shard, 'standby'), 'entity.name.tag.yaml');
  assert.equal(scopeOf('    host: host-a # here', 'host-a'), own('variable.other.reference'));
});

test('the words of the vocabulary, and not where they are names', () => {
  assert.equal(scopeOf('environment: production', 'production'), own('constant.language'));
  assert.equal(scopeOf('nodes:\n  auto: {port: 1}', 'auto'), 'entity.name.tag.yaml');
});

test('the place of a user id in a key', () => {
  assert.equal(scopeOf('key: "user:{user_id}"', '{user_id}'), own('variable.parameter.placeholder'));
});

test('suppressions in comments', () => {
  const text = '# memcached-ha: disable-next-line standby-same-zone -- a laboratory';
  assert.equal(scopeOf(text, 'memcached-ha:'), own('keyword.control.suppression'));
  assert.equal(scopeOf(text, 'standby-same-zone'), own('constant.other.code'));
});

test('what follows a list is YAML again', () => {
  assert.equal(scopeOf('zones: [a, b]\nversion: 1', 'version'), 'entity.name.tag.yaml');
});

test('haproxy: a section and its name', () => {
  assert.deepEqual(haproxy('backend be_users_u1'), [
    ['backend', 'keyword.control.section.haproxy'],
    ['be_users_u1', 'entity.name.type.section.haproxy'],
  ]);
});

test('haproxy: a server with its address', () => {
  assert.deepEqual(haproxy('    server u-a 10.1.0.11:11211 check backup'), [
    ['server', 'keyword.other.directive.haproxy'],
    ['u-a', 'variable.other.server.haproxy'],
    ['10.1.0.11', 'string.unquoted.address.haproxy'],
    [':', 'punctuation.separator.port.haproxy'],
    ['11211', 'constant.numeric.port.haproxy'],
    ['check', 'support.type.parameter.haproxy'],
    ['backup', 'support.type.parameter.haproxy'],
  ]);
});

test('haproxy: a directive of two words, and a duration', () => {
  assert.deepEqual(haproxy('    timeout connect 500ms  # short'), [
    ['timeout connect', 'keyword.other.directive.haproxy'],
    ['500', 'constant.numeric.haproxy'],
    ['ms', 'keyword.other.unit.haproxy'],
    ['# short', 'comment.line.number-sign.haproxy'],
  ]);
});

test('haproxy: a quoted text does not end at a number sign', () => {
  assert.deepEqual(haproxy('    tcp-check send "a # b\\r\\n"').at(-1), ['"', 'string.quoted.double.haproxy']);
});
