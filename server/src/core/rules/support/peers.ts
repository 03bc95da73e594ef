import type { SpecDocument } from '../../document/parse';
import type { Fix } from '../../findings';
import type { Proxy } from '../../model/proxy';
import { write } from './write';

export const usualPeerPort = 10000;

/** Proxies whose instances must agree on who serves: several of them, with failback by hand. */
export const mustAgree = (proxy: Proxy): boolean =>
  proxy.instances.length > 1 &&
  proxy.pools.some(
    (pool) => pool.failover.failback.value === 'manual' && pool.shards.some((s) => s.standby.length > 0),
  );

/** Gives a peer port to those instances that have none. */
export function addPeerPorts(document: SpecDocument, proxy: Proxy, port: number): Fix {
  const without = proxy.instances.filter((instance) => !instance.peerPort);
  const edits = without.flatMap(({ entry }) => (entry ? write(document, undefined, port, entry, ['peer_port']) : []));
  return { title: `Add peer_port: ${port}`, edits };
}
