import type { Client } from '../model/client';
import type { Cluster } from '../model/cluster';
import { frontends } from '../model/listeners';
import type { MemcachedNode } from '../model/node';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';
import { implementations } from './index';
import type { Options } from './options';
import { isProblem, type Placement, type Problem, type Server } from './placement';
import { rangePlacement } from './range';

/** What a placement chooses among: a shard, or one node of a copy. */
export interface Slot {
  readonly name: string;
  readonly node?: MemcachedNode;
  readonly range: { readonly start: number; readonly end: number };
}

/** The way of a key from a client to a pool, ready to be asked. */
export interface PlacementPath {
  readonly pool: Pool;
  readonly slots: readonly Slot[];
  readonly placement: Placement;
  /** The same while these slots, by index, don't answer. */
  without(dead: ReadonlySet<number>): Placement | Problem;
  /** The proxies between client and nodes: the one that places keys, then the one with the shard ports. */
  readonly via: readonly Proxy[];
  /** `twemproxy ketama, fnv1a_64` */
  readonly implementation: string;
  /** What the spec leaves open and was taken for granted, in sentences. */
  readonly assumptions: readonly string[];
}

/** Who can be asked about a pool: its clients, or the proxies that place its keys when no client is stated. */
export interface PathChoice {
  readonly pool: string;
  readonly client?: string;
  readonly label: string;
}

export function pathChoices(cluster: Cluster, pool: Pool): PathChoice[] {
  const clients = [...cluster.clients.values()].flatMap((client): PathChoice[] => {
    const via = client.pools.find((use) => use.pool.target === pool)?.via;
    if (!via) return [];
    const way = via === 'direct' ? 'direct' : `via ${via.name}`;
    return [{ pool: pool.name, client: client.name, label: `${pool.name}: ${client.name}, ${way}` }];
  });
  return clients.length > 0 ? clients : [{ pool: pool.name, label: pool.name }];
}

/** Who places the keys of a pool, how and on what: all that decides, before any key is asked. */
export interface Route {
  readonly pool: Pool;
  readonly slots: readonly Slot[];
  /** One for each slot, as the one who places the keys has them in its configuration. */
  readonly servers: readonly Server[];
  /** Of the implementation. */
  readonly id: string;
  readonly options: Options;
  readonly label: string;
  readonly assumptions: readonly string[];
  /** As in `PlacementPath`. */
  readonly via: readonly Proxy[];
  /** Whether the first proxy places the keys, and not the client’s library. */
  readonly hashing: boolean;
}

/** The way of a key, ready to be asked. Ranges of ids are the client’s own, whatever the rest of the path is. */
export function placementPath(cluster: Cluster, pool: Pool, clientName?: string): PlacementPath | Problem {
  if (pool.sharding.strategy?.value === 'range') return rangePath(cluster, pool, clientName);
  const route = routeOf(cluster, pool, clientName);
  if (isProblem(route)) return route;
  const { slots, via, label, assumptions } = route;
  const without: PlacementPath['without'] = (dead) => createPlacement(route, dead);
  const placement = without(new Set());
  return isProblem(placement)
    ? placement
    : { pool, slots, placement, without, via, implementation: label, assumptions };
}

export function createPlacement(
  { id, servers, options }: Pick<Route, 'id' | 'servers' | 'options'>,
  dead?: ReadonlySet<number>,
): Placement | Problem {
  return implementations.get(id)?.create(servers, options, dead) ?? { problem: `Placement of “${id}” is not known.` };
}

/**
 * Who places the keys follows from the path: a hashing proxy by the pool's `sharding`; behind HAProxy or directly, the
 * client's library over the frontends or the nodes, in the order of the shards. `instead` asks for another way.
 */
export function routeOf(
  cluster: Cluster,
  pool: Pool,
  clientName?: string,
  instead?: Proxy | 'direct',
): Route | Problem {
  const assumptions: string[] = [];
  const all = slotsOf(pool, assumptions);
  if (all.length === 0) return { problem: `Pool ${pool.name} has no shards: add one under shards.` };

  const client = chooseClient(cluster, pool, clientName, assumptions);
  if (client && isProblem(client)) return client;
  const via = viaOf(cluster, pool, client, instead);
  const hashing = via[0] && via[0].type?.value !== 'haproxy' ? via[0] : undefined;
  const behind = hashing ? via[1] : via[0];
  // A HAProxy in between keeps the port of a shard whose node is retired.
  const drops = hashing && !behind && hashing.type?.value !== 'memcached-proxy';
  const slots = drops ? all.filter(({ node }) => !node?.retired.value) : all;
  if (slots.length < all.length)
    assumptions.push(`Retired nodes are not in ${hashing?.name}: their keys are on the others.`);
  const weigh = weightsFor(pool, hashing !== undefined);
  const chosen = hashing ? byProxy(pool, hashing, slots, weigh) : byLibrary(pool, client, assumptions);
  if (isProblem(chosen)) return chosen;

  const servers = behind
    ? serversBehind(behind, pool, slots, weigh, assumptions)
    : slots.map((slot) => serverOf(slot, weigh));
  if (isProblem(servers)) return servers;
  const named =
    hashing?.type?.value === 'twemproxy' ? servers.map((server, i) => ({ ...server, name: slots[i].name })) : servers;
  return {
    pool,
    slots,
    servers: named,
    ...chosen,
    assumptions,
    via,
    hashing: hashing !== undefined,
  };
}

