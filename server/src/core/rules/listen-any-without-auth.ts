import { scalarText } from '../document/edit';
import type { Range } from '../document/range';
import type { TextEdit } from '../findings';
import { isWildcard } from '../model/address';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed } from './support/words';

export const rule: Rule = {
  code: 'listen-any-without-auth',
  severity: 'error',
  summary: 'A node without login and TLS listens on every address of its machine.',
  source: 'CVE-2018-1000115 and its scans: whoever reaches the port reads, writes and flushes.',
  *check(cluster) {
    const open = [...cluster.nodes.values()].flatMap((node) => {
      const range = node.auth || node.tls || node.retired.value ? undefined : anyAddress(node);
      return range ? [{ node, range }] : [];
    });
    const isPrivate = cluster.network.value === 'private';
    for (const group of byPlace(open, ({ range }) => range)) {
      const nodes = group.map(({ node }) => node);
      const edits = ownAddress(nodes);
      yield {
        range: group[0].range,
        severity: isPrivate ? 'warning' : 'error',
        message: `${listed(nodes.map(({ name }) => name))} listen${nodes.length === 1 ? 's' : ''} on every address of the machine without a login: who reaches the port reads, writes and flushes. Bind one address.`,
        fixes: edits.length > 0 ? [{ title: 'Bind the address of the node', edits }] : [],
      };
    }
  },
};

function anyAddress({ listen, address }: MemcachedNode): Range | undefined {
  if (listen.length > 0) return listen.find(({ value }) => isWildcard(value))?.range;
  return address?.value.kind === 'tcp' && isWildcard(address.value.host) ? address.range : undefined;
}

/** Only where the value is of one node: an anchor that others use would give them its address. */
function ownAddress(nodes: readonly MemcachedNode[]): TextEdit[] {
  const [{ listen, address }] = nodes;
  if (nodes.length > 1 || listen.length !== 1 || address?.value.kind !== 'tcp') return [];
  const { host } = address.value;
  return isWildcard(host) ? [] : [{ range: listen[0].range, newText: scalarText(host) }];
}
