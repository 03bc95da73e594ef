import type { Entry } from '../document/nodes';
import type { Range } from '../document/range';
import type { Address } from './address';
import { Fields } from './fields';
import { type Credentials, readCredentials } from './node';
import { type Pool, refs } from './pool';
import type { References } from './references';
import type { Duration, Ref, Value } from './value';
import type { Zone } from './zone';

export const proxyTypes = ['haproxy', 'twemproxy', 'mcrouter', 'memcached-proxy'] as const;
export type ProxyType = (typeof proxyTypes)[number];

/** Where HAProxy's Runtime API answers. */
export interface Runtime {
  readonly socket?: Value<string>;
  readonly address?: Value<Address>;
  readonly level: Value<'admin' | 'operator' | 'user'>;
  readonly via: Value<'direct' | 'tunnel'>;
  readonly allowRemote: Value<boolean>;
  readonly place: Range;
}

/** One running process of a proxy. */
export interface Instance {
  readonly name: string;
  /** Absent for the one instance that a proxy without `instances:` has. */
  readonly entry?: Entry;
  readonly place: Range;
  /** Without a port; IPv6 without brackets. */
  readonly address?: Value<string>;
  readonly zone?: Ref<Zone>;
  readonly peerPort?: Value<number>;
  readonly runtime?: Runtime;
  readonly dataplane?: { readonly url?: Value<string>; readonly credentials?: Credentials };
}

export interface Proxy {
  readonly name: string;
  readonly entry: Entry;
  readonly fields: Fields;
  readonly type?: Value<ProxyType>;
  /** Empty in the spec means all pools; here they are listed, in the order of the spec. */
  readonly pools: readonly Pool[];
  readonly listen?: Value<Address>;
  readonly basePort?: Value<number>;
  readonly placement: Value<'central' | 'sidecar'>;
  readonly timeouts: {
    readonly connect?: Value<Duration>;
    readonly server?: Value<Duration>;
    readonly queue?: Value<Duration>;
    readonly idle?: Value<Duration>;
    readonly probe?: Value<Duration>;
  };
  readonly maxConnections?: Value<number>;
  readonly nodeMaxConnections?: Value<number>;
  readonly globalMaxConnections?: Value<number>;
  readonly stateFile?: Value<string>;
  readonly hardStopAfter?: Value<Duration>;
  readonly metrics?: { readonly address: Value<string>; readonly port?: Value<number> };
  /** Its servers are the shard ports of that HAProxy instead of the nodes. */
  readonly over?: Ref<Proxy>;
  readonly instances: readonly Instance[];
}

export function readProxy(entry: Entry, references: References): Proxy {
  const fields = Fields.of(entry.value, entry.keyRange);
  const timeouts = fields.nestedOrEmpty('timeouts');
  const metrics = fields.nested('metrics');
  const named = fields.has('pools')
    ? refs(fields.texts('pools'), references.pool).flatMap((ref) => ref.target ?? [])
    : undefined;
  const listed = fields.entriesOf('instances').map((instance) => readInstance(instance, references));
  return {
    name: entry.key,
    entry,
    fields,
    type: fields.word('type', proxyTypes),
    pools: named ?? [...references.pools.values()],
    // No default port: a proxy must say where it listens.
    listen: fields.address('listen', 0),
    basePort: fields.integer('base_port'),
    placement: fields.wordOr('placement', ['central', 'sidecar'], 'central'),
    timeouts: {
      connect: timeouts.duration('connect'),
      server: timeouts.duration('server'),
      queue: timeouts.duration('queue'),
      idle: timeouts.duration('idle'),
      probe: timeouts.duration('probe'),
    },
    maxConnections: fields.integer('max_connections'),
    nodeMaxConnections: fields.integer('node_max_connections'),
    globalMaxConnections: fields.integer('global_max_connections'),
    stateFile: fields.text('state_file'),
    hardStopAfter: fields.duration('hard_stop_after'),
    metrics: metrics && {
      address: metrics.text('address') ?? metrics.fallback('127.0.0.1'),
      port: metrics.integer('port'),
    },
    over: references.proxy(fields.text('over')),
    instances: listed.length > 0 ? listed : [{ name: entry.key, place: entry.keyRange }],
  };
}

function readInstance(entry: Entry, references: References): Instance {
  const fields = Fields.of(entry.value, entry.keyRange);
  const runtime = fields.nested('runtime');
  const dataplane = fields.nested('dataplane');
  return {
    name: entry.key,
    entry,
    place: entry.keyRange,
    address: fields.text('address'),
    zone: references.zone(fields.text('zone')),
    peerPort: fields.integer('peer_port'),
    runtime: runtime && {
      socket: runtime.text('socket'),
      address: runtime.address('address', 0),
      level: runtime.wordOr('level', ['admin', 'operator', 'user'], 'user'),
      via: runtime.wordOr('via', ['direct', 'tunnel'], 'direct'),
      allowRemote: runtime.booleanOr('allow_remote', false),
      place: runtime.place,
    },
    dataplane: dataplane && { url: dataplane.text('url'), credentials: readCredentials(dataplane) },
  };
}
