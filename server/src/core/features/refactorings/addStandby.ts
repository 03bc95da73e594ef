import { appendItem, setField } from '../../document/edit';
import { asMap, asSeq } from '../../document/nodes';
import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';
import type { Pool, Shard } from '../../model/pool';
import { spareNodes } from '../../rules/support/pools';
import { isOwn, type Refactoring } from './refactoring';

/** More are a menu that nobody reads. */
const most = 3;

/** A standby in a zone where the shard has no node yet; a node that stands by for another shard when none is unused. */
export const addStandby: Refactoring = {
  kind: 'refactor.rewrite',
  *offers({ cluster, document, path }) {
    if (path[0] !== 'pools' || path[2] !== 'shards' || path.length < 4) return;
    const pool = cluster.pools.get(String(path[1]));
    const shard = pool?.shards.find(({ name }) => name === path[3]);
    const map = asMap(shard?.entry.value);
    if (!pool || !shard || !map) return;
    const entry = map.entries.get('standby');
    const list = asSeq(entry?.value);
    if (entry && (!list || !isOwn(document, entry))) return;
    for (const { node, beside } of candidates(cluster, pool, shard)) {
      const shared = beside ? `, which stands by for ${beside} too` : '';
      yield {
        title: () => `Add the standby ${node.name} in ${node.zone!.name}${shared}`,
        edits: list ? appendItem(document, list, node.name) : setField(document, map, 'standby', `[${node.name}]`),
      };
    }
  },
};

interface Candidate {
  readonly node: MemcachedNode;
  /** The shard that it stands by for already. */
  readonly beside?: string;
}

/** One of each zone. */
function candidates(cluster: Cluster, pool: Pool, shard: Shard): Candidate[] {
  const own = [shard.primary, ...shard.standby].map((ref) => ref?.target);
  const zones = new Set(own.map((node) => node?.zone?.name));
  if (!shard.primary?.target || zones.has(undefined)) return [];
  const spare = spareNodes(cluster).map((node): Candidate => ({ node }));
  const found = firstOfEach(spare, zones);
  return (found.length > 0 ? found : firstOfEach(standbys(pool), zones)).slice(0, most);
}

function firstOfEach(all: readonly Candidate[], but: ReadonlySet<string | undefined>): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of all) {
    const { zone, address } = candidate.node;
    if (zone && address && !but.has(zone.name) && !found.has(zone.name)) found.set(zone.name, candidate);
  }
  return [...found.values()];
}

/** Those that serve nothing themselves. */
function standbys({ shards }: Pool): Candidate[] {
  const primaries = new Set(shards.map(({ primary }) => primary?.target));
  return shards.flatMap(({ name, standby }) =>
    standby.flatMap(({ target }) => (target && !primaries.has(target) ? [{ node: target, beside: name }] : [])),
  );
}