/** Empty where the client goes to the nodes. Where the spec leaves it open, a proxy of the pool is taken. */
function viaOf(cluster: Cluster, pool: Pool, client: Client | undefined, instead?: Proxy | 'direct'): Proxy[] {
  const written = client?.pools.find((use) => use.pool.target === pool)?.via;
  if ((instead ?? written) === 'direct') return [];
  const said = typeof written === 'object' ? written.target : anyProxy(cluster, pool);
  const proxy = typeof instead === 'object' ? instead : said;
  const behind = proxy?.type?.value === 'haproxy' ? undefined : proxy?.over?.target;
  return [proxy, behind].filter((each) => each !== undefined);
}

/** A replicated pool has the same keys in every copy, so one copy shows them all. */
export function slotsOf(pool: Pool, assumptions: string[] = []): Slot[] {
  if (pool.shards.length > 0)
    return pool.shards.map((shard) => ({ name: shard.name, node: shard.primary?.target, range: shard.entry.keyRange }));
  const [copy, ...more] = pool.replicas;
  if (!copy) return [];
  if (more.length > 0) assumptions.push(`Every copy holds all keys; the one of ${copy.name} is shown.`);
  return copy.nodes.map((ref) => ({ name: ref.name, node: ref.target, range: ref.range }));
}

function chooseClient(
  cluster: Cluster,
  pool: Pool,
  name: string | undefined,
  assumptions: string[],
): Client | Problem | undefined {
  const users = [...cluster.clients.values()].filter((client) => client.pools.some((use) => use.pool.target === pool));
  if (name !== undefined) {
    const found = users.find((client) => client.name === name);
    return (
      found ?? {
        problem: `Client ${name} does not use pool ${pool.name}: name one of ${users.map((c) => c.name).join(', ') || 'its clients'}.`,
      }
    );
  }
  if (users.length > 1)
    assumptions.push(`As ${users[0].name} places it; ${users.length - 1} more clients use this pool.`);
  return users[0];
}

const anyProxy = (cluster: Cluster, pool: Pool): Proxy | undefined =>
  [...cluster.proxies.values()].find((proxy) => proxy.pools.includes(pool) && proxy.over) ??
  [...cluster.proxies.values()].find((proxy) => proxy.pools.includes(pool));

interface Chosen {
  readonly id: string;
  readonly options: Options;
  readonly label: string;
}

const mcrouterFunctions: Readonly<Record<string, string>> = {
  ch3: 'Ch3',
  weighted_ch3: 'WeightedCh3',
  crc32: 'Crc32',
  rendezvous: 'Rendezvous',
};

const proxyDistributions: Readonly<Record<string, string>> = { jump: 'jump_hash', ring: 'ring_hash' };

function byProxy(pool: Pool, proxy: Proxy, slots: readonly Slot[], weigh: Weigh): Chosen | Problem {
  const { strategy, hash, hashTag } = pool.sharding;
  const cannot = (): Problem => ({
    problem: `${proxy.type?.value} can’t place keys by ${strategy?.value}: see target-cannot-express.`,
  });
  if (proxy.type?.value === 'twemproxy') {
    const distribution = strategy?.value ?? 'ketama';
    if (!['ketama', 'modula', 'random'].includes(distribution)) return cannot();
    const eject = pool.failover.eject !== undefined && pool.failover.mode.value === 'auto' && !proxy.over;
    const options = new Map<string, unknown>([
      ['distribution', distribution],
      ['hash', hash?.value ?? 'fnv1a_64'],
      ['hash_tag', hashTag?.value],
      ['auto_eject_hosts', eject],
    ]);
    return { id: 'twemproxy', options, label: `twemproxy ${distribution}, ${hash?.value ?? 'fnv1a_64'}` };
  }
  if (proxy.type?.value === 'mcrouter') {
    const function_ = mcrouterFunctions[strategy?.value ?? 'ch3'];
    if (!function_) return cannot();
    const weights = slots.map(weigh);
    const most = Math.max(1, ...weights);
    const options = new Map<string, unknown>([['hash_func', function_]]);
    if (function_ === 'WeightedCh3')
      options.set(
        'weights',
        weights.map((weight) => weight / most),
      );
    if (function_ === 'Rendezvous')
      options.set(
        'tags',
        slots.map((slot) => slot.name),
      );
    return { id: 'mcrouter', options, label: `mcrouter ${function_}` };
  }
  const distribution = proxyDistributions[strategy?.value ?? 'jump'];
  if (!distribution) return cannot();
  const options = new Map<string, unknown>([['dist', distribution]]);
  if (hash?.value === 'md5') options.set('hash', 'md5');
  if (hashTag)
    for (const [name, value] of [
      ['filter', 'tags'],
      ['filter_conf', hashTag.value],
    ])
      options.set(name, value);
  return { id: 'memcached-proxy', options, label: `memcached proxy ${distribution}, ${hash?.value ?? 'xxh3'}` };
}

