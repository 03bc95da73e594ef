import { replaceScalar, setField } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { TextEdit } from '../../findings';
import { addressIdentity, formatAddress } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import type { MemcachedNode } from '../../model/node';

/** Gives a node another port, in its `address` or its `port`, whichever it has. */
export function nodePortEdit(document: SpecDocument, node: MemcachedNode, port: number): TextEdit[] {
  const own = asMap(node.entry.value);
  const address = own?.entries.get('address')?.value;
  if (address && node.address?.value.kind === 'tcp')
    return [replaceScalar(document, address.range, formatAddress({ ...node.address.value, port }))];
  return own && node.address ? setField(document, own, 'port', String(port)) : [];
}

/** Finds ports on which no node listens. */
export class FreePorts {
  private readonly taken: Set<string>;
  private readonly last = new Map<string, number>();

  constructor(cluster: Cluster) {
    const nodes = [...cluster.nodes.values()];
    this.taken = new Set(nodes.flatMap((node) => (node.address ? addressIdentity(node.address.value) : [])));
  }

  /** The next free port at the node’s address. */
  after(node: MemcachedNode): number | undefined {
    const address = node.address?.value;
    if (address?.kind !== 'tcp') return undefined;
    const identity = addressIdentity(address);
    for (let port = this.last.get(identity) ?? address.port + 1; port <= 65535; port++) {
      if (this.taken.has(addressIdentity({ ...address, port }))) continue;
      this.last.set(identity, port);
      return port;
    }
    return undefined;
  }
}
