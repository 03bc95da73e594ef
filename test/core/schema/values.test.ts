import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base, check, expects, minimal, node, nodes, pool } from './expects';

describe('types', () => {
  test('one name where a list is due', () =>
    expects(`${base}${nodes}pools: {p: {shards: {s1: {primary: mem1, standby: mem2}}}}\n`, {
      code: 'wrong-type',
      at: 'mem2',
      says: /“standby” needs a list of node names, such as \[mem2\], not the text “mem2”/,
      fixed: ['standby: [mem2]'],
    }));
  test('a list where one name is due', () =>
    expects(`${base}${nodes}pools: {p: {shards: {s1: {primary: [mem1]}}}}\n`, {
      code: 'wrong-type',
      at: '[mem1]',
      fixed: ['primary: mem1}'],
    }));
  test('text where a number is due', () =>
    expects(node('threads: "4"'), {
      code: 'wrong-type',
      at: '"4"',
      says: /whole number of at least 1, not the text “4”/,
      fixed: ['threads: 4'],
    }));
  test('a number where text is due', () =>
    expects(node('version: 1.6'), { code: 'wrong-type', at: '1.6', fixed: ['version: "1.6"'] }));
  test('a fraction', () => expects(node('threads: 2.5'), { code: 'wrong-type', at: '2.5' }));
  test('text where a map is due', () =>
    expects(`${base}nodes: {mem1: 10.0.0.1}\n`, { code: 'wrong-type', at: '10.0.0.1', says: /“mem1” needs a map/ }));
  test('nothing where a value is due is marked at the key', () =>
    expects(`${minimal}clients:\n`, { code: 'wrong-type', at: 'clients', says: /nothing is written/ }));
  test('a block is marked at its key', () =>
    expects(`${base}${nodes}network:\n  a: 1\n`, { code: 'wrong-type', at: 'network', says: /not a map/ }));
  test('a spec that is a list or a word', () => {
    expects('- a\n', { code: 'wrong-type', at: '-' });
    expects('memcached', { code: 'wrong-type', at: 'memcached' });
  });
  test('booleans of YAML 1.1', () => {
    expects(node('evictions: no'), {
      code: 'yaml-11-boolean',
      at: 'no',
      severity: 'warning',
      fixed: ['evictions: false'],
    });
    expects(node('retired: On'), { code: 'yaml-11-boolean', at: 'On', severity: 'warning', fixed: ['retired: true'] });
  });
  test('a boolean in quotes', () =>
    expects(node('retired: "true"'), { code: 'wrong-type', at: '"true"', fixed: ['retired: true'] }));
  test('a structure in the options of a client', () =>
    expects(`${minimal}clients: {c: {options: {hash: [md5]}}}\n`, {
      code: 'wrong-type',
      at: '[md5]',
      fixed: ['hash: md5'],
    }));
});

