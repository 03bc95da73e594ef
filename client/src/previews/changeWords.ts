import type { LossResult, NodeLoad, ShardChange, WhatIfResult } from '../../../server/src/protocol';
import type { Translate } from '../translate';
import type { Bar, ChangeView, Load } from './messages';
import { percent, tonesOf } from './placementWords';

/** Nodes that are listed; all have the share in the table below. */
const MOST_LOADS = 6;
const GIB = 2 ** 30;
const MIB = 2 ** 20;

/** What an edit does, as the view shows it. `since` names the other side. */
export function whatIfView(result: WhatIfResult, since: string, t: Translate): ChangeView {
  if (!result.ok) return refused('edit', since, result.problem);
  const { headline, sentences, shards, arcs, keys } = result;
  const sampled = t('Shares of {0} sampled keys.', keys.toLocaleString('en'));
  return {
    kind: 'edit',
    title: since,
    headline,
    sentences: [...sentences, sampled],
    bars: bars(shards),
    arcs,
    loads: [],
    moreLoads: '',
  };
}

/** What a loss does, as the view shows it. */
export function lossView(result: LossResult, lost: string, t: Translate): ChangeView {
  const title = t('If {0} is lost', lost);
  if (!result.ok) return refused('loss', title, result.problem);
  const { headline, sentences, shards, arcs, nodes } = result;
  const more = nodes.filter(carriesMore);
  const rest = more.length - MOST_LOADS;
  return {
    kind: 'loss',
    title,
    headline,
    sentences,
    bars: bars(shards),
    arcs,
    loads: more.slice(0, MOST_LOADS).map((node) => load(node, t)),
    moreLoads: rest > 0 ? t('{0} more nodes get more keys than before.', rest) : '',
  };
}

const refused = (kind: ChangeView['kind'], title: string, headline: string): ChangeView => ({
  kind,
  title,
  headline,
  sentences: [],
  bars: [],
  loads: [],
  moreLoads: '',
});

const carriesMore = ({ before, after }: NodeLoad): boolean => after - before > 1e-9;

function load({ node, before, after, memory, needs, connections, usable }: NodeLoad, t: Translate): Load {
  return {
    node,
    share: change(before, after),
    memory: needs === undefined ? bytes(memory) : t('{0} of {1}', bytes(needs), bytes(memory)),
    connections: t('{0} of {1}', connections, usable),
    isFull: needs !== undefined && needs > memory,
    isCrowded: connections > usable,
  };
}

function bars(shards: readonly ShardChange[]): Bar[] {
  const tones = tonesOf(shards);
  return shards.map(({ shard, node = '', zone = '', by, before, after, gained, left }, index) => ({
    shard,
    node: by ? `${node} → ${by}` : node,
    zone,
    share: after,
    before,
    words: change(before, after),
    moves: [gained > 0 ? `+${percent(gained)}` : '', left > 0 ? `−${percent(left)}` : ''].filter(Boolean).join(' '),
    tones: tones[index]!,
  }));
}

function change(before: number, after: number): string {
  const [from, to] = [percent(before), percent(after)];
  return from === to ? to : `${from} → ${to}`;
}

function bytes(amount: number): string {
  const [size, unit] = amount >= GIB ? [GIB, 'GiB'] : [MIB, 'MiB'];
  const value = amount / size;
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)}${unit}`;
}
