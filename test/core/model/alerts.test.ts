import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSpec } from '../../../server/src/core/document/parse';
import { alertsInForce } from '../../../server/src/core/model/alerts';
import { readCluster } from '../../../server/src/core/model/cluster';

function alerts(spec: string) {
  const monitoring = readCluster(parseSpec(spec))?.monitoring;
  assert.ok(monitoring);
  return alertsInForce(monitoring);
}

test('without alerts the whole standard set is on, and points at monitoring', () => {
  const spec = 'monitoring: {exporter: {}}';
  const all = alerts(spec);
  assert.equal(all.length, 18);
  const [first] = all;
  assert.deepEqual([first.name, first.for.value.text, first.severity.value], ['node_down', '1m', 'ticket']);
  assert.equal(spec.slice(first.place.start, first.place.end), 'monitoring');
});

test('with alerts only those named are on, with the standard figures where they are silent', () => {
  const spec = `monitoring:
  alerts:
    evictions: {above: 50, severity: page}
    hit_rate: {min_rate: 10}
    node_down: false
    no_such_alert: {}`;
  const found = alerts(spec).map((alert) => [
    alert.name,
    alert.for.value.text,
    alert.severity.value,
    alert.above?.value,
    alert.below?.value,
    alert.window?.value.text,
    alert.minRate?.value,
    spec.slice(alert.place.start, alert.place.end),
    alert.window && spec.slice(alert.window.range.start, alert.window.range.end),
  ]);
  assert.deepEqual(found, [
    ['hit_rate', '15m', 'ticket', undefined, 0.8, '5m', 10, 'hit_rate', 'hit_rate'],
    ['evictions', '15m', 'page', 50, undefined, '5m', undefined, 'evictions', 'evictions'],
  ]);
  assert.deepEqual(alerts('monitoring: {alerts: {}}'), []);
});
