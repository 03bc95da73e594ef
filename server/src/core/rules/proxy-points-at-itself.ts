import { addressIdentity, formatAddress } from '../model/address';
import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { overlap, slots } from './support/sockets';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'proxy-points-at-itself',
  severity: 'error',
  summary: 'A node of a proxy is the proxy itself.',
  source: 'Measured: HAProxy 2.6 accepts it and connects to itself until its connections are used up.',
  *check(cluster) {
    const own = new Map([...cluster.proxies.values()].map((proxy) => [proxy, new Set(proxy.pools.flatMap(poolNodes))]));
    const loops = [...slots(cluster).values()].flatMap((slot) =>
      slot.flatMap((socket) => {
        if (socket.kind !== 'frontend' || !socket.proxy || slot.length < 2) return [];
        const served = own.get(socket.proxy);
        const { node } = slot.find((one) => one.node && served?.has(one.node) && overlap(one, socket)) ?? {};
        return node?.address ? [{ socket, node, address: node.address }] : [];
      }),
    );
    for (const [{ socket, node, address }] of byPlace(loops, (loop) => loop.socket.range)) {
      const taken = new Set([...cluster.nodes.values()].map((n) => n.address && addressIdentity(n.address.value)));
      let by = 1;
      while (taken.has(addressIdentity({ kind: 'tcp', host: socket.host, port: socket.port + by }))) by++;
      yield {
        range: socket.range,
        message: `${quoted(socket.proxy?.name ?? '')} listens where its own node ${quoted(node.name)} does, ${formatAddress(address.value)}: it would connect to itself until no connection is left.`,
        related: [{ range: address.range, message: `The address of ${quoted(node.name)}.` }],
        fixes: [{ title: `Listen on port ${socket.port + by}`, edits: socket.move(by) }],
      };
    }
  },
};
