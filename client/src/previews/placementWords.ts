import type { PathItem, PlaceResult, Share, SharesResult } from '../../../server/src/protocol';
import type { Translate } from '../translate';
import type { Answer, Bar, PoolView } from './messages';

/** Colors of the view; zones beyond them begin again. */
const TONES = 6;

/** The shares of a pool as the view shows them. */
export function poolView(result: SharesResult, t: Translate): PoolView {
  if (!result.ok) return { paths: choices(result.paths), summary: result.problem, notes: [], bars: [] };
  const method = result.method === 'exact' ? t('exact shares of the key space') : t('shares of sampled keys');
  return {
    paths: choices(result.paths, result),
    summary: t('{0}; {1}', result.implementation, method),
    notes: [
      ...(result.basis.stale ? [t('Of the last good spec: as it stands, it has errors.')] : []),
      ...result.assumptions,
    ],
    bars: bars(result.shares),
  };
}

/** Where a key goes, as the view and the quick pick show it. */
export function answer(result: PlaceResult, t: Translate): Answer {
  if (!result.ok) return { heading: result.problem, facts: [], reason: [], assumptions: [] };
  const { shard, node, address, zone, implementation, hash, point, reason, assumptions } = result;
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
  };
}

function choices(paths: readonly PathItem[], selected?: { pool: string; client?: string }): PoolView['paths'] {
  return paths.map((path) => ({
    ...path,
    selected: path.pool === selected?.pool && path.client === selected?.client,
  }));
}

function bars(shares: readonly Share[]): Bar[] {
  const groups = [...new Set(shares.map(group))];
  return shares.map((share) => ({
    shard: share.shard,
    node: share.node ?? '',
    zone: share.zone ?? '',
    share: share.share,
    words: `${(share.share * 100).toFixed(1)} %`,
    tone: groups.indexOf(group(share)) % TONES,
    range: share.range,
  }));
}

function group({ zone, node, shard }: Share): string {
  return zone ?? node ?? shard;
}
