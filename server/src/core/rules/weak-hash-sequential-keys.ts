import { setFields } from '../document/edit';
import { asMap } from '../document/nodes';
import { keyBytes } from '../placement/key';
import { createPlacement, type Route } from '../placement/path';
import { isProblem } from '../placement/placement';
import { rememberedShares } from '../placement/remembered';
import { sharesOf } from '../placement/shares';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { mostShards, routesOf } from './support/routes';
import { quoted } from './support/words';

const counters = 2000;
const weak: ReadonlySet<unknown> = new Set(['fnv1_64', 'fnv1a_64']);
const better = 'murmur';
/** Times its due share that the busiest shard has, from which on it is told. */
const uneven = 1.5;

export const rule: Rule = {
  code: 'weak-hash-sequential-keys',
  severity: 'warning',
  summary: 'FNV puts keys that end in a counter close together, so that shards are loaded unevenly.',
  source: 'Measured with twemproxy 0.5: the busiest node had 2.15 times the mean with ketama, 4.5 times with modula.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const pattern = pool.keyPatterns.find(({ value }) => endsInCounter(value));
      if (!pattern) continue;
      const route = routesOf(cluster, pool).find((one) => one.route.id === 'twemproxy')?.route;
      if (!route || route.slots.length > mostShards || !weak.has(route.options.get('hash'))) continue;
      const busiest = busiestOf(route, pattern.value);
      const spread = busiestOf({ ...route, options: new Map([...route.options, ['hash', better]]) }, pattern.value);
      if (!busiest || !spread || busiest.ratio < uneven || spread.ratio >= busiest.ratio) continue;
      const map = asMap(pool.entry.value);
      yield {
        range: (pool.sharding.hash ?? pattern).range,
        message: `Of ${counters} keys ${quoted(pattern.value)} in a row, ${percent(busiest.share)} go to ${quoted(busiest.name)}, ${busiest.ratio.toFixed(1)} times its due: ${String(route.options.get('hash'))}${pool.sharding.hash ? '' : ', the default,'} hardly tells their ends apart. Write “hash: ${better}”: ${spread.ratio.toFixed(1)} times at most.`,
        related: pool.sharding.hash ? [{ range: pattern.range, message: 'These keys end in a counter.' }] : [],
        fixes: map
          ? [
              {
                title: `Hash by ${better} (moves keys once)`,
                edits: setFields(document, map, ['sharding'], [['hash', better]]),
              },
            ]
          : [],
      };
    }
  },
};

const endsInCounter = (pattern: string): boolean => /\{(?:id|n|seq|[A-Za-z_]\w*_id)\}$/.test(pattern);

/** The shard with the largest part of the keys with consecutive counters, in relation to its share of all keys. */
function busiestOf(route: Route, pattern: string): { name: string; share: number; ratio: number } | undefined {
  const placement = createPlacement(route);
  const due = rememberedShares(route);
  if (isProblem(placement) || isProblem(due)) return undefined;
  const { shares } = sharesOf(placement, route.slots.length, sequence(pattern));
  const ratios = shares.map((share, i) => (share === 0 ? 0 : share / due.shares[i]));
  const ratio = Math.max(...ratios);
  const at = ratios.indexOf(ratio);
  return { name: route.slots[at].name, share: shares[at], ratio };
}

function* sequence(pattern: string): Generator<Uint8Array> {
  const start = pattern.replace(/\{[^{}]*\}$/, '').replaceAll(/\{[^{}]*\}/g, '1');
  for (let n = 0; n < counters; n++) yield keyBytes(`${start}${n}`);
}
