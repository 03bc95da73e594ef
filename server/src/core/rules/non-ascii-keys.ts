import type { Pool } from '../model/pool';
import { apart } from '../placement/agree';
import { keyBytes } from '../placement/key';
import { createPlacement, type Route } from '../placement/path';
import { isProblem, type Placement } from '../placement/placement';
import { Memory, placingKey } from '../placement/remembered';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { placingRange } from './support/remedies';
import { usesOf } from './support/routes';
import { quoted } from './support/words';

const sample = 500;

export const rule: Rule = {
  code: 'non-ascii-keys',
  severity: 'warning',
  summary: 'Clients that agree on plain keys place keys with other characters differently.',
  source: 'Measured: libraries in C, Go, Perl and Ruby hash bytes, memjs and spymemcached UTF-16 units.',
  *check(cluster) {
    for (const pool of cluster.pools.values())
      for (const pattern of pool.keyPatterns.filter(({ value }) => hasOthers(value))) {
        const [first, ...others] = usesOf(cluster, pool);
        const second = others.find(({ route }) => differ(first.route, route, pattern.value, pool) > 0);
        if (!first || !second) continue;
        const share = differ(first.route, second.route, pattern.value, pool);
        yield {
          range: pattern.range,
          message: `${quoted(first.client.name)} and ${quoted(second.client.name)} place other keys alike, and ${percent(share)} of these on different shards: one hashes bytes, the other characters. Use ASCII in keys.`,
          related: [first, second].map((use) => ({
            range: placingRange(use),
            message: `${quoted(use.client.name)}: ${use.route.label}.`,
          })),
        };
      }
  },
};

const hasOthers = (text: string): boolean => [...text].some((character) => character > '~');

const shares = new Memory<number>(32);

/** The share of such keys that two ways put on different shards; 0 where plain keys differ too, which is another finding. */
function differ(a: Route, b: Route, pattern: string, pool: Pool): number {
  return shares.get(JSON.stringify([placingKey(a), placingKey(b), pattern]), () => {
    const [one, other] = [createPlacement(a), createPlacement(b)];
    if (isProblem(one) || isProblem(other) || pool.shards.length < 2 || apart(a, b) !== 0) return 0;
    return differing(one, other, pattern) / sample;
  });
}

function differing(a: Placement, b: Placement, pattern: string): number {
  let count = 0;
  for (let n = 0; n < sample; n++) {
    const key = keyBytes(pattern.replaceAll(/\{[^{}]*\}/g, String(n)));
    if (a.server(key) !== b.server(key)) count++;
  }
  return count;
}
