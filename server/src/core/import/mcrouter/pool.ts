import { type PoolDraft, slug, unique } from '../support/draft';
import { field, mapField } from '../support/fields';
import { keyword } from '../support/note';
import type { Configuration, McPool, Route } from './configuration';
import { hashOf, seconds } from './hash';
import { type Context, nodesOf, type Read, sharded, type Told } from './servers';

const deepest = 12;

const writers: Readonly<Record<string, string>> = {
  AllSyncRoute: 'all_sync',
  AllFastestRoute: 'all_fastest',
  AllAsyncRoute: 'all_async',
  AllInitialRoute: 'all_async',
  AllMajorityRoute: 'majority',
};

/** The pool of the spec for a route, made once; undefined where no servers are behind it. */
export function poolFor(context: Context, route: Route, pattern?: string): string | undefined {
  const key = shapeOf(context.configuration, route);
  const known = context.made.get(key);
  const found = known === undefined ? readRoute(context, route) : undefined;
  if (known === undefined && !found) return undefined;
  const name = known ?? context.draft.addPool(found?.wanted ?? 'cache', found?.pool ?? {});
  context.made.set(key, name);
  for (const note of found?.notes ?? []) context.draft.note({ ...note, at: ['pools', name] });
  if (pattern !== undefined) {
    const pool = context.draft.pools.get(name);
    if (pool) pool.key_patterns = [...(pool.key_patterns ?? []), `${pattern}{key}`];
  }
  return name;
}

/** Two routes are one pool when they reach the same pools of mcrouter in the same way. */
function shapeOf(configuration: Configuration, route: Route, depth = 0): string {
  if (depth > deepest) return '';
  const inner = ['normal', 'failover', 'cold', 'warm', 'child', 'children', 'default_policy'].flatMap((key) =>
    configuration.routes(field(route.map, key)).map((each) => `${key}:${shapeOf(configuration, each, depth + 1)}`),
  );
  const at = configuration.poolOf(route)?.name ?? route.argument ?? '';
  return `${route.type}|${at}|${JSON.stringify(hashOf(route))}(${inner.join(',')})`;
}

function readRoute(context: Context, route: Route): Read | undefined {
  if (context.nesting.depth > deepest) return undefined;
  context.nesting.depth++;
  const read = readKind(context, route);
  context.nesting.depth--;
  return read;
}

function readKind(context: Context, route: Route): Read | undefined {
  const { configuration } = context;
  const inner = (key: string): Route[] => configuration.routes(field(route.map, key));
  switch (route.type) {
    case 'WarmUpRoute': {
      const [[cold], [warm]] = [inner('cold'), inner('warm')];
      const read = cold && readRoute(context, cold);
      const from = warm && poolFor(context, warm);
      if (read && from !== undefined) read.pool.warmup = { from, ttl: seconds(route, 'exptime') };
      return read;
    }
    case 'FailoverWithExptimeRoute': {
      const [normal] = inner('normal');
      const read = normal && readRoute(context, normal);
      if (read) readGutter(context, read, route, inner('failover'));
      return read;
    }
    case 'OperationSelectorRoute':
      return readCopies(context, route, inner('default_policy')[0]);
    case 'HashRoute':
      return readHash(context, route, inner('children'));
    case 'PoolRoute': {
      const pool = configuration.poolOf(route);
      return pool && flat(context, route, pool);
    }
    case 'FailoverRoute':
      return readFailover(context, route, inner('children'));
    default:
      return Object.hasOwn(writers, route.type) ? readCopies(context, undefined, route) : readOther(context, route);
  }
}

/** A route that the spec has no word for: what it passes on to, and a note. */
function readOther(context: Context, route: Route): Read | undefined {
  const next = ['child', 'target', 'normal', 'to', 'children', 'default_policy'].flatMap((key) =>
    context.configuration.routes(field(route.map, key)),
  );
  const read = next.map((each) => readRoute(context, each)).find((each) => each);
  read?.notes.push({
    code: 'not-carried',
    line: route.line,
    message: `${keyword(route.type)}; its first child is in its place.`,
  });
  return read;
}

function readGutter(context: Context, read: Read, route: Route, failover: readonly Route[]): void {
  const [first] = failover;
  const pool = first && (first.type === 'PoolRoute' ? context.configuration.poolOf(first) : undefined);
  if (!pool || pool.servers.length === 0) {
    read.notes.push({ code: 'not-carried', line: route.line, message: 'a gutter that is no PoolRoute.' });
    return;
  }
  const nodes = nodesOf(context, pool);
  read.pool.gutter = { nodes: [...new Set(nodes)], ttl: seconds(route, 'failover_exptime') };
  const { strategy, salt } = hashOf(first);
  if (nodes.length > 1 && (strategy !== 'ch3' || salt !== 'gutter'))
    read.notes.push({
      code: 'keys-move',
      line: first.line,
      message: 'the generated gutter has Ch3 with a salt, so keys lie elsewhere in it.',
    });
}

/** One pool of mcrouter: each server is a shard. */
function flat(context: Context, route: Route, pool: McPool): Read | undefined {
  if (pool.servers.length === 0) return undefined;
  const nodes = nodesOf(context, pool);
  return sharded(
    pool.name,
    hashOf(route),
    nodes.map((primary) => [primary]),
    route.line,
  );
}

