import type { Cluster } from '../../model/cluster';
import type { Proxy } from '../../model/proxy';
import { type Ports, portsOver } from '../over';
import type { Pools } from './pools';
import type { Words } from './words';

/** The routes as one mcrouter sees them: what is near depends on where it runs. */
export interface View {
  readonly cluster: Cluster;
  readonly proxy: Proxy;
  readonly words: Words;
  readonly pools: Pools;
  /** Where it runs; absent when the spec does not say. */
  readonly zone?: string;
  /** The HAProxy instance that it goes through. */
  readonly over?: Ports;
}

/** One view where everybody sees the same, else one for each zone in which this proxy runs. */
export function views(base: Omit<View, 'zone' | 'over'>): View[] {
  const { proxy, words } = base;
  const zones = zonesOf(base.cluster, proxy);
  return (differ(proxy) ? zones : zones.slice(0, 1)).map((zone) => ({
    ...base,
    zone,
    over: proxy.over && portsOver(words, proxy.over, zone),
  }));
}

/** Where its instances stand. One beside each application may stand anywhere. */
function zonesOf(cluster: Cluster, { instances }: Proxy): (string | undefined)[] {
  const named = instances.some(({ zone }) => zone);
  const zones = named ? instances.map(({ zone }) => zone?.name) : [...cluster.zones.keys()];
  return zones.length > 0 ? [...new Set(zones)] : [undefined];
}

function differ({ pools, over }: Proxy): boolean {
  const near = pools.some(({ replicas, replication }) => replicas.length > 1 && replication.read.value === 'nearest');
  const behind = new Set(over?.target?.instances.map(({ zone }) => zone?.name));
  return near || behind.size > 1;
}

/** mcrouter's own word for a place, `/REGION/CLUSTER/`: each process is started with the one of its zone. */
export const routePrefix = ({ cluster, words, zone }: View): string => {
  if (zone === undefined) return '/././';
  const declared = cluster.zones.get(zone)?.range ?? cluster.fields.place;
  return `/${words.name(cluster.name.value, cluster.name.range).text}/${words.name(zone, declared).text}/`;
};
