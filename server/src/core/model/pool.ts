import type { Entry } from '../document/nodes';
import type { Range } from '../document/range';
import { type Failover, readFailover } from './failover';
import { Fields } from './fields';
import type { MemcachedNode } from './node';
import { once } from './once';
import { type IdRange, parseIdRange } from './range';
import type { References } from './references';
import type { Duration, Ref, Size, Value } from './value';
import type { Zone } from './zone';

export const strategies = [
  'ketama',
  'modula',
  'random',
  'ch3',
  'weighted_ch3',
  'crc32',
  'rendezvous',
  'jump',
  'ring',
  'range',
  'client',
] as const;
export type Strategy = (typeof strategies)[number];

/** Part of a pool's keys: one node that serves it, and standbys in order. */
export interface Shard {
  readonly name: string;
  readonly entry: Entry;
  readonly pool: string;
  readonly primary?: Ref<MemcachedNode>;
  readonly standby: readonly Ref<MemcachedNode>[];
  /** Its own, else its primary's, else 100; 0 takes no keys. */
  readonly weight: Value<number>;
  readonly ranges: readonly Value<IdRange>[];
}

/** One complete copy of a pool; its key is a zone. */
export interface Replica {
  readonly name: string;
  readonly entry: Entry;
  readonly zone?: Ref<Zone>;
  readonly nodes: readonly Ref<MemcachedNode>[];
}

export interface Sharding {
  /** Absent when the spec leaves it to the proxy or the client. */
  readonly strategy?: Value<Strategy>;
  readonly hash?: Value<string>;
  readonly hashTag?: Value<string>;
  /** With `strategy: range`: the key pattern with its one placeholder. */
  readonly key?: Value<string>;
}

export interface Replication {
  readonly mode: Value<'none' | 'all_sync' | 'all_fastest' | 'all_async' | 'majority'>;
  readonly read: Value<'first' | 'nearest' | 'random'>;
  readonly onMiss: Value<'error' | 'next_zone'>;
}

export interface Pool {
  readonly name: string;
  readonly entry: Entry;
  readonly fields: Fields;
  /** In the order of the spec, which jump hash and modula depend on. */
  readonly shards: readonly Shard[];
  readonly replicas: readonly Replica[];
  readonly sharding: Sharding;
  readonly replication: Replication;
  readonly gutter?: {
    readonly nodes: readonly Ref<MemcachedNode>[];
    readonly ttl?: Value<Duration>;
    readonly place: Range;
  };
  readonly warmup?: { readonly from?: Ref<Pool>; readonly ttl?: Value<Duration>; readonly place: Range };
  readonly failover: Failover;
  /** Of one complete copy. */
  readonly workingSet?: Value<Size>;
  readonly purpose: Value<'cache' | 'sessions' | 'locks' | 'rate_limits'>;
  readonly uses: readonly Value<string>[];
  readonly immutable: Value<boolean>;
  readonly keyPatterns: readonly Value<string>[];
}

export function readPool(entry: Entry, defaults: Fields | undefined, references: References): Pool {
  const fields = Fields.of(entry.value, entry.keyRange);
  const sharding = fields.nestedOrEmpty('sharding');
  const replication = fields.nestedOrEmpty('replication');
  const gutter = fields.nested('gutter');
  const warmup = fields.nested('warmup');
  const failover = Fields.of(fields.entry('failover')?.value, fields.entry('failover')?.keyRange ?? entry.keyRange);
  return {
    name: entry.key,
    entry,
    fields,
    shards: fields.entriesOf('shards').map((shard) => readShard(shard, entry.key, references)),
    replicas: fields.entriesOf('replicas').map((replica) => readReplica(replica, references)),
    sharding: {
      strategy: sharding.word('strategy', strategies),
      hash: sharding.text('hash'),
      hashTag: sharding.text('hash_tag'),
      key: sharding.text('key'),
    },
    replication: {
      mode: replication.wordOr('mode', ['none', 'all_sync', 'all_fastest', 'all_async', 'majority'], 'none'),
      read: replication.wordOr('read', ['first', 'nearest', 'random'], 'first'),
      onMiss: replication.wordOr('on_miss', ['error', 'next_zone'], 'error'),
    },
    gutter: gutter && {
      nodes: refs(gutter.texts('nodes'), references.node),
      ttl: gutter.duration('ttl'),
      place: gutter.place,
    },
    warmup: warmup && { from: references.pool(warmup.text('from')), ttl: warmup.duration('ttl'), place: warmup.place },
    failover: readFailover(
      failover.over(defaults?.own, 'defaults.failover'),
      fields.has('failover') || defaults !== undefined,
    ),
    workingSet: fields.nested('capacity')?.size('working_set'),
    purpose: fields.wordOr('purpose', ['cache', 'sessions', 'locks', 'rate_limits'], 'cache'),
    uses: fields.texts('uses'),
    immutable: fields.booleanOr('immutable', false),
    keyPatterns: fields.texts('key_patterns'),
  };
}

/** Every node of the pool, primaries and standbys, copies and gutter, each once. */
export const poolNodes = once((pool: Pool): readonly MemcachedNode[] => {
  const uses = [
    ...pool.shards.flatMap((shard) => [shard.primary, ...shard.standby]),
    ...pool.replicas.flatMap((replica) => replica.nodes),
    ...(pool.gutter?.nodes ?? []),
  ];
  return [...new Set(uses.flatMap((ref) => ref?.target ?? []))];
});

function readShard(entry: Entry, pool: string, references: References): Shard {
  const fields = Fields.of(entry.value, entry.keyRange);
  const primary = references.node(fields.text('primary'));
  return {
    name: entry.key,
    entry,
    pool,
    primary,
    standby: refs(fields.texts('standby'), references.node),
    weight: fields.integer('weight') ?? primary?.target?.weight ?? fields.fallback(100),
    ranges: fields.texts('range').flatMap((text) => {
      const value = parseIdRange(text.value);
      return value ? [{ ...text, value }] : [];
    }),
  };
}

function readReplica(entry: Entry, references: References): Replica {
  const list = Fields.of(
    { kind: 'map', entries: new Map([['nodes', entry]]), flow: false, range: entry.range },
    entry.keyRange,
  );
  const zone = references.zone({ value: entry.key, range: entry.keyRange, origin: { kind: 'written' } });
  return { name: entry.key, entry, zone, nodes: refs(list.texts('nodes'), references.node) };
}

export const refs = <T>(
  names: readonly Value<string>[],
  resolve: (name: Value<string>) => Ref<T> | undefined,
): Ref<T>[] => names.flatMap((name) => resolve(name) ?? []);
