import type { Range } from '../document/range';
import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { Pool } from '../model/pool';
import { ringArcs, ringPosition } from '../placement/arcs';
import { checkKey, keyBytes, keyFromHex, keyText } from '../placement/key';
import { type PathChoice, type PlacementPath, pathChoices, placementPath } from '../placement/path';
import { isProblem, type Located, type Problem } from '../placement/placement';
import { sharesOf } from '../placement/shares';
import { openRange } from './change';

export interface PlaceQuestion {
  readonly pool: string;
  readonly client?: string;
  readonly key: string;
  /** The key is given as hexadecimal bytes. */
  readonly hex?: boolean;
}

/** Where one key goes and why. */
export interface PlaceAnswer {
  readonly ok: true;
  readonly shard: string;
  readonly node?: string;
  readonly address?: string;
  readonly zone?: string;
  readonly implementation: string;
  readonly hash?: string;
  readonly point?: string;
  /** Where hash and point stand on the ring, 0 to 1, where there is one. */
  readonly onRing?: { readonly hash: number; readonly point: number };
  readonly reason: readonly string[];
  readonly assumptions: readonly string[];
  readonly range: Range;
}

export interface Refused {
  readonly ok: false;
  readonly problem: string;
}

export interface SharesAnswer {
  readonly ok: true;
  readonly pool: string;
  readonly client?: string;
  readonly implementation: string;
  readonly method: 'exact' | 'sampled';
  readonly shares: readonly {
    readonly shard: string;
    readonly node?: string;
    readonly zone?: string;
    readonly share: number;
    readonly range: Range;
  }[];
  /** The ring in `arcSlices` slices, each the index of a share, where there is one. */
  readonly arcs?: readonly number[];
  readonly assumptions: readonly string[];
  readonly paths: readonly PathChoice[];
}

/** “Where does this key go?” */
export function placeKey(
  cluster: Cluster,
  { pool: name, client, key: text, hex }: PlaceQuestion,
): PlaceAnswer | Refused {
  const pool = cluster.pools.get(name);
  if (!pool) return { ok: false, problem: noPool(cluster, name) };
  const key = hex ? keyFromHex(text) : keyBytes(text);
  if (!key) return { ok: false, problem: `“${text}” is not hexadecimal: write two digits a byte, as in 75736572.` };
  const refused = checkKey(key);
  if (refused) return { ok: false, problem: refused };
  const place = keyPlacer(cluster, { pool: name, client });
  return isProblem(place) ? { ok: false, problem: place.problem } : place(key);
}

/** Answers for many keys of one pool: the ring is made once. */
export function keyPlacer(
  cluster: Cluster,
  { pool: name, client }: { readonly pool: string; readonly client?: string },
): ((key: Uint8Array) => PlaceAnswer | Refused) | Problem {
  const pool = cluster.pools.get(name);
  if (!pool) return { problem: noPool(cluster, name) };
  const path = placementPath(cluster, pool, client);
  if (isProblem(path)) return path;
  return (key) => {
    const refused = checkKey(key);
    return refused ? { ok: false, problem: refused } : placeOn(path, key);
  };
}

function placeOn(path: PlacementPath, key: Uint8Array): PlaceAnswer | Refused {
  const located = path.placement.locate(key);
  const slot = path.slots[located.server];
  if (!slot) return { ok: false, problem: nowhere(path.pool, located, keyText(key)) };
  const address = slot.node?.address?.value;
  return {
    ok: true,
    shard: slot.name,
    node: slot.node?.name,
    address: address && formatAddress(address),
    zone: slot.node?.zone?.name,
    implementation: path.implementation,
    hash: hexadecimal(located.hash),
    point: hexadecimal(located.point),
    onRing: path.placement.ring && onRing(located),
    reason: reasons(path, located, keyText(key)),
    assumptions: path.assumptions,
    range: slot.range,
  };
}