describe('values', () => {
  test('one of a closed list', () =>
    expects(node('protocol: asci'), {
      code: 'not-allowed-value',
      at: 'asci',
      says: /write auto, ascii or binary/,
      fixed: ['protocol: ascii'],
    }));
  test('a number of a closed list', () =>
    expects(node('slab_automove: 3'), {
      code: 'not-allowed-value',
      at: '3',
      says: /0, 1 or 2/,
      fixed: ['slab_automove: 0'],
    }));
  test('another version', () =>
    expects(minimal.replace('version: 1', 'version: 2'), {
      code: 'not-allowed-value',
      at: '2',
      says: /newest is 1/,
      fixed: ['version: 1\n'],
    }));
  test('a name that is a word of the spec', () =>
    expects(`${base}nodes: {direct: {address: 10.0.0.1}}\n`, {
      code: 'not-allowed-value',
      at: 'direct',
      says: /choose another name/,
    }));
  test('a name that begins with a digit', () =>
    expects(`${base}nodes: {1: {address: 10.0.0.1}}\n`, {
      code: 'not-allowed-value',
      at: '1',
      says: /begins with a letter/,
    }));
  test('a name with a letter that HAProxy refuses', () =>
    expects(`${base}nodes: {größe: {address: 10.0.0.1}}\n`, { code: 'haproxy-name-invalid', at: 'größe' }));
  test('a long name', () =>
    expects(`${base}nodes: {${'m'.repeat(64)}: {address: 10.0.0.1}}\n`, {
      code: 'name-too-long',
      at: 'm'.repeat(64),
      severity: 'warning',
      says: /64 characters/,
    }));
  test('a name twice in a list', () =>
    expects(`${base}${nodes}pools: {p: {shards: {s1: {primary: mem1, standby: [mem2, mem2]}}}}\n`, {
      code: 'not-allowed-value',
      at: 'mem2',
      says: /twice/,
    }));
  test('an alert that is true', () =>
    expects(`${minimal}monitoring: {alerts: {drift: true}}\n`, {
      code: 'not-allowed-value',
      at: 'true',
      says: /\{\} for its defaults/,
    }));
  test('a bound', () =>
    expects(node('threads: 0'), { code: 'not-allowed-value', at: '0', says: /at least 1/, fixed: ['threads: 1'] }));
  test('an address with a port where none is due', () =>
    expects(`${base}hosts: {h: {address: 10.0.0.1:11211}}\n${nodes}`, {
      code: 'not-allowed-value',
      at: '10.0.0.1:11211',
      says: /without a port/,
    }));
  test('an address that is none', () => {
    for (const address of ['10.0.0.300', '::1', 'a..b', '-a', 'h:port'])
      expects(`${base}nodes: {mem1: {address: "${address}"}}\n`, { code: 'not-allowed-value', at: `"${address}"` });
  });
  test('a path that leaves the workspace', () => {
    for (const path of ['../x', '/etc/x', 'a/../b', './x', 'a//b'])
      expects(`${minimal}outputs: {alerts: "${path}"}\n`, {
        code: 'not-allowed-value',
        at: `"${path}"`,
        says: /inside the workspace/,
      });
  });
  test('a range that is none', () => {
    for (const range of ['00-9', '-5', '1', '1-2-3', '+1-2'])
      assert.equal(
        check(pool('').replace('primary: mem1', `primary: mem1, range: "${range}"`)).filter((f) =>
          /not a range/.test(f.message),
        ).length,
        1,
        range,
      );
  });
  test('a hash tag', () => {
    expects(pool('sharding: {hash_tag: "{"}'), { code: 'hash-tag-invalid', at: '"{"', says: /exactly two characters/ });
    expects(pool('sharding: {hash_tag: \'""\'}'), { code: 'hash-tag-invalid', at: '\'""\'' });
  });
  test('a key without or with two placeholders', () => {
    for (const key of ['user', 'u:{a}:{b}', 'u {a}'])
      expects(pool(`sharding: {key: "${key}"}`), {
        code: 'not-allowed-value',
        at: `"${key}"`,
        says: /exactly one placeholder/,
      });
  });
});

describe('what could reach into a generated file is refused', () => {
  for (const bad of [
    '10.0.0.1 weight 9',
    '10.0.0.1\\nserver x',
    'a#b',
    'a$HOME',
    'a{b',
    'a{b}',
    "a'b",
    'a\\\\b',
    'a;b',
    'a\\u0000',
    'a\\u202eb',
  ])
    test(`the address ${bad}`, () =>
      expects(`${base}nodes: {mem1: {address: "${bad}"}}\n`, {
        code: 'config-injection',
        at: `"${bad}"`,
        says: /holds/,
      }));
  test('a name', () =>
    expects(`${base}nodes: {"mem 1": {address: 10.0.0.1}}\n`, {
      code: 'config-injection',
      at: '"mem 1"',
      says: /holds a space/,
    }));
  test('a path', () => expects(node('tls: {ca_file: "a b"}'), { code: 'config-injection', at: '"a b"' }));
  test('an output', () =>
    expects(`${minimal}outputs: {haproxy: "a {instance}"}\n`, { code: 'config-injection', at: '"a {instance}"' }));
  test('a placeholder of another target is no injection', () =>
    expects(`${minimal}outputs: {alerts: "{node}.yml"}\n`, { code: 'not-allowed-value', at: '"{node}.yml"' }));
});

describe('a secret in the spec', () => {
  test('in the place of its credentials', () =>
    expects(node('auth: {type: sasl, credentials: hunter2}'), { code: 'secret-inline', at: 'hunter2' }));
  test('under a key of its own', () =>
    expects(node('auth: {credentials: {password: hunter2}}'), { code: 'secret-inline', at: 'hunter2' }));
  test('in an address', () =>
    expects(`${base}nodes: {mem1: {address: "u:p@10.0.0.1"}}\n`, { code: 'secret-inline', at: '"u:p@10.0.0.1"' }));
  test('in a URL', () =>
    expects(`${minimal}monitoring: {prometheus: {url: "http://u:p@h"}}\n`, {
      code: 'secret-inline',
      at: '"http://u:p@h"',
    }));
  test('a key in the place of its file', () =>
    expects(node('tls: {key_file: "-----BEGIN PRIVATE KEY-----"}'), {
      code: 'secret-inline',
      at: '"-----BEGIN PRIVATE KEY-----"',
    }));
});
