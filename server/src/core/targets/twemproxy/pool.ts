import type { Cluster } from '../../model/cluster';
import type { Frontend } from '../../model/listeners';
import type { Pool, Replica, Shard } from '../../model/pool';
import { twemproxy } from '../../placement/implementations/twemproxy';
import type { Route } from '../../placement/path';
import { type Lines, type Word, word } from '../lines';
import { type Ports, portAddress } from '../over';
import { nodeAddress, refuseLogin } from '../reach';
import { routed } from '../routed';
import type { Words } from './words';

/** One pool: where it listens, how it places keys, its servers. Every name, weight and option is the placement's own. */
export function writePool(out: Lines, words: Words, cluster: Cluster, frontend: Frontend, over?: Ports): void {
  const { pool, proxy } = frontend;
  refuse(words, pool);
  const route = routed(words, cluster, pool, proxy);
  const listen = words.frontend(frontend);
  if (!route || !listen) return;
  const { sharding } = pool;
  const owner = pool.entry.keyRange;
  const { timeouts, maxConnections, nodeMaxConnections } = proxy;
  out.add();
  out.add(word(`${words.name(pool.name, owner).text}:`, owner));
  out.add('  listen:', listen);
  out.add('  hash:', word(String(route.options.get('hash')), sharding.hash?.range ?? owner));
  if (sharding.hashTag) out.add('  hash_tag:', words.hashTag(sharding.hashTag));
  out.add('  distribution:', word(String(route.options.get('distribution')), sharding.strategy?.range ?? owner));
  if (timeouts.server) out.add('  timeout:', word(`${words.milliseconds(timeouts.server)}`, timeouts.server.range));
  if (maxConnections) out.add('  client_connections:', words.count(maxConnections));
  if (nodeMaxConnections) out.add('  server_connections:', words.count(nodeMaxConnections));
  writeEject(out, words, pool, route);
  writeServers(out, words, pool, route, over);
}

function refuse(words: Words, { name, entry, replicas, sharding: { hash } }: Pool): void {
  if (hash && !twemproxy.options.hash.accepts(hash.value))
    words.problem('target-cannot-express', `twemproxy has no hash ${hash.value}: choose one of its own.`, hash.range);
  if (replicas.length > 1)
    words.problem(
      'target-cannot-express',
      `twemproxy can't write several copies: give pool ${name} shards, or a proxy that keeps copies.`,
      entry.keyRange,
    );
}

/** Keys move off a dead server only where the spec says so: behind HAProxy the standby has them already. */
function writeEject(out: Lines, words: Words, pool: Pool, route: Route): void {
  const { eject, mode } = pool.failover;
  const on = route.options.get('auto_eject_hosts') === true;
  out.add('  auto_eject_hosts:', word(String(on), eject ? eject.limit.range : mode.range));
  if (!on || !eject) return;
  out.add('  server_failure_limit:', words.count(eject.limit));
  out.add('  server_retry_timeout:', word(`${words.milliseconds(eject.retry)}`, eject.retry.range));
}

function writeServers(out: Lines, words: Words, pool: Pool, { servers, slots }: Route, over?: Ports): void {
  out.add('  servers:');
  const shards = new Map(pool.shards.map((shard) => [shard.name, shard]));
  const seen = new Set<string>();
  for (const [index, { name, node, range }] of slots.entries()) {
    const { weight } = servers[index];
    const shard = shards.get(name);
    const weightRange = shard?.weight.range ?? node?.weight?.range ?? range;
    if (weight < 1)
      words.problem('target-cannot-express', `twemproxy refuses weight 0: retire the node of ${name}.`, weightRange);
    if (seen.has(name))
      words.problem('node-in-two-roles', `${name} is in this copy already: name another node.`, range);
    seen.add(name);
    const address = addressOf(words, shard ?? pool.replicas[0], name, over);
    if (!address) continue;
    out.add(
      '    -',
      word(`${address.text}:${weight}`, ...address.from, weightRange),
      words.name(name, range),
      over || !node?.zone
        ? undefined
        : word(`# zone ${words.name(node.zone.name, node.zone.range).text}`, node.zone.range),
    );
  }
}

/** `name` is the shard's own, or one of the nodes of a copy. */
function addressOf(words: Words, part: Shard | Replica, name: string, over?: Ports): Word | undefined {
  if (over) return portAddress(words, over, part);
  const ref = 'nodes' in part ? part.nodes.find((node) => node.name === name) : part.primary;
  if (!ref) {
    words.problem('missing-key', `${part.name} has no primary: name a node.`, part.entry.keyRange);
    return undefined;
  }
  if (ref.target) refuseLogin(words, ref.target);
  if (ref.target?.tls) {
    const message = `twemproxy speaks no TLS: reach ${ref.name} through HAProxy (over), or without tls.`;
    words.problem('target-cannot-express', message, ref.target.tls.verify.range);
  }
  return nodeAddress(words, ref);
}
