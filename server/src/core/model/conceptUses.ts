import type { Range } from '../document/range';
import { type Concept, strategiesOf } from './capabilities';
import type { Cluster } from './cluster';
import type { Fields } from './fields';
import type { MemcachedNode } from './node';
import { type Pool, poolNodes, type Strategy } from './pool';
import type { Proxy } from './proxy';
import type { Value } from './value';

/** A concept that the spec asks of the proxies of a pool, and where. */
export interface ConceptUse {
  readonly concept: Concept;
  readonly pool?: Pool;
  /** The first place; `more` are the others of the same pool. */
  readonly range: Range;
  readonly more?: readonly Range[];
  /** What is written there, for the message. */
  readonly word?: string;
}

/**
 * What the spec asks of a proxy. A concept is asked for where the pool, shard, node or client itself says it: what
 * stands in `defaults` is meant for those that can, except `tls` and `auth`, without which a node is not reached at all.
 */
export function* conceptUses(cluster: Cluster, proxy: Proxy): Generator<ConceptUse> {
  for (const pool of proxy.pools) {
    yield* ofSharding(pool, proxy);
    yield* ofCopies(pool);
    yield* ofFailover(pool);
    yield* ofCommands(pool);
  }
  yield* ofNodes(cluster, proxy);
  yield* ofClients(cluster, proxy);
  yield* ofProxy(proxy);
}

function familyOf(strategy: Strategy): Concept {
  if (strategy === 'client') return 'client-placement';
  if (strategiesOf.twemproxy.includes(strategy)) return 'ketama';
  return strategiesOf.mcrouter.includes(strategy) ? 'ch3' : 'jump';
}

function* ofSharding(pool: Pool, proxy: Proxy): Generator<ConceptUse> {
  const { strategy, hash, hashTag } = pool.sharding;
  const type = proxy.type?.value;
  if (strategy?.value === 'range') {
    yield { concept: 'ranges', pool, range: strategy.range };
  } else if (strategy) {
    const word = strategy.value;
    // Before a single shard there is nothing to choose.
    const chooses = pool.shards.length > 1 || pool.replicas.some(({ nodes }) => nodes.length > 1);
    const concept = type === 'haproxy' && word !== 'client' ? 'hash-sharding' : familyOf(word);
    if (concept !== 'hash-sharding' || chooses) yield { concept, pool, range: strategy.range, word };
  }
  // Where the strategy is lost, its hash is too.
  const placed = type !== undefined && (!strategy || strategiesOf[type].includes(strategy.value));
  if (hash && placed) yield { concept: hashConcept(hash.value), pool, range: hash.range, word: hash.value };
  if (hashTag) yield { concept: 'hash-tag', pool, range: hashTag.range };
  const [first, ...others] = pool.shards;
  if (others.some(({ weight }) => weight.value !== first.weight.value))
    yield { concept: 'weights', pool, range: first.weight.range };
}

const hashConcept = (hash: string): Concept => (hash === 'md5' || hash === 'xxhash' ? hash : 'libmemcached-hash');

function* ofCopies(pool: Pool): Generator<ConceptUse> {
  const { mode, read, onMiss } = pool.replication;
  const copies = pool.fields.entry('replicas')?.keyRange ?? (mode.value === 'none' ? undefined : mode.range);
  if (copies) yield { concept: 'replication', pool, range: copies };
  if (mode.value === 'majority') yield { concept: 'majority', pool, range: mode.range };
  if (read.value === 'nearest') yield { concept: 'zone-local-reads', pool, range: read.range };
  if (onMiss.value === 'next_zone') yield { concept: 'read-on-miss', pool, range: onMiss.range };
  if (pool.gutter) yield { concept: 'gutter', pool, range: pool.gutter.place };
  if (pool.warmup) yield { concept: 'warm-up', pool, range: pool.warmup.place };
}

const rhythm = ['interval', 'fast_interval', 'down_interval', 'timeout', 'fall', 'rise'];

