import { removeEntry } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Pool, Shard } from '../model/pool';
import type { Route } from '../placement/path';
import type { Rule } from './rule';
import { isHashed, routesOf } from './support/routes';
import { heedsWeights } from './support/weights';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'weights-not-supported',
  severity: 'warning',
  summary: 'Shards have different weights, and who places the keys takes none.',
  source: 'Measured with the memcached proxy 1.6.45: a weight on a backend is ignored without a word.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      if (!isHashed(pool)) continue;
      const byWeight = [...pool.shards].sort((a, b) => a.weight.value - b.weight.value);
      const [lightest, heaviest] = [byWeight[0], byWeight[byWeight.length - 1]];
      if (lightest.weight.value === heaviest.weight.value) continue;
      const deaf = routesOf(cluster, pool).filter((way) => isStated(way) && heedsWeights(way.route) === false);
      if (deaf.length === 0) continue;
      const [at, other] = isDefault(lightest) ? [heaviest, lightest] : [lightest, heaviest];
      yield {
        range: at.weight.range,
        message: `${placer(deaf[0])} takes no weights: ${quoted(at.name)} with ${at.weight.value} gets as many keys as ${quoted(other.name)} with ${other.weight.value}. ${advice(deaf[0].route)}`,
        related: isDefault(other)
          ? []
          : [{ range: other.weight.range, message: `${quoted(other.name)}: ${other.weight.value}.` }],
        fixes: fixes(
          document,
          pool,
          deaf.map(({ route }) => route),
        ),
      };
    }
  },
};

type Way = ReturnType<typeof routesOf>[number];

/** Whether the spec says who places the keys: a client, a proxy, or a HAProxy that leaves it to others. */
const isStated = ({ route, client }: Way): boolean => client !== undefined || route.via.length > 0;

const placer = ({ route, client }: Way): string => (client || route.hashing ? route.label : 'HAProxy');

const isDefault = ({ weight }: Shard): boolean => weight.origin.kind === 'default';

const isMcrouter = ({ id }: Route): boolean => id === 'mcrouter';

const advice = (route: Route): string =>
  isMcrouter(route)
    ? 'Write “strategy: weighted_ch3”.'
    : 'Take the weights out, or let twemproxy or mcrouter’s weighted_ch3 place the keys.';

function fixes(document: SpecDocument, pool: Pool, deaf: readonly Route[]): Fix[] {
  if (deaf.every(isMcrouter)) {
    const edits = write(document, pool.sharding.strategy, 'weighted_ch3', pool.entry, ['sharding', 'strategy']);
    return [{ title: 'Use weighted_ch3 (moves keys once)', edits }];
  }
  // Below the shards’ own weights are those of their nodes, which other pools may use.
  const left = new Set(pool.shards.map(({ primary }) => primary?.target?.weight?.value));
  const maps = pool.shards.flatMap(({ entry }) => asMap(entry.value) ?? []);
  const edits = maps.map((map) => (map.entries.has('weight') ? removeEntry(document, map, 'weight') : []));
  const isWhole = maps.every((map, index) => !map.entries.has('weight') || edits[index].length > 0);
  return left.size === 1 && isWhole ? [{ title: 'Take the weights out', edits: edits.flat() }] : [];
}
