import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesWith } from '../rendering';
import { shardSpec } from './specs';

const stick = (spec: string): string[] => linesWith(spec, 'haproxy', /stick/);
const table = 'stick-table type integer size 1';

test('the one-entry table makes failback manual, and peers share it', () => {
  assert.deepEqual(stick(shardSpec()), [table, 'stick on int(1)']);
  assert.deepEqual(stick(shardSpec({ pool: 'failover: {failback: auto}' })), []);
  assert.deepEqual(stick(shardSpec({ shard: '{primary: a}' })), [], 'nobody to fail over to');
  const proxy = 'base_port: 22121, instances: {lb: {address: 127.0.0.1, peer_port: 10000}}';
  assert.deepEqual(stick(shardSpec({ proxy })), [`${table} peers ha`, 'stick on int(1)']);
});

test('detection timings are the pool’s', () => {
  const detection = 'interval: 1.5s, fast_interval: 0.25s, down_interval: 2m, timeout: 900us, fall: 2, rise: 4';
  const spec = shardSpec({ pool: `failover: {detection: {${detection}}}` });
  assert.deepEqual(linesWith(spec, 'haproxy', / inter /), [
    'default-server inter 1500ms fastinter 250ms downinter 2m fall 2 rise 4',
  ]);
  assert.deepEqual(linesWith(spec, 'haproxy', /timeout check/), ['timeout check 1ms']);
});
