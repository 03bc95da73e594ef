import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import { type Pool, poolNodes } from '../model/pool';
import type { Zone } from '../model/zone';
import { slotsOf } from '../placement/path';
import { intendedTakers, type Taker } from '../placement/takers';
import { bytesText } from '../text/bytes';
import type { Rule, RuleFinding } from './rule';
import { listed, quoted } from './support/words';

export const rule: Rule = {
  code: 'zone-loss-capacity',
  severity: 'warning',
  summary: 'Without one of the zones a pool has no node for a shard, or too little memory for its working set.',
  source: 'By construction: what serves then is the surviving primaries and the first surviving standby of the others.',
  *check(cluster) {
    const members = membersOfZones(cluster);
    for (const pool of cluster.pools.values()) {
      if (!pool.workingSet && !pool.gutter && !hasRetiredStandby(pool)) continue;
      const losses = lossesOf(pool, members);
      yield* tooLittleMemory(pool, losses);
      yield* stoppedShards(pool, losses);
    }
  },
};

const hasRetiredStandby = ({ shards }: Pool): boolean =>
  shards.some(({ standby }) => standby.some(({ target }) => target?.retired.value));

/** Who serves each slot of a pool when a zone is gone. */
interface Loss {
  readonly zone: Zone;
  readonly takers: readonly Taker[];
  /** Bytes of the nodes that serve then. */
  readonly memory: number;
}

function membersOfZones(cluster: Cluster): Map<Zone, Set<MemcachedNode>> {
  const members = new Map<Zone, Set<MemcachedNode>>();
  for (const node of cluster.nodes.values()) {
    const zone = node.zone?.target;
    if (zone) members.set(zone, (members.get(zone) ?? new Set()).add(node));
  }
  return members;
}

/** None for a pool that is in one zone: that is another finding. */
function lossesOf(pool: Pool, members: ReadonlyMap<Zone, ReadonlySet<MemcachedNode>>): Loss[] {
  const slots = slotsOf(pool);
  const zones = [...new Set(poolNodes(pool).flatMap((node) => node.zone?.target ?? []))];
  const isCopies = pool.replicas.length > 0;
  if (zones.length < 2 || slots.some(({ node }) => !node) || (isCopies && pool.replication.mode.value === 'none'))
    return [];
  return zones.map((zone) => {
    const takers = intendedTakers(pool, slots, members.get(zone) ?? new Set());
    return { zone, takers, memory: memoryOf(takers.flatMap(({ nodes }) => nodes)) };
  });
}

const memoryOf = (nodes: readonly (MemcachedNode | undefined)[]): number =>
  [...new Set(nodes)].reduce((sum, node) => sum + (node && !node.retired.value ? node.memory.value.bytes : 0), 0);

function* tooLittleMemory(pool: Pool, losses: readonly Loss[]): Generator<RuleFinding> {
  const { workingSet } = pool;
  // Too little in all zones together is not the fault of a lost one.
  if (!workingSet || memoryOf(slotsOf(pool).map(({ node }) => node)) < workingSet.value.bytes) return;
  const failing = losses.filter(({ memory }) => memory < workingSet.value.bytes);
  if (failing.length === 0) return;
  const worst = failing.reduce((a, b) => (b.memory < a.memory ? b : a));
  yield {
    range: workingSet.range,
    message: `Without the zone ${quoted(worst.zone.name)} the nodes that serve ${quoted(pool.name)} have ${bytesText(worst.memory)} for a working set of ${workingSet.value.text}: the rest is evicted. Give them more “memory”, or standbys in other zones.`,
    related: losses.map(({ zone, memory }) => ({
      range: zone.range,
      message: `Without ${quoted(zone.name)}: ${bytesText(memory)} of ${workingSet.value.text}.`,
    })),
  };
}

/** Shards whose standbys and gutter are lost with them; without any, or with all in one zone, there are other findings. */
function* stoppedShards(pool: Pool, losses: readonly Loss[]): Generator<RuleFinding> {
  for (const { zone, takers } of losses) {
    const stopped = pool.shards.filter((shard, index) => {
      const spares = shard.standby.filter(({ target }) => target && target.zone?.target !== zone);
      return takers[index].kind === 'nobody' && (pool.gutter ? shard.standby.length === 0 : spares.length > 0);
    });
    const [first, ...others] = stopped;
    if (!first?.primary) continue;
    yield {
      range: first.primary.range,
      message: `Without the zone ${quoted(zone.name)} no node serves ${listed(stopped.map(({ name }) => name))} of ${quoted(pool.name)}: ${pool.gutter ? 'its gutter is' : 'what could take over is retired or'} there too. Choose ${pool.gutter ? 'a gutter' : 'a standby'} of another zone.`,
      related: others.slice(0, 5).flatMap(({ name, primary }) => {
        return primary ? [{ range: primary.range, message: `Nor ${quoted(name)}.` }] : [];
      }),
    };
  }
}