/** Each shard's share of the key space. Without a pool: the first one that has shards. */
export function poolShares(
  cluster: Cluster,
  { pool: name, client }: { readonly pool?: string; readonly client?: string },
): SharesAnswer | (Refused & { readonly paths: readonly PathChoice[] }) {
  const paths = [...cluster.pools.values()].flatMap((pool) => pathChoices(cluster, pool));
  const pool = name === undefined ? [...cluster.pools.values()][0] : cluster.pools.get(name);
  if (!pool) return { ok: false, problem: noPool(cluster, name), paths };
  const path = placementPath(cluster, pool, client);
  if (isProblem(path)) return { ok: false, problem: path.problem, paths };
  const measured = rangeShares(pool) ?? sharesOf(path.placement, path.slots.length);
  if (isProblem(measured)) return { ok: false, problem: measured.problem, paths };
  return {
    ok: true,
    pool: pool.name,
    client: client ?? paths.find((choice) => choice.pool === pool.name)?.client,
    implementation: path.implementation,
    method: measured.exact ? 'exact' : 'sampled',
    shares: path.slots.map((slot, index) => ({
      shard: slot.name,
      node: slot.node?.name,
      zone: slot.node?.zone?.name,
      share: measured.shares[index],
      range: slot.range,
    })),
    arcs: path.placement.ring && ringArcs(path.placement.ring),
    assumptions: path.assumptions,
    paths,
  };
}

const noPool = (cluster: Cluster, name: string | undefined): string =>
  name === undefined
    ? 'The spec has no pool yet: add one under pools.'
    : `The spec has no pool ${name}: it has ${[...cluster.pools.keys()].join(', ') || 'none'}.`;

function nowhere(pool: Pool, located: Located, key: string): string {
  if (pool.sharding.strategy?.value !== 'range') return `No server takes “${key}”.`;
  return located.id === undefined
    ? `“${key}” has no id where ${pool.sharding.key?.value} has its placeholder.`
    : `No shard has the id ${located.id} in its range.`;
}

function reasons(path: PlacementPath, located: Located, key: string): string[] {
  const { slots } = path;
  if (located.id !== undefined)
    return [`The id in the key is ${located.id}.`, `It lies in the range of ${slots[located.server].name}.`];
  const list: string[] = [];
  if (located.hashed !== undefined && located.hashed !== key) list.push(`Only “${located.hashed}” is hashed.`);
  if (slots.length === 1) list.push('There is only one server.');
  else if (located.hash !== undefined) list.push(`The hash is ${hexadecimal(located.hash)}.`);
  if (located.point !== undefined)
    list.push(
      `The point of the ring that takes it is ${hexadecimal(located.point)}, of ${slots[located.server].name}.`,
    );
  else if (slots.length > 1) list.push(`That gives server ${located.server + 1} of ${slots.length}.`);
  return list;
}

/** Ids without an upper end have no share that could be computed. */
export function rangeShares(pool: Pool): { shares: number[]; exact: true } | Problem | undefined {
  if (pool.sharding.strategy?.value !== 'range') return undefined;
  const widths = pool.shards.map((shard) =>
    shard.ranges.map(({ value }) => (value.high === undefined ? undefined : value.high - value.low + 1n)),
  );
  if (widths.flat().includes(undefined)) return { problem: openRange };
  const sums = widths.map((list) => Number(list.reduce<bigint>((sum, width) => sum + (width ?? 0n), 0n)));
  const total = sums.reduce((sum, width) => sum + width, 0);
  return total > 0 ? { shares: sums.map((width) => width / total), exact: true } : undefined;
}

function onRing({ hash, point }: Located): PlaceAnswer['onRing'] {
  return hash === undefined || point === undefined
    ? undefined
    : { hash: ringPosition(hash), point: ringPosition(point) };
}

function hexadecimal(value: number | bigint | undefined): string | undefined {
  if (value === undefined) return undefined;
  return `0x${(typeof value === 'number' ? value >>> 0 : value).toString(16).padStart(8, '0')}`;
}
