import { parseAddress } from '../../model/address';
import { type Draft, type InstanceDraft, type ProxyDraft, slug, unique } from './draft';

/** Whether two files describe the same nodes, pools and proxies, as different instances see them. */
export function sameCluster(one: Draft, other: Draft): boolean {
  return shape(one) === shape(other);
}

const shape = ({ nodes, pools, proxies }: Draft): string =>
  JSON.stringify([...nodes, ...pools, [...proxies].map(([name, proxy]) => [name, common(proxy)])], (_, value) =>
    value instanceof Map ? [...value] : value,
  );

/** A file says where its own instance listens. */
const common = ({ instances: _, listen, base_port, ...proxy }: ProxyDraft) => ({
  ...proxy,
  port: base_port ?? listen?.replace(/^.*:/, ''),
});

/** Adds what another file knows of the instances; the one of that file knows its own socket. `names` are those of the proxies in `into`. */
export function mergeInstances(
  into: Draft,
  names: readonly string[],
  other: Draft,
  stems: readonly [string, string],
): void {
  for (const [index, proxy] of [...other.proxies.values()].entries()) {
    const known = into.proxies.get(names[index]);
    if (!known) continue;
    const all = new Map<string, InstanceDraft>(known.instances);
    const more = proxy.instances ?? separate(known, proxy, all, stems);
    for (const [instance, { runtime, ...fields }] of more)
      all.set(instance, { ...all.get(instance), ...fields, ...(runtime && { runtime }) });
    if (all.size > 0) known.instances = all;
  }
}

/** Two files that listen on different addresses: `listen` of a spec is that of all instances, so each gets its own. */
function separate(
  known: ProxyDraft,
  { listen }: ProxyDraft,
  all: Map<string, InstanceDraft>,
  stems: readonly [string, string],
): Map<string, InstanceDraft> {
  const [mine, theirs] = [known.listen, listen].map((text) => (text === undefined ? undefined : parseAddress(text, 1)));
  if (mine?.kind !== 'tcp' || theirs?.kind !== 'tcp' || mine.host === theirs.host) return new Map();
  known.listen = undefined;
  known.base_port = mine.port;
  all.set(slug(stems[0]) ?? 'first', { address: mine.host });
  return new Map([[unique(slug(stems[1]) ?? 'other', all), { address: theirs.host }]]);
}
