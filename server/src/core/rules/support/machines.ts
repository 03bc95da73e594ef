import { hostIdentity } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';

/** Tells which addresses are one machine: those of one `hosts` entry, else equal ones. */
export class Machines {
  private readonly hosts = new Map<string, string>();

  constructor(cluster: Cluster) {
    for (const host of cluster.hosts.values())
      if (host.address) this.hosts.set(hostIdentity(host.address.value), `host ${host.name}`);
  }

  of(address: string): string {
    const identity = hostIdentity(address);
    return this.hosts.get(identity) ?? identity;
  }

  ofNode(node: MemcachedNode): string | undefined {
    if (node.host?.target) return `host ${node.host.target.name}`;
    const address = node.address?.value;
    return address?.kind === 'tcp' ? this.of(address.host) : undefined;
  }
}
