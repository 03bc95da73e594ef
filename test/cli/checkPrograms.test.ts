// needs: haproxy, memcached
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { labFolder } from '../lab/folder';
import { cli } from './run';

const file = join(labFolder(), 'shop.memcached.yaml');
const spec = (itemMax: string): string => `version: 1
cluster: shop
nodes:
  mem1: {address: 10.0.0.11:11211, memory: 64MiB, item_max: ${itemMax}}
  mem2: {address: 10.0.0.12:11211, auth: {type: sasl, credentials: {from_env: X}}}
pools: {cart: {shards: {s1: {primary: mem1}}}}
`;
const check = (...more: string[]) =>
  cli(['check', file, '--severity', 'item-size-exceeds-half-memory=off', '--severity', 'unused-node=off', ...more]);

describe('memcached-ha check --programs', () => {
  test('ends with 1 when a program rejects a file; what is not checked goes to stderr', async () => {
    writeFileSync(file, spec('64MiB'));
    const { code, stdout, stderr } = await check('--programs');
    assert.equal(code, 1, stdout);
    assert.match(stdout, /:4:\d+.*memcached 1\.6\.\d+ says of memcached-mem1\.args line \d+: Cannot set item size/);
    assert.match(stderr, /memcached-mem2\.args: The SASL login is not checked/);
  });

  test('a file that can’t be generated is an error', async () => {
    const proxy = 'proxies: {edge: {type: haproxy, listen: 127.0.0.1:22121, timeouts: {idle: 30d}}}\n';
    writeFileSync(file, spec('1MiB') + proxy);
    assert.equal((await check()).code, 0);
    const { code, stdout } = await check('--programs');
    assert.equal(code, 1, stdout);
    assert.match(stdout, /:7:\d+: error: /);
  });

  test('asks no program without the option, and none rejects a sound spec', async () => {
    assert.equal((await check()).code, 0);
    writeFileSync(file, spec('1MiB'));
    assert.equal((await check('--programs')).code, 0);
  });
});
