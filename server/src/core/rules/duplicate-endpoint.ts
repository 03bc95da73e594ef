import { addressIdentity, formatAddress } from '../model/address';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { FreePorts, nodePortEdit } from './support/ports';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'duplicate-endpoint',
  severity: 'error',
  summary: 'Two nodes are one memcached process under two names.',
  source: 'Measured: HAProxy 2.6 and twemproxy 0.5 accept it without a word.',
  *check(cluster, document) {
    const seen = new Map<string, MemcachedNode>();
    const free = new FreePorts(cluster);
    for (const node of cluster.nodes.values()) {
      if (!node.address) continue;
      const identity = addressIdentity(node.address.value);
      const first = seen.get(identity);
      if (!first?.address) {
        seen.set(identity, node);
        continue;
      }
      const port = free.after(node);
      const edits = port === undefined ? [] : nodePortEdit(document, node, port);
      const endpoint = formatAddress(node.address.value);
      yield {
        range: node.address.range,
        message: `${quoted(node.name)} has the address of ${quoted(first.name)}, ${endpoint}: they are one process and fail together. Give it an address or a port of its own.`,
        related: [{ range: first.address.range, message: `${quoted(first.name)} has it here.` }],
        fixes: edits.length > 0 ? [{ title: `Move ${quoted(node.name)} to port ${port}`, edits }] : [],
      };
    }
  },
};
