import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import { arcSlices, ringArcs } from '../placement/arcs';
import { type Comparison, compare, type Side } from '../placement/compare';
import { type PlacementPath, placementPath, type Slot } from '../placement/path';
import { isProblem, type Problem } from '../placement/placement';
import { bytesText } from '../text/bytes';
import { percent } from '../text/percent';
import { type ChangedArcs, describeSlot, keysFor, namedOrCounted, type ShardChange } from './change';

export interface WhatIfQuestion {
  readonly pool: string;
  readonly client?: string;
}

/** Keys that change their node, as a share of all keys. Nobody is where `from` or `to` is absent. */
export interface MovedShare {
  readonly from?: string;
  readonly to?: string;
  readonly share: number;
}

/** What a change does to the keys of one pool. */
export interface WhatIfAnswer {
  readonly ok: true;
  readonly pool: string;
  readonly client?: string;
  /** `Adding s4 moves 24.8 % of the keys.` */
  readonly headline: string;
  /** Keys that were asked for. */
  readonly keys: number;
  /** Share of them that another node holds afterwards, 0 to 1. */
  readonly moved: number;
  /** The largest ones first, at most 100. */
  readonly moves: readonly MovedShare[];
  /** Those of before, then the new ones. */
  readonly shards: readonly ShardChange[];
  /** Present when both sides are rings. */
  readonly arcs?: ChangedArcs;
  readonly sentences: readonly string[];
  readonly assumptions: readonly string[];
}

const mostMoves = 100;

/** A node that holds keys on one side of the change or on both; named by its shard. */
interface Member {
  readonly label: string;
  readonly before?: Slot;
  readonly after?: Slot;
}

