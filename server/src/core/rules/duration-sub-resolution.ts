import { replaceScalar } from '../document/edit';
import type { Cluster } from '../model/cluster';
import type { ProxyType } from '../model/proxy';
import { formatDuration } from '../model/units';
import type { Duration, Value } from '../model/value';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { proxiesOf } from './support/pools';

/** A duration that a program counts in whole units. */
interface Counted {
  readonly time: Value<Duration>;
  /** Milliseconds of its unit. */
  readonly unit: number;
  /** Who counts, and what it calls the value. */
  readonly by: string;
}

const second = 1000;
const millisecond = 1;

export const rule: Rule = {
  code: 'duration-sub-resolution',
  severity: 'warning',
  summary: 'A duration is finer than the unit that a program counts it in, and may be rounded to “off”.',
  source:
    'Measured: memcached 1.6 takes idle_timeout=0.5 as 0, which is off, and 1.5 as 1; nutcracker 0.5 refuses fractions.',
  *check(cluster, document) {
    const uneven = [...counted(cluster)].filter(({ time, unit }) => !isWhole(time.value.ms / unit));
    for (const [first, ...more] of byPlace(uneven, ({ time }) => time.range)) {
      const { time, unit, by } = more.reduce((a, b) => (b.unit > a.unit ? b : a), first);
      const whole = formatDuration(Math.ceil(time.value.ms / unit) * unit);
      const least = formatDuration(Math.floor(time.value.ms / unit) * unit);
      const lost = time.value.ms < unit ? `0s, which is “off” or “for ever”, or ${whole}` : `${least} or ${whole}`;
      yield {
        range: time.range,
        message: `${by} is counted in whole ${unit === second ? 'seconds' : 'milliseconds'}, and ${time.value.text} is not: it would become ${lost}. Write ${whole}.`,
        fixes: [{ title: `Write ${whole}`, edits: [replaceScalar(document, time.range, whole)] }],
      };
    }
  },
};

/** Written figures are short; what a product of them is off by is far less. */
const isWhole = (amount: number): boolean => Math.abs(amount - Math.round(amount)) < 1e-6;

function* counted(cluster: Cluster): Generator<Counted> {
  for (const { idleTimeout } of cluster.nodes.values())
    yield { time: idleTimeout, unit: second, by: '“idle_timeout” of memcached' };
  for (const pool of cluster.pools.values()) {
    if (pool.gutter?.ttl) yield { time: pool.gutter.ttl, unit: second, by: 'The expiry of values' };
    if (pool.warmup?.ttl) yield { time: pool.warmup.ttl, unit: second, by: 'The expiry of values' };
    const types = new Set(proxiesOf(cluster, pool).map(({ type }) => type?.value));
    if (pool.failover.eject) yield { time: pool.failover.eject.retry, ...retryOf(types) };
    const { interval, fastInterval, downInterval, timeout } = pool.failover.detection;
    if (types.has('haproxy'))
      for (const time of [interval, fastInterval, downInterval, timeout])
        yield { time, unit: millisecond, by: 'The time of a health check in HAProxy' };
  }
  for (const { timeouts, hardStopAfter } of cluster.proxies.values())
    for (const time of [...Object.values(timeouts), hardStopAfter])
      if (time) yield { time, unit: millisecond, by: 'The time of a proxy' };
  const { prometheus, alerts } = cluster.monitoring ?? {};
  for (const time of [prometheus?.scrapeInterval, prometheus?.evaluationInterval])
    if (time) yield { time, unit: millisecond, by: 'The interval of Prometheus' };
  for (const alert of alerts?.values() ?? [])
    for (const time of [alert.for, alert.window])
      if (time) yield { time, unit: millisecond, by: 'The time of an alert in Prometheus' };
}

const retryOf = (types: ReadonlySet<ProxyType | undefined>): Omit<Counted, 'time'> =>
  types.has('memcached-proxy')
    ? { unit: second, by: '“retry” of the memcached proxy (backend_retry_waittime)' }
    : { unit: millisecond, by: '“retry” (server_retry_timeout)' };
