import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hostile, hostileRuns } from '../hostile';
import { argumentsOf, commandOf, fileOf } from './commandLine';

/** Every place of a spec whose text can reach the flags of a node, with a value that is right there. */
const good = {
  cluster: 'shop',
  zone: 'east',
  node: 'mem-a',
  hostAddress: '10.0.0.9',
  listen: '10.0.0.7',
  memory: '96MiB',
  itemMax: '2MiB',
  idle: '90s',
  protocol: 'ascii',
  auth: 'ascii',
  users: 'secrets/users',
  caFile: 'tls/ca.pem',
  certFile: 'tls/node.pem',
  keyFile: 'tls/node.key',
};
type Field = keyof typeof good;
const fields = Object.keys(good) as Field[];
type Values = { readonly [F in Field]: string | undefined };

/** JSON is YAML, so any text can stand anywhere. */
const specWith = (value: Values): string =>
  JSON.stringify({
    version: 1,
    cluster: value.cluster,
    hosts: { h: { address: value.hostAddress, zone: value.zone } },
    nodes: {
      [value.node ?? 'n']: {
        host: 'h',
        listen: [value.hostAddress, value.listen].filter((host) => host !== undefined),
        memory: value.memory,
        item_max: value.itemMax,
        idle_timeout: value.idle,
        protocol: value.protocol,
        auth: { type: value.auth, credentials: { from_file: value.users } },
        tls: { ca_file: value.caFile, cert_file: value.certFile, key_file: value.keyFile },
      },
    },
  });

const argsWith = (value: Values): string[] | undefined => {
  const result = argumentsOf(specWith(value));
  return 'args' in result ? result.args : undefined;
};
const same = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

test('a hostile text is the same argument verbatim, counts as absent, or is a problem', () => {
  const usual = argsWith(good);
  assert.ok(usual);
  const numbers = new Set<Field>(['memory', 'itemMax', 'idle']);
  const absent = new Map(fields.map((field) => [field, argsWith({ ...good, [field]: undefined })]));
  fc.assert(
    fc.property(fc.constantFrom(...fields), hostile(Object.values(good)), (field, value) => {
      const spec = specWith({ ...good, [field]: value });
      const result = argumentsOf(spec);
      if ('problems' in result) return assert.ok(result.problems.length > 0);
      const { args } = result;
      const isHost = field === 'hostAddress' || field === 'listen';
      const verbatim = usual.map((arg) =>
        arg.replaceAll(good[field], () => (isHost && value.includes(':') ? `[${value}]` : value)),
      );
      const number = numbers.has(field) && same(args.map(digitless), usual.map(digitless));
      // Another of the closed words.
      const word = ['protocol', 'auth'].includes(field) && ['ascii', 'sasl', 'binary', 'auto'].includes(value);
      assert.ok(
        same(args, verbatim) || same(args, absent.get(field)) || number || word,
        `${field} ${JSON.stringify(value)}: ${args}`,
      );
      const dropIn = fileOf(spec);
      if (typeof dropIn === 'string')
        assert.deepEqual(commandOf(dropIn), ['/usr/bin/memcached', '-u', 'memcache', ...args]);
    }),
    { numRuns: hostileRuns },
  );
});

const digitless = (arg: string): string => arg.replace(/\d+[mk]?$/, '');

test('each problem stands on the value that is wrong', () => {
  const on = (field: Field, value: string) => fileOf(specWith({ ...good, [field]: value }));
  assert.deepEqual(on('cluster', 'a b'), ['config-injection on "a b"']);
  assert.deepEqual(on('node', 'a%n'), ['config-injection on "a%n"']);
  assert.deepEqual(on('listen', '10.0.0.1,::'), ['config-injection on "10.0.0.1,::"']);
  assert.deepEqual(on('users', 'a b'), ['config-injection on "a b"']);
  assert.deepEqual(on('users', 'a%h'), ['config-injection on "a%h"']);
  assert.deepEqual(on('certFile', 'a,no_hashexpand'), ['config-injection on "a,no_hashexpand"']);
});
