import { isLoopback } from '../model/address';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed } from './support/words';

export const rule: Rule = {
  code: 'auth-without-tls',
  severity: 'warning',
  summary: 'A password goes over the network as plain text.',
  source: 'memcached’s doc/protocol.txt: the ASCII login and SASL PLAIN carry user and password as they are.',
  *check(cluster) {
    const bare = [...cluster.nodes.values()].flatMap((node) =>
      node.auth && !node.tls && !node.retired.value && isRemote(node) ? [{ node, type: node.auth.type }] : [],
    );
    for (const group of byPlace(bare, ({ type }) => type.range))
      yield {
        range: group[0].type.range,
        message: `The login to ${listed(group.map(({ node }) => node.name))} goes over the network as plain text, password included. Add “tls”.`,
      };
  },
};

const isRemote = ({ address }: MemcachedNode): boolean =>
  address?.value.kind === 'tcp' && !isLoopback(address.value.host);
