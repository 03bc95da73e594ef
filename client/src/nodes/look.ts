import type { LiveBalancer, LiveNode, NodeState, ShardState } from '../../../server/src/protocol';
import type { Translate } from '../translate';
import { childrenOf, type Element } from './elements';
import { description } from './words';

/** An icon of VS Code by its id, and the id of a theme color. */
interface Icon {
  readonly id: string;
  readonly color?: string;
}

/** Everything of a row that a person sees before the tooltip. */
export interface Look {
  readonly label: string;
  readonly description: string;
  readonly icon: Icon;
  /** For `when` clauses of menus: `node`, `shard.standby-serving`. */
  readonly context: string;
  readonly state: 'leaf' | 'collapsed' | 'expanded';
}

const MOST_OPEN_SHARDS = 8;

const good = 'charts.green';
const bad = 'list.errorForeground';
const doubtful = 'list.warningForeground';
const quiet = 'disabledForeground';

const nodeIcons: Record<Exclude<NodeState, 'up'>, Icon> = {
  unknown: { id: 'circle-outline', color: quiet },
  missed: { id: 'warning', color: doubtful },
  down: { id: 'error', color: bad },
  'not-noticed': { id: 'error', color: bad },
  'split-view': { id: 'warning', color: doubtful },
  maintenance: { id: 'tools', color: quiet },
  drained: { id: 'circle-slash', color: quiet },
  'needs-login': { id: 'lock', color: doubtful },
  unsupported: { id: 'question', color: quiet },
};
const shardIcons: Record<ShardState, Icon> = {
  unknown: { id: 'circle-outline', color: quiet },
  healthy: { id: 'layers', color: good },
  'standby-serving': { id: 'arrow-swap', color: doubtful },
  degraded: { id: 'warning', color: doubtful },
  split: { id: 'warning', color: bad },
  lost: { id: 'error', color: bad },
};
const balancerIcons: Record<LiveBalancer['state'], Icon> = {
  unknown: { id: 'circle-outline', color: quiet },
  connected: { id: 'plug', color: good },
  unreachable: { id: 'debug-disconnect', color: bad },
  'no-runtime': { id: 'circle-slash', color: quiet },
};

/** How a row looks. `now` in milliseconds since the epoch. */
export function lookOf(element: Element, t: Translate, now: number): Look {
  return {
    label: labelOf(element, t),
    description: description(element, t, now),
    icon: iconOf(element),
    context: element.kind === 'shard' ? `shard.${element.shard.state}` : element.kind,
    state: stateOf(element),
  };
}

/** A small cluster shows its nodes without a click; a large one its shards. */
function stateOf(element: Element): Look['state'] {
  if (childrenOf(element).length === 0) return 'leaf';
  if (element.kind === 'cluster') return 'expanded';
  return element.kind === 'shard' && element.cluster.shards.length <= MOST_OPEN_SHARDS ? 'expanded' : 'collapsed';
}

function labelOf(element: Element, t: Translate): string {
  switch (element.kind) {
    case 'cluster':
      return element.cluster.name;
    case 'shard':
      return severalPools(element) ? `${element.shard.pool} / ${element.shard.name}` : element.shard.name;
    case 'node':
      return element.node.name;
    case 'balancers':
      return t('Load balancers');
    case 'balancer':
      return `${element.balancer.proxy} / ${element.balancer.instance}`;
    case 'backend':
      return element.backend.name;
  }
}

function severalPools({ cluster }: Element): boolean {
  return new Set(cluster.shards.map(({ pool }) => pool)).size > 1;
}

function iconOf(element: Element): Icon {
  switch (element.kind) {
    case 'cluster':
      return { id: 'server-environment', color: element.cluster.problems > 0 ? doubtful : undefined };
    case 'shard':
      return shardIcons[element.shard.state];
    case 'node':
      return nodeIcon(element.node);
    case 'balancers':
      return { id: 'type-hierarchy-sub' };
    case 'balancer':
      return balancerIcons[element.balancer.state];
    case 'backend':
      return { id: 'arrow-small-right' };
  }
}

function nodeIcon({ state, serving }: LiveNode): Icon {
  if (state !== 'up') return nodeIcons[state];
  return { id: serving ? 'star-full' : 'pass', color: good };
}