function* ofFailover(pool: Pool): Generator<ConceptUse> {
  const [first, ...more] = pool.shards.flatMap((shard) => shard.standby[0]?.range ?? []);
  if (first) yield { concept: 'standby', pool, range: first, more };
  const { fields, mode, failback, planned } = pool.failover;
  if (first && isWritten(mode) && mode.value === 'manual') yield { concept: 'manual-mode', pool, range: mode.range };
  if (isWritten(failback) && failback.value === 'manual')
    yield { concept: 'manual-failback', pool, range: failback.range };
  if (isWritten(planned)) yield { concept: 'runtime-failover', pool, range: planned.range };
  const eject = fields.entry('eject');
  if (eject) yield { concept: 'eject', pool, range: eject.keyRange };
  const detection = fields.entry('detection');
  if (!detection) return;
  yield { concept: 'health-check', pool, range: detection.keyRange };
  const timing = detection.value.kind === 'map' ? [...detection.value.entries.values()] : [];
  const timed = timing.find(({ key }) => rhythm.includes(key));
  if (timed) yield { concept: 'check-timing', pool, range: timed.keyRange };
}

const isWritten = ({ origin }: Value<unknown>): boolean => origin.kind === 'written';

const commands: Readonly<Record<string, Concept>> = { gat: 'commands', stats: 'commands', flush: 'flush' };

function* ofCommands(pool: Pool): Generator<ConceptUse> {
  for (const { value: word, range } of pool.uses) {
    const concept = commands[word];
    if (concept && Object.hasOwn(commands, word)) yield { concept, pool, range, word };
  }
}

/** One use for all nodes: it is the proxy that can’t. */
function* ofNodes(cluster: Cluster, proxy: Proxy): Generator<ConceptUse> {
  const nodes = new Set(proxy.pools.flatMap(poolNodes));
  const inherited = cluster.fields.nested('defaults')?.nested('node');
  const places = new Map<Concept, Map<number, Range>>();
  const add = (concept: Concept, range: Range): void => {
    const known = places.get(concept) ?? new Map<number, Range>();
    places.set(concept, known.set(range.start, range));
  };
  for (const node of nodes) {
    if (node.tls) add('tls', placeOf(node, 'tls', inherited));
    if (node.auth) add(node.auth.type.value === 'sasl' ? 'sasl' : 'ascii-auth', node.auth.type.range);
  }
  for (const [concept, found] of places) {
    const [range, ...more] = found.values();
    yield { concept, range, more };
  }
}

const placeOf = (node: MemcachedNode, key: string, inherited: Fields | undefined): Range =>
  node.fields.entry(key)?.keyRange ?? inherited?.entry(key)?.keyRange ?? node.entry.keyRange;

function* ofClients(cluster: Cluster, proxy: Proxy): Generator<ConceptUse> {
  for (const client of cluster.clients.values())
    for (const { pool, via, protocol } of client.pools) {
      if (via === 'direct' || via?.target !== proxy || protocol.value === 'ascii') continue;
      const { range, value: concept } = protocol;
      // A SASL login needs the binary protocol: the login is the cause.
      const forLogin = concept === 'binary' && !proxy.over && pool.target && poolNodes(pool.target).some(hasSasl);
      if (!forLogin) yield { concept, pool: pool.target, range };
    }
}

const hasSasl = ({ auth }: MemcachedNode): boolean => auth?.type.value === 'sasl';

function* ofProxy(proxy: Proxy): Generator<ConceptUse> {
  if (proxy.listen && proxy.pools.length > 1) yield { concept: 'prefix-routing', range: proxy.listen.range };
  if (proxy.nodeMaxConnections) yield { concept: 'connection-cap', range: proxy.nodeMaxConnections.range };
  if (proxy.over) yield { concept: 'composition', range: proxy.over.range };
  const reached = proxy.instances.find(({ runtime, dataplane }) => runtime || dataplane);
  if (reached) yield { concept: 'runtime-failover', range: reached.runtime?.place ?? reached.place };
}
