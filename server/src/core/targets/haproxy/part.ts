import type { Entry } from '../../document/nodes';
import { type Frontend, frontends } from '../../model/listeners';
import type { MemcachedNode } from '../../model/node';
import type { Pool, Shard } from '../../model/pool';
import type { Instance, Proxy } from '../../model/proxy';
import type { Ref } from '../../model/value';
import type { Words } from './words';

/** A shard or a copy: one port of HAProxy, and the nodes behind it of which one serves. */
export interface Part {
  readonly name: string;
  readonly entry: Entry;
  readonly pool: Pool;
  readonly frontend: Frontend;
  readonly shard?: Shard;
  readonly primary: Ref<MemcachedNode>;
  readonly standby: readonly Ref<MemcachedNode>[];
}

/** The parts that an instance serves, in the order of its ports; what can't be one is a problem. */
export function parts(words: Words, proxy: Proxy, instance: Instance): Part[] {
  const ports = frontends(proxy, instance);
  const { keyRange } = proxy.entry;
  if (!proxy.basePort && proxy.listen?.value.kind !== 'tcp')
    words.problem(
      'missing-key',
      `Proxy ${proxy.name} has no port: give it base_port or listen: ADDRESS:PORT.`,
      keyRange,
    );
  else if (ports.length === 0)
    words.problem('missing-key', `Proxy ${proxy.name} serves no shard: add shards to its pools.`, keyRange);
  if (proxy.listen && ports.length > 1)
    words.problem(
      'independent-nodes-behind-one-port',
      `HAProxy can't choose among ${ports.length} shards on one port: write base_port, which gives each its own.`,
      proxy.listen.range,
    );
  if (proxy.over)
    words.problem(
      'target-cannot-express',
      `HAProxy carries the nodes themselves: over is for a proxy that places keys.`,
      proxy.over.range,
    );
  return ports.flatMap((frontend) => part(words, frontend) ?? []);
}

function part(words: Words, frontend: Frontend): Part | undefined {
  const { pool, shard, replica } = frontend;
  const owner = shard ?? replica;
  if (!owner) return undefined;
  const [primary, ...standby] = shard ? [shard.primary, ...shard.standby] : [replica?.nodes[0]];
  const { name, entry } = owner;
  if (!primary) {
    const key = shard ? 'primary' : 'node';
    words.problem('missing-key', `${name} of pool ${pool.name} has no ${key}: name one.`, entry.keyRange);
    return undefined;
  }
  if (replica && replica.nodes.length > 1)
    words.problem(
      'independent-nodes-behind-one-port',
      `HAProxy can't place keys: the copy ${name} of pool ${pool.name} must be one node, or stand behind a proxy that places keys.`,
      entry.keyRange,
    );
  const seen = new Set([primary.name]);
  for (const ref of standby) {
    if (seen.has(ref.name))
      words.problem('node-in-two-roles', `${ref.name} is in shard ${name} already: name another node.`, ref.range);
    seen.add(ref.name);
  }
  return { name, entry, pool, frontend, shard, primary, standby };
}