/** Two paths as sides of one comparison. Keys stay where the address stays: names are only ours. */
export function sidesOf(before: PlacementPath, after: PlacementPath): { sides: [Side, Side]; members: Member[] } {
  const [old, next] = [before, after].map(({ slots }) => new Map(identities(slots).map((id, i) => [id, slots[i]])));
  const all = new Map([...old, ...next]);
  const again = repeated([...all.values()].map(({ name }) => name));
  const moved = repeated([...all.values()].map(({ name, node }) => `${name} ${node?.name}`));
  const label = ({ name, node }: Slot): string => {
    if (!node || !again.has(name)) return name;
    const elsewhere = moved.has(`${name} ${node.name}`) && node.address;
    return `${name} (${elsewhere ? formatAddress(elsewhere.value) : node.name})`;
  };
  const side = ({ placement, slots }: PlacementPath): Side => ({
    placement,
    names: identities(slots).map((id) => label(all.get(id)!)),
  });
  const members = [...all].map(([id, slot]) => ({ label: label(slot), before: old.get(id), after: next.get(id) }));
  return { sides: [side(before), side(after)], members };
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

/** By address; of several shards on one node the later ones are counted. */
function identities(slots: readonly Slot[]): string[] {
  const seen = new Map<string, number>();
  return slots.map(({ name, node }) => {
    const address = node?.address?.value;
    const id = address ? formatAddress(address) : `shard ${name}`;
    seen.set(id, (seen.get(id) ?? 0) + 1);
    return `${id} ${seen.get(id)}`;
  });
}

/** Which share of a pool's keys changes its node, from where to where, and what each node then holds. */
export function whatIf(
  before: Cluster,
  after: Cluster,
  question: WhatIfQuestion,
  sample?: number,
): WhatIfAnswer | WhatIfRefused {
  const now = pathOf(after, question);
  if (isProblem(now)) return { ok: false, problem: now.problem };
  const then = pathOf(before, question);
  if (isProblem(then)) return { ok: false, problem: `Before the change: ${then.problem}` };
  const keys = keysFor([then.pool, now.pool], sample);
  if (isProblem(keys)) return { ok: false, problem: keys.problem };
  const { sides, members } = sidesOf(then, now);
  const compared = compare(...sides, keys);
  const shards = shardChanges(members, compared);
  const moved = compared.moved / Math.max(1, compared.keys);
  return {
    ok: true,
    ...question,
    headline: headline(members, moved),
    keys: compared.keys,
    moved,
    moves: compared.moves.slice(0, mostMoves).map((move) => ({ ...move, share: move.keys / compared.keys })),
    shards,
    arcs: changedArcs(sides, members),
    sentences: sentences(then, now, shards, moved),
    assumptions: now.assumptions,
  };
}

export interface WhatIfRefused {
  readonly ok: false;
  readonly problem: string;
}

function pathOf(cluster: Cluster, { pool: name, client }: WhatIfQuestion): PlacementPath | Problem {
  const pool = cluster.pools.get(name);
  return pool ? placementPath(cluster, pool, client) : { problem: `The spec has no pool ${name}.` };
}

function shardChanges(members: readonly Member[], { keys, moves, before, after }: Comparison): ShardChange[] {
  const gained = new Map<string | undefined, number>();
  const left = new Map<string | undefined, number>();
  for (const move of moves) {
    gained.set(move.to, (gained.get(move.to) ?? 0) + move.keys);
    left.set(move.from, (left.get(move.from) ?? 0) + move.keys);
  }
  const share = (counts: ReadonlyMap<string | undefined, number>, name: string): number =>
    (counts.get(name) ?? 0) / Math.max(1, keys);
  return members.map(({ label, before: old, after: next }) => ({
    ...describeSlot((next ?? old)!),
    shard: label,
    before: share(before, label),
    after: share(after, label),
    gained: share(gained, label),
    left: share(left, label),
  }));
}

function changedArcs(sides: readonly [Side, Side], members: readonly Member[]): ChangedArcs | undefined {
  const places = new Map(members.map(({ label }, index) => [label, index]));
  const [before, after] = sides.map(({ placement: { ring }, names }) =>
    ring ? ringArcs(ring).map((owner) => places.get(names[owner]) ?? -1) : [],
  );
  return before.length === arcSlices && after.length === arcSlices ? { before, after } : undefined;
}

function headline(members: readonly Member[], moved: number): string {
  if (moved === 0) return 'This change moves no key.';
  const added = members.filter(({ before }) => !before).map(({ label }) => label);
  const removed = members.filter(({ after }) => !after).map(({ label }) => label);
  const acts = [
    ...(added.length > 0 ? [`adding ${namedOrCounted(added, 'shard')}`] : []),
    ...(removed.length > 0 ? [`removing ${namedOrCounted(removed, 'shard')}`] : []),
  ].join(' and ');
  const subject = acts === '' ? 'This change' : `${acts.charAt(0).toUpperCase()}${acts.slice(1)}`;
  return `${subject} ${added.length > 0 && removed.length > 0 ? 'move' : 'moves'} ${percent(moved)} of the keys.`;
}

function sentences(
  before: PlacementPath,
  after: PlacementPath,
  shards: readonly ShardChange[],
  moved: number,
): string[] {
  const told: string[] = [];
  if (before.implementation !== after.implementation)
    told.push(`Placed by ${before.implementation} before, by ${after.implementation} after.`);
  if (moved === 0) return told;
  told.push('Moved keys miss at first: their values stay behind on the nodes that had them.');
  const needed = shards.reduce((sum, shard) => sum + Math.max(0, shard.after - shard.before), 0);
  if (moved > needed + 0.02)
    told.push(`For these shares ${percent(needed)} had to move; the rest is the price of how keys are placed.`);
  const most = shards.reduce((a, b) => (b.after > a.after ? b : a));
  told.push(`${most.shard} then holds the most: ${percent(most.after)}.`);
  const workingSet = after.pool.workingSet?.value.bytes;
  if (workingSet === undefined) return told;
  const memory = new Map(after.slots.map(({ node }) => [node?.name, node?.memory.value.bytes]));
  const full = shards.filter(
    (shard) => shard.after * workingSet > (memory.get(shard.node) ?? Number.POSITIVE_INFINITY),
  );
  if (full.length > 0) {
    const [{ shard, after: share, node }] = full.toSorted((a, b) => b.after - a.after);
    const others = full.length > 1 ? ` The same is true of ${full.length - 1} more.` : '';
    told.push(
      `The part of ${shard} is ${bytesText(share * workingSet)} of the working set and does not fit into its ${bytesText(memory.get(node)!)}.${others}`,
    );
  }
  return told;
}