/** What libmemcached needs for a strategy that the spec names without a client. */
const defaultsByStrategy: Readonly<Record<string, readonly [string, boolean]>> = { ketama: ['ketama_weighted', true] };

function byLibrary(pool: Pool, client: Client | undefined, assumptions: string[]): Chosen | Problem {
  if (!client) {
    const strategy = pool.sharding.strategy?.value;
    if (strategy !== undefined && !['ketama', 'modula', 'client'].includes(strategy))
      return {
        problem: `Nobody places the keys of pool ${pool.name} by ${strategy}: add a proxy of that kind, or a client.`,
      };
    const options = new Map<string, unknown>(
      strategy && defaultsByStrategy[strategy] ? [defaultsByStrategy[strategy]] : [],
    );
    const how = options.size > 0 ? 'libmemcached ketama_weighted' : 'libmemcached modula, one_at_a_time';
    assumptions.push(`The spec states no client for pool ${pool.name}; computed as ${how}.`);
    return { id: 'libmemcached', options, label: how };
  }
  const library = client.library?.value;
  if (!library || library === 'other')
    return {
      problem: `Client ${client.name} names no library whose placement is known: set clients.${client.name}.library.`,
    };
  if (!implementations.has(library)) return { problem: `The placement of library ${library} is not known.` };
  const options = new Map([...client.options].map(([name, option]) => [name, option.value]));
  const written = [...options].map(([name, value]) => `${name}: ${value}`).join(', ');
  if (options.size === 0) assumptions.push(`${client.name} sets no options, so ${library}’s defaults apply.`);
  return { id: library, options, label: written ? `${library}, ${written}` : `${library}, defaults` };
}

type Weigh = (slot: Slot) => number;

/** A proxy's file always states a weight; an application is configured without any unless they differ. */
function weightsFor(pool: Pool, always: boolean): Weigh {
  const weights = new Map(pool.shards.map((shard) => [shard.name, shard.weight.value]));
  const used = always || new Set(weights.values()).size > 1;
  return (slot) => (used ? (weights.get(slot.name) ?? slot.node?.weight?.value ?? 100) : 1);
}

function serverOf(slot: Slot, weigh: Weigh): Server {
  const address = slot.node?.address?.value;
  if (address?.kind === 'unix') return { host: address.path, port: 0, weight: weigh(slot) };
  return { host: address?.host ?? slot.name, port: address?.port ?? 11211, weight: weigh(slot) };
}

/** The shard ports of a HAProxy, as its first instance offers them: a client hashes over these. */
function serversBehind(
  proxy: Proxy,
  pool: Pool,
  slots: readonly Slot[],
  weigh: Weigh,
  assumptions: string[],
): Server[] | Problem {
  const [instance, ...more] = proxy.instances;
  const ports = frontends(proxy, instance).filter((frontend) => frontend.pool === pool);
  if (slots.length > 1 && ports.length < slots.length)
    return { problem: `${proxy.name} has no port for each shard of ${pool.name}: set base_port.` };
  // Labels of a ring are addresses, so the same keys go elsewhere over another instance.
  if (slots.length > 1 && more.length > 0)
    assumptions.push(`As over the ports of ${instance.name}: all clients must use the same addresses.`);
  const byName = new Map(ports.map((frontend) => [(frontend.shard ?? frontend.replica)?.name, frontend]));
  return slots.map((slot, index) => {
    const port = byName.get(slot.name) ?? ports[index];
    return { ...serverOf(slot, weigh), host: port?.host ?? instance.name, port: port?.port ?? 11211 };
  });
}

function rangePath(cluster: Cluster, pool: Pool, clientName: string | undefined): PlacementPath | Problem {
  const assumptions: string[] = [];
  const slots = slotsOf(pool, assumptions);
  if (slots.length === 0) return { problem: `Pool ${pool.name} has no shards: add one under shards.` };
  const { key } = pool.sharding;
  if (!key)
    return { problem: `Pool ${pool.name} shards by range without sharding.key: write one, as in "user:{user_id}".` };
  const client = chooseClient(cluster, pool, clientName, []);
  if (client && isProblem(client)) return client;
  const ranges = slots.map((_, index) => pool.shards[index]?.ranges.map((range) => range.value) ?? []);
  const without: PlacementPath['without'] = (dead) =>
    rangePlacement(
      key.value,
      ranges.map((own, index) => (dead.has(index) ? [] : own)),
    );
  const placement = without(new Set());
  if (isProblem(placement)) return placement;
  const via = viaOf(cluster, pool, client);
  return { pool, slots, placement, without, via, implementation: `ranges of ${key.value}`, assumptions };
}
