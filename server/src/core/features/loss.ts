import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import { ringArcs } from '../placement/arcs';
import { compare } from '../placement/compare';
import { type PlacementPath, placementPath, type Slot } from '../placement/path';
import { isProblem, type Placement } from '../placement/placement';
import { type Shares, sampleKeys, sharesOf } from '../placement/shares';
import { type Taker, takersOf } from '../placement/takers';
import { type ChangedArcs, describeSlot, type ShardChange } from './change';
import { lossHeadline, lossSentences } from './lossWords';
import { cutOff, lostProxies, lostProxyWords } from './lostProxies';
import { type NodeLoad, nodeLoads } from './nodeLoads';
import { rangeShares } from './placement';

/** One node, or every node of a zone. */
export interface LossQuestion {
  readonly pool: string;
  readonly client?: string;
  readonly node?: string;
  readonly zone?: string;
}

/** What a lost node or zone does to a pool. */
export interface LossAnswer {
  readonly ok: true;
  readonly pool: string;
  readonly client?: string;
  /** `Without node mem-a1 50.0 % of the keys begin cold.` */
  readonly headline: string;
  readonly shards: readonly ShardChange[];
  /** Share of the keys that nobody answers for, 0 to 1. */
  readonly failing: number;
  /** Share that goes to a node without the values. */
  readonly cold: number;
  /** Those that serve more than before come first. */
  readonly nodes: readonly NodeLoad[];
  /** Bytes: what serves the pool afterwards, and what it should hold. */
  readonly memory: { readonly serving: number; readonly workingSet?: number };
  readonly arcs?: ChangedArcs;
  readonly sentences: readonly string[];
  readonly assumptions: readonly string[];
}

/** Sums of shares differ by so much without meaning anything. */
const rounding = 1e-9;

type Refused = { readonly ok: false; readonly problem: string };

