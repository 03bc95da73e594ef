import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'one-failure-domain',
  severity: 'warning',
  summary: 'All nodes are in one rack, or in one zone.',
  source: 'Wikimedia, incident of 2013-05-08: all memcached servers stood in one rack, behind one switch.',
  *check(cluster) {
    const shared = sharedRack(cluster) ?? sharedZone(cluster);
    if (!shared) return;
    const { kind, name, labels } = shared;
    const places = byPlace(labels, (range) => range).map(([range]) => range);
    yield {
      range: places[places.length - 1],
      message: `All ${labels.length} nodes are in the ${kind} ${quoted(name)}: ${kind === 'rack' ? 'its switch takes' : 'its loss takes'} the whole cache. Put some of them into another ${kind}.`,
      related: places.slice(0, -1).map((range) => ({ range, message: `In ${quoted(name)} too.` })),
    };
  },
};

interface Shared {
  readonly kind: 'rack' | 'zone';
  readonly name: string;
  /** Where each node says so. */
  readonly labels: readonly Range[];
}

function sharedRack(cluster: Cluster): Shared | undefined {
  const racks = nodes(cluster).map(({ rack }) => rack);
  const name = racks[0]?.value;
  if (racks.length < 2 || name === undefined || racks.some((rack) => rack?.value !== name)) return undefined;
  return { kind: 'rack', name, labels: racks.flatMap((rack) => rack?.range ?? []) };
}

/** Racks say more than zones: where one is stated, zones do not count. */
function sharedZone(cluster: Cluster): Shared | undefined {
  const all = nodes(cluster);
  const zone = all[0]?.zone?.target;
  if (all.length < 2 || !zone || all.some((node) => node.rack || node.zone?.target !== zone)) return undefined;
  return { kind: 'zone', name: zone.name, labels: all.flatMap((node) => node.zone?.range ?? []) };
}

const nodes = (cluster: Cluster) => [...cluster.nodes.values()].filter(({ retired }) => !retired.value);
