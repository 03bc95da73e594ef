import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { MemcachedNode } from '../model/node';
import type { Pool, Shard } from '../model/pool';
import type { Rule } from './rule';
import { isUnreadable, ownPlace } from './support/nodeValues';
import { isHashed, routesOf } from './support/routes';
import { heedsWeights } from './support/weights';
import { quoted } from './support/words';

/** How much larger the largest node may be. */
const uneven = 1.25;

export const rule: Rule = {
  code: 'unequal-memory-equal-weight',
  severity: 'warning',
  summary: 'Nodes of different size get equal parts of the keys, so that the small ones evict early.',
  source: 'By construction: equal weights give equal shares, whatever the memory.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const members = membersOf(pool);
      const [least, most] = [members[0], members[members.length - 1]];
      if (!isHashed(pool) || !least || bytes(most) <= uneven * bytes(least)) continue;
      if (new Set(pool.shards.map(({ weight }) => weight.value)).size > 1) continue;
      const stated = routesOf(cluster, pool).filter(({ route, client }) => client || route.hashing);
      const deaf = stated.find(({ route }) => heedsWeights(route) === false)?.route;
      yield {
        range: ownPlace(least.node, least.node.memory),
        message: `${quoted(least.node.name)} has ${text(least)} and gets as many keys of ${quoted(pool.name)} as ${quoted(most.node.name)} with ${text(most)}: it evicts early. ${deaf ? `Give all nodes the same memory: ${deaf.label} takes no weights.` : 'Weigh the shards by memory.'}`,
        related: [
          { range: ownPlace(most.node, most.node.memory), message: `${quoted(most.node.name)}: ${text(most)}.` },
        ],
        fixes: deaf ? [] : byMemory(document, members),
      };
    }
  },
};

interface Member {
  readonly shard: Shard;
  readonly node: MemcachedNode;
}

const bytes = ({ node }: Member): number => node.memory.value.bytes;
const text = ({ node }: Member): string => node.memory.value.text;

/** The smallest first; none where the memory of one is not known. */
function membersOf(pool: Pool): Member[] {
  const members = pool.shards.flatMap((shard): Member[] => {
    const node = shard.primary?.target;
    return node && !isUnreadable(node, 'memory', node.memory) ? [{ shard, node }] : [];
  });
  if (members.length < pool.shards.length) return [];
  return members.filter(({ node }) => !node.retired.value).sort((a, b) => bytes(a) - bytes(b));
}

function byMemory(document: SpecDocument, members: readonly Member[]): Fix[] {
  const most = bytes(members[members.length - 1]);
  const edits = members.flatMap((member) => {
    const map = asMap(member.shard.entry.value);
    const weight = Math.max(1, Math.round((100 * bytes(member)) / most));
    return map && weight !== member.shard.weight.value ? setField(document, map, 'weight', String(weight)) : [];
  });
  return [{ title: 'Weigh the shards by memory (moves keys once)', edits }];
}
