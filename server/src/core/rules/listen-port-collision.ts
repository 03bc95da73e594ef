import type { Fix } from '../findings';
import type { Cluster } from '../model/cluster';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { overlap, type Socket, slotOf, slots, sockets } from './support/sockets';
import { sentence } from './support/words';

export const rule: Rule = {
  code: 'listen-port-collision',
  severity: 'error',
  summary: 'Two things listen on one port of one machine.',
  source:
    'Measured: two HAProxy frontends on one port start, and the kernel splits the connections between the shards.',
  *check(cluster) {
    const clashes = [...slots(cluster).values()].flatMap((slot) =>
      slot.flatMap((socket, index) => {
        const other = slot.find((one, i) => i < index && overlap(one, socket) && !hasOwnFinding(one, socket));
        return other ? [{ socket, other }] : [];
      }),
    );
    clashes.sort((a, b) => a.socket.range.start - b.socket.range.start);
    for (const [{ socket, other }, ...more] of byPlace(clashes, (clash) => clash.socket.range)) {
      const also = more.length > 0 ? ` (and ${more.length} more of its ports)` : '';
      const split = socket.kind === 'frontend' && other.kind === 'frontend';
      const effect = split ? 'both start, and connections go to either' : 'one of them can’t start';
      yield {
        range: socket.range,
        message: `${sentence(socket.owner)} listens on port ${socket.port}${also}, where ${other.owner} listens on the same machine: ${effect}.`,
        related:
          other.range.start === socket.range.start ? [] : [{ range: other.range, message: `Here for ${other.owner}.` }],
        fixes: nextFree(cluster, socket),
      };
    }
  },
};

/** Pairs that other rules tell about, and the instances whose machine the spec does not name. */
function hasOwnFinding(a: Socket, b: Socket): boolean {
  if (a.kind === 'node' && b.kind === 'node') return true;
  if (a.kind === 'peers' && b.kind === 'peers') return true;
  const [node, other] = a.kind === 'node' ? [a, b] : [b, a];
  if (node.kind === 'node' && other.kind === 'exporter') return true;
  if (node.node && other.kind === 'frontend' && serves(other, node)) return true;
  return a.range.start === b.range.start && (!a.instance?.address || !b.instance?.address);
}

const serves = ({ proxy }: Socket, { node }: Socket): boolean =>
  proxy?.pools.some((pool) =>
    pool.shards.some((shard) => [shard.primary, ...shard.standby].some((ref) => ref?.target === node)),
  ) ?? false;

/** The least move after which none of the sockets that move together meets another. */
function nextFree(cluster: Cluster, socket: Socket): Fix[] {
  const together = sockets(cluster).filter((one) => one.range.start === socket.range.start);
  const isFree = (one: Socket, port: number): boolean =>
    port <= 65535 &&
    !slots(cluster)
      .get(slotOf({ ...one, port }))
      ?.some((other) => !together.includes(other) && overlap({ ...one, port }, other));
  const highest = Math.max(...together.map((one) => one.port));
  for (let by = 1; highest + by <= 65535; by++) {
    if (!together.every((one) => isFree(one, one.port + by))) continue;
    const edits = socket.move(by);
    const first = Math.min(...together.map((one) => one.port)) + by;
    return edits.length > 0 ? [{ title: `Move it to port ${first}, the next that is free`, edits }] : [];
  }
  return [];
}