function readHash(context: Context, route: Route, children: readonly Route[]): Read | undefined {
  const [only] = children;
  const whole =
    only && children.length === 1 && only.type === 'PoolRoute' ? context.configuration.poolOf(only) : undefined;
  if (whole) return flat(context, route, whole);
  const parts = children.map((child) => tried(context, child));
  if (parts.length === 0 || parts.some((part) => part.length === 0)) return undefined;
  return sharded(route.argument ?? nameIn(context, children) ?? 'cache', hashOf(route), parts, route.line);
}

/** The nodes that are tried one after the other for a key of one shard. */
function tried({ configuration, ...context }: Context, route: Route): string[] {
  const routes = route.type === 'FailoverRoute' ? configuration.routes(field(route.map, 'children')) : [route];
  return routes.flatMap((each) => {
    const pool = each.type === 'PoolRoute' ? configuration.poolOf(each) : undefined;
    return pool?.servers.length === 1 ? nodesOf({ configuration, ...context }, pool) : [];
  });
}

/** Pools of one size and hash: each server of the first has the one at its place in the next as its standby. */
function readFailover(context: Context, route: Route, children: readonly Route[]): Read | undefined {
  const [first, ...rest] = children;
  const pool = first && context.configuration.poolOf(first);
  if (!pool || first.type !== 'PoolRoute') return readOther(context, route);
  const others = rest.flatMap((each) => (each.type === 'PoolRoute' ? (context.configuration.poolOf(each) ?? []) : []));
  const alike = rest.every((each) => JSON.stringify(hashOf(each)) === JSON.stringify(hashOf(first)));
  const paired =
    others.length === rest.length && alike && others.every((each) => each.servers.length === pool.servers.length);
  const read = flat(context, first, pool);
  if (!read) return undefined;
  if (paired) {
    const standbys = others.map((each) => nodesOf(context, each));
    for (const [index, shard] of [...(read.pool.shards?.values() ?? [])].entries()) {
      const standby = [...new Set(standbys.map((nodes) => nodes[index]))].filter((name) => name !== shard.primary);
      if (standby.length > 0) shard.standby = standby;
    }
  } else if (others.length > 0) {
    read.pool.gutter = { nodes: [...new Set(others.flatMap((each) => nodesOf(context, each)))] };
    read.notes.push({
      code: 'not-carried',
      line: route.line,
      message: 'pools of another size behind a FailoverRoute: they are a gutter here; give it a ttl.',
    });
  }
  return read;
}

/** Writes go to all copies; reads by the policy of `get`. */
function readCopies(context: Context, selector: Route | undefined, writer: Route | undefined): Read | undefined {
  const { configuration } = context;
  if (!writer) return undefined;
  const mode = Object.hasOwn(writers, writer.type) ? writers[writer.type] : 'none';
  const copies = configuration.routes(field(writer.map, 'children')).flatMap((child) => {
    const pool = child.type === 'PoolRoute' ? configuration.poolOf(child) : undefined;
    return pool && pool.servers.length > 0 ? [{ pool, route: child }] : [];
  });
  if (copies.length < 2) {
    const read = readRoute(context, writer);
    read?.notes.push({
      code: 'not-carried',
      line: writer.line,
      message: 'an OperationSelectorRoute; its default_policy is in its place.',
    });
    return read;
  }
  const reader = configuration.route(field(mapField(selector?.map, 'operation_policies'), 'get'));
  const { name, place } = copyNames(copies.map(({ pool }) => pool.name));
  const replicas = new Map(copies.map(({ pool }, index) => [place[index], nodesOf(context, pool)]));
  for (const [zone, nodes] of replicas)
    for (const node of nodes) {
      const draft = context.draft.nodes.get(node);
      if (draft) draft.zone ??= zone;
    }
  const hash = hashOf(copies[0].route);
  const random =
    reader?.type === 'RandomRoute' || configuration.routes(field(reader?.map, 'children'))[0]?.type === 'RandomRoute';
  const pool: PoolDraft = {
    sharding: copies[0].pool.servers.length > 1 ? { strategy: hash.strategy } : undefined,
    replication: {
      mode: mode === 'none' ? undefined : mode,
      read: random ? 'random' : undefined,
      on_miss: reader?.type === 'MissFailoverRoute' ? 'next_zone' : undefined,
    },
    replicas,
  };
  const notes: Told[] = [];
  if (!reader)
    notes.push({
      code: 'not-carried',
      line: writer.line,
      message: 'reads went to all copies; here they go to the first one that answers.',
    });
  if (new Set(copies.map(({ pool: each }) => each.servers.length)).size > 1)
    notes.push({
      code: 'not-carried',
      line: writer.line,
      message: 'copies of different size: all must have the same number of nodes.',
    });
  return { wanted: name, pool, notes };
}

/** `flags:eu-1a`, `flags:eu-1b` are copies of `flags`; other names are the copies' own. */
function copyNames(names: readonly string[]): { name: string; place: string[] } {
  const split = names.map((name) => /^(.+)[:./](.+)$/.exec(name));
  const [first] = split;
  const common = first && split.every((each) => each?.[1] === first[1]);
  const place: string[] = [];
  for (const [index, name] of names.entries())
    place.push(unique(slug(common ? (split[index]?.[2] ?? '') : name) ?? `zone-${index + 1}`, new Set(place)));
  return { name: common ? first[1] : names[0], place };
}

const nameIn = (context: Context, children: readonly Route[]): string | undefined =>
  children
    .flatMap((child) => context.configuration.poolOf(child)?.name ?? childPools(context, child))
    .at(0)
    ?.split(':')[0];

const childPools = ({ configuration }: Context, route: Route): string[] =>
  configuration.routes(field(route.map, 'children')).flatMap((each) => configuration.poolOf(each)?.name ?? []);
