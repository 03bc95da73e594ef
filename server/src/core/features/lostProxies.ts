import type { Instance, Proxy } from '../model/proxy';
import { namedOrCounted } from './change';

/** A proxy on the way to a pool that has instances in a lost zone. */
export interface LostProxy {
  readonly proxy: Proxy;
  readonly gone: readonly Instance[];
  /** What the clients can still go through; none: no key is reached. */
  readonly left: readonly Instance[];
}

/** Sidecars go with their applications, so nobody misses them. */
export function lostProxies(via: readonly Proxy[], zone: string): LostProxy[] {
  return via.flatMap((proxy): LostProxy[] => {
    const gone = proxy.instances.filter((instance) => instance.zone?.target?.name === zone);
    if (gone.length === 0 || proxy.placement.value === 'sidecar') return [];
    return [{ proxy, gone, left: proxy.instances.filter((instance) => !gone.includes(instance)) }];
  });
}

export const cutOff = (lost: readonly LostProxy[]): LostProxy | undefined => lost.find(({ left }) => left.length === 0);

/** `1 of 2 instances of edge goes with it: clients go on through lb-b.` */
export function lostProxyWords(lost: readonly LostProxy[]): string[] {
  return lost.map(({ proxy, gone, left }) => {
    if (left.length === 0)
      return `${gone.length === 1 ? 'The only instance' : 'Every instance'} of ${proxy.name} stands there: put one into another zone.`;
    const rest = namedOrCounted(
      left.map(({ name }) => name),
      'instance',
    );
    const [verb, all] = [gone.length === 1 ? 'goes' : 'go', gone.length + left.length];
    return `${gone.length} of ${all} instances of ${proxy.name} ${verb} with it: clients have to go on through ${rest}.`;
  });
}