/** A loss as the figures and the sentences see it. Shares are 0 to 1. */
export interface Loss {
  readonly path: PlacementPath;
  readonly gone: ReadonlySet<MemcachedNode>;
  /** By slot of the path, as the shares. */
  readonly takers: readonly Taker[];
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Who serves the keys of a pool when a node or a zone is gone, and whether that is enough. */
export function loss(cluster: Cluster, question: LossQuestion): LossAnswer | Refused {
  const refused = (problem: string): Refused => ({ ok: false, problem });
  const pool = cluster.pools.get(question.pool);
  if (!pool) return refused(`The spec has no pool ${question.pool}.`);
  const gone = goneNodes(cluster, question);
  if (gone.size === 0)
    return refused(
      question.zone === undefined
        ? `The spec has no node ${question.node}.`
        : `No node stands in zone ${question.zone}.`,
    );
  const path = placementPath(cluster, pool, question.client);
  if (isProblem(path)) return refused(path.problem);
  const ranged = rangeShares(pool);
  if (ranged && isProblem(ranged)) return refused(ranged.problem);

  const takers = takersOf(pool, path.slots, gone, path.via);
  const dead = new Set(takers.flatMap(({ kind }, slot) => (kind === 'nobody' ? [slot] : [])));
  const alone = path.without(dead);
  if (isProblem(alone)) return refused(alone.problem);
  const proxies = question.zone === undefined ? [] : lostProxies(path.via, question.zone);
  const cut = cutOff(proxies);
  const reached = flowWithout(path, alone, dead, ranged);
  const flow = cut ? nothingReached(reached) : reached;
  const lost: Loss = { path, gone, takers, ...flow };
  const difference = total(flow.before) - total(flow.after);
  const failing = difference < rounding ? 0 : difference;
  const handed = takers.map(({ kind }, slot) =>
    !cut && (kind === 'standby' || kind === 'gutter') ? flow.before[slot] : 0,
  );
  const cold = total(handed) + total(flow.gained);
  const nodes = nodeLoads(cluster, lost);
  const memory = { serving: total(nodes.map((node) => node.memory)), workingSet: pool.workingSet?.value.bytes };
  return {
    ok: true,
    pool: pool.name,
    client: question.client,
    headline: lossHeadline(lostName(question), failing, cold),
    shards: path.slots.map((slot, i) => shardChange(slot, takers[i], flow, i)),
    failing,
    cold,
    nodes,
    memory,
    arcs: cut ? undefined : changedArcs(path, alone, dead, failing),
    sentences: [...lostProxyWords(proxies), ...(cut ? [] : lossSentences(lost, { failing, nodes, memory }))],
    assumptions: path.assumptions,
  };
}

const lostName = ({ node, zone }: LossQuestion): string => (zone === undefined ? `node ${node}` : `zone ${zone}`);

function goneNodes(cluster: Cluster, { node, zone }: LossQuestion): Set<MemcachedNode> {
  const all = [...cluster.nodes.values()];
  return new Set(all.filter((each) => (zone === undefined ? each.name === node : each.zone?.name === zone)));
}

/** Shares of the slots before and after, and what passes between those that still answer. */
interface Flow {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly gained: readonly number[];
  readonly left: readonly number[];
}

/** The nodes may be up: without a proxy nobody gets to them. */
const nothingReached = ({ before }: Flow): Flow => {
  const nothing = before.map(() => 0);
  return { before, after: nothing, gained: nothing, left: before };
};

/** Keys of dead slots fail, unless the client or proxy hashes them again: that is counted over sampled keys. */
function flowWithout(path: PlacementPath, alone: Placement, dead: ReadonlySet<number>, ranged?: Shares): Flow {
  const { placement, slots } = path;
  const nothing = slots.map(() => 0);
  const { shares } = ranged ?? sharesOf(placement, slots.length);
  const failing: Flow = {
    before: shares,
    after: shares.map((share, slot) => (dead.has(slot) ? 0 : share)),
    gained: nothing,
    left: shares.map((share, slot) => (dead.has(slot) ? share : 0)),
  };
  if (dead.size === 0 || ranged) return failing;
  const names = slots.map((_, slot) => String(slot));
  const answering = names.map((name, slot) => (dead.has(slot) ? 'dead' : name));
  const { keys, moves, before, after } = compare(
    { placement, names },
    { placement: alone, names: answering },
    sampleKeys(),
  );
  const again = moves.filter(({ to }) => to !== undefined && to !== 'dead');
  if (again.length === 0) return failing;
  const share = (count = 0): number => count / keys;
  const sums = (end: 'from' | 'to'): number[] =>
    names.map((name) => share(total(moves.map((move) => (move[end] === name ? move.keys : 0)))));
  // Exact shares where both sides have them: with many nodes few sampled keys fall on each.
  const exact = placement.shares && alone.shares?.();
  return {
    before: exact ? shares : names.map((name) => share(before.get(name))),
    after: exact ?? answering.map((name) => (name === 'dead' ? 0 : share(after.get(name)))),
    gained: sums('to'),
    left: sums('from'),
  };
}

function shardChange(slot: Slot, { kind, nodes }: Taker, flow: Flow, index: number): ShardChange {
  const by = kind === 'own' || kind === 'nobody' ? undefined : nodes.map(({ name }) => name).join(', ');
  const { before, after, gained, left } = flow;
  return {
    ...describeSlot(slot),
    by,
    before: before[index],
    after: after[index],
    gained: gained[index],
    left: left[index],
  };
}

/** The ring as it is left. Where dead servers keep their points while others get their keys, no picture says it. */
function changedArcs(
  { placement }: PlacementPath,
  alone: Placement,
  dead: ReadonlySet<number>,
  failing: number,
): ChangedArcs | undefined {
  if (!placement.ring || !alone.ring) return undefined;
  const owners = ringArcs(alone.ring);
  if (owners.length === 0 || (failing === 0 && owners.some((owner) => dead.has(owner)))) return undefined;
  return { before: ringArcs(placement.ring), after: owners.map((owner) => (dead.has(owner) ? -1 : owner)) };
}

const total = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);
