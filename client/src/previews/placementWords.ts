import type { PathItem, PlaceResult, Share, SharesResult } from '../../../server/src/protocol';
import type { Translate } from '../translate';
import type { Answer, Bar, PoolView, Tones } from './messages';

/** Colors of the view; what is beyond them begins again. */
const TONES = 18;

/** The shares of a pool as the view shows them. */
export function poolView(result: SharesResult, t: Translate): PoolView {
  if (!result.ok)
    return { paths: choices(result.paths), summary: result.problem, notes: [], bars: [], nodes: [], zones: [] };
  const method = result.method === 'exact' ? t('exact shares of the key space') : t('shares of sampled keys');
  return {
    paths: choices(result.paths, result),
    summary: t('{0}; {1}', result.implementation, method),
    notes: [
      ...(result.basis.stale ? [t('Of the last good spec: as it stands, it has errors.')] : []),
      ...result.assumptions,
    ],
    bars: bars(result.shares),
    arcs: result.arcs,
    nodes: different(result.shares.map(({ node }) => node)),
    zones: different(result.shares.map(({ zone }) => zone)),
  };
}

/** Where a key goes, as the view and the quick pick show it. */
export function answer(result: PlaceResult, t: Translate): Answer {
  if (!result.ok) return { heading: result.problem, facts: [], reason: [], assumptions: [] };
  const { shard, node, address, zone, implementation, hash, point, onRing, reason, assumptions } = result;
  const facts: [term: string, value: string | undefined][] = [
    [t('Address'), address],
    [t('Zone'), zone],
    [t('Computed by'), implementation],
    [t('Hash'), hash],
    [t('Point'), point],
  ];
  return {
    heading: node ? t('Shard {0}, node {1}', shard, node) : t('Shard {0}', shard),
    shard,
    facts: facts.flatMap(([term, value]) => (value ? [{ term, value }] : [])),
    reason,
    assumptions,
    onRing,
  };
}

function choices(paths: readonly PathItem[], selected?: { pool: string; client?: string }): PoolView['paths'] {
  return paths.map((path) => ({
    ...path,
    selected: path.pool === selected?.pool && path.client === selected?.client,
  }));
}

function bars(shares: readonly Share[]): Bar[] {
  const tones = tonesOf(shares);
  return shares.map(({ shard, node = '', zone = '', share, range }, index) => ({
    shard,
    node,
    zone,
    share,
    words: percent(share),
    tones: tones[index]!,
    range,
  }));
}

/** Shards of one zone have one color, and each has one of its own. */
export function tonesOf(shards: readonly { shard: string; node?: string; zone?: string }[]): Tones[] {
  const groups = different(shards.map(group));
  const tones = new Map(groups.map((name, index) => [name, index % TONES]));
  return shards.map((shard, index) => ({ zone: tones.get(group(shard))!, node: index % TONES }));
}

/** `33.4 %`; with one digit more below 1 %, so that the nodes of large pools can be told apart. */
export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.01 ? 2 : 1)} %`;

const group = ({ zone, node, shard }: { shard: string; node?: string; zone?: string }): string => zone ?? node ?? shard;

const different = (names: readonly (string | undefined)[]): string[] => [
  ...new Set(names.filter((name) => name !== undefined)),
];
