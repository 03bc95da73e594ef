import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { MemcachedNode } from '../model/node';
import type { Pool } from '../model/pool';
import type { Rule } from './rule';
import { unguarded } from './support/mcrouter';
import { spareNodes } from './support/pools';
import { listed, quoted } from './support/words';

export const rule: Rule = {
  code: 'mcrouter-no-failover-route',
  severity: 'warning',
  summary: 'mcrouter has nowhere to send the keys of a node that is down: they are errors.',
  source: 'mcrouter#271; Wikimedia T208934: a node marked TKO is not re-hashed, its keys only fail.',
  *check(cluster, document) {
    const free = spareNodes(cluster);
    for (const [pool, proxy] of unguarded(cluster)) {
      const shards = pool.shards.length;
      yield {
        range: pool.entry.keyRange,
        message: `${quoted(proxy.name)} does not re-hash: while one of the ${shards} ${shards === 1 ? 'node' : 'nodes'} of ${quoted(pool.name)} is down, its keys are errors. Give the pool a gutter, or its shards standbys.`,
        fixes: withGutter(document, pool, free),
      };
    }
  },
};

const most = 2;

/** Nodes that no pool uses, one of each zone first. */
function withGutter(document: SpecDocument, pool: Pool, free: readonly MemcachedNode[]): Fix[] {
  const map = asMap(pool.entry.value);
  const zones = new Map(free.map((node) => [node.zone?.name, node]));
  const spread = [...new Set([...zones.values(), ...free])].slice(0, most).map(({ name }) => name);
  if (!map || spread.length === 0) return [];
  const edits = setField(document, map, 'gutter', [
    ['nodes', `[${spread.join(', ')}]`],
    ['ttl', '5m'],
  ]);
  return [{ title: `Make ${listed(spread)} its gutter`, edits }];
}
