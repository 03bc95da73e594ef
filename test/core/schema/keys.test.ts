import { describe, test } from 'node:test';
import { base, expects, minimal, node, nodes, pool } from './expects';

describe('keys', () => {
  test('unknown, a slip away', () =>
    expects(node('memroy: 1GiB'), {
      code: 'unknown-key',
      at: 'memroy',
      says: /“nodes.mem1” has no key “memroy”: write “memory”/,
      fixed: ['memory: 1GiB'],
    }));
  test('unknown, in another style', () =>
    expects(node('maxConnections: 5'), { code: 'unknown-key', at: 'maxConnections', fixed: ['max_connections: 5'] }));
  test('unknown, but known further in', () =>
    expects(pool('interval: 5s'), { code: 'unknown-key', at: 'interval', says: /belongs in “failover\.detection”/ }));
  test('unknown, with nothing near: the known ones are listed', () =>
    expects(`${minimal}monitoring: {grafana: {zzz: 1}}\n`, {
      code: 'unknown-key',
      at: 'zzz',
      says: /folder, datasource/,
    }));
  test('unknown at the top', () =>
    expects(`${minimal}clientes: {}\n`, {
      code: 'unknown-key',
      at: 'clientes',
      says: /^The spec has no key/,
      fixed: ['clients: {}'],
    }));
  test('a slip of a key that is needed is told once', () =>
    expects(`${base}nodes: {mem1: {adress: 10.0.0.1}}\n`, { code: 'unknown-key', at: 'adress', fixed: ['{address:'] }));
  test('a key that is there already is not proposed', () =>
    expects(node('adress: 10.0.0.2'), { code: 'unknown-key', at: 'adress', says: /it knows/ }));

  test('missing, in front', () =>
    expects(minimal.replace('version: 1\n', ''), {
      code: 'missing-key',
      at: 'cluster',
      says: /The spec needs “version”/,
      fixed: ['version: 1\ncluster'],
    }));
  test('missing, in its place, with the comment kept', () =>
    expects('version: 1 # newest\nnodes: {mem1: {address: 10.0.0.1}}\n', {
      code: 'missing-key',
      at: 'version',
      fixed: ['version: 1 # newest\ncluster: sessions\nnodes'],
    }));
  test('missing in a flow map', () =>
    expects(`${base}${nodes}pools: {p: {shards: {s1: { standby: [mem2] }}}}\n`, {
      code: 'missing-key',
      at: 's1',
      says: /“pools\.p\.shards\.s1” needs “primary”/,
      fixed: ['{ primary: mem1, standby'],
    }));
  test('missing in a block, with CRLF', () =>
    expects(
      `${base}${nodes}pools:\n  p:\n    gutter:\n      ttl: 5m\n    shards: {s1: {primary: mem1}}\n`.replaceAll(
        '\n',
        '\r\n',
      ),
      {
        code: 'missing-key',
        at: 'gutter',
        fixed: ['gutter:\r\n      nodes: [gut-a, gut-b]\r\n      ttl: 5m'],
      },
    ));
  test('one of two missing', () =>
    expects(`${base}hosts: {h1: {address: 10.0.0.9}}\nnodes:\n  mem1:\n    memory: 1GiB\n`, {
      code: 'missing-key',
      at: 'mem1',
      says: /needs “host” or “address”/,
      fixed: ['host: h1\n    memory', 'address: 10.0.0.11:11211\n    memory'],
    }));
  test('no fix that makes another finding', () =>
    expects(`${base}hosts: {h1: {address: 10.0.0.9}}\nnodes: {mem1: {port: 11212}}\n`, {
      code: 'missing-key',
      at: 'mem1',
      fixed: ['{host: h1, port'],
    }));
  test('two that exclude each other', () =>
    expects(node('host: h1'), {
      code: 'not-allowed-value',
      at: 'host',
      says: /exclude each other/,
      fixed: ['{address: 10.0.0.1}', '{host: h1}'],
    }));
  test('a port beside an address', () =>
    expects(node('port: 11212'), { code: 'not-allowed-value', at: 'port', says: /write the port into the address/ }));
  test('a range without its strategy', () =>
    expects(`${base}${nodes}pools: {p: {shards: {s1: {primary: mem1, range: 0-9}}}}\n`, {
      code: 'not-allowed-value',
      at: 'range',
      says: /strategy: range/,
    }));
  test('a shard without its range', () =>
    expects(pool('sharding: {strategy: range, key: "u:{id}"}'), {
      code: 'missing-key',
      at: 's1',
      fixed: ['range: 0-999999'],
    }));
  test('replication of shards', () =>
    expects(pool('replication: {mode: majority}'), {
      code: 'not-allowed-value',
      at: 'replication',
      says: /needs “replicas”/,
    }));
  test('an empty map', () =>
    expects(`${base}${nodes}pools: {p: {shards: {}}}\n`, {
      code: 'not-allowed-value',
      at: 'shards',
      says: /is empty/,
    }));
});
