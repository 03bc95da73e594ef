import type { Entry } from '../document/nodes';
import { type Address, isHost, memcachedPort } from './address';
import { Fields } from './fields';
import type { Host } from './host';
import type { References } from './references';
import type { Duration, Ref, Size, Value } from './value';
import type { Zone } from './zone';

export interface Credentials {
  readonly from: 'env' | 'file' | 'command';
  readonly name: Value<string>;
}

export interface Auth {
  readonly type: Value<'ascii' | 'sasl'>;
  readonly credentials?: Credentials;
}

export interface Tls {
  readonly caFile?: Value<string>;
  readonly certFile?: Value<string>;
  readonly keyFile?: Value<string>;
  readonly verify: Value<'required' | 'none'>;
  /** The node's name where the spec is silent. */
  readonly serverName: Value<string>;
}

/** One memcached process. */
export interface MemcachedNode {
  readonly name: string;
  readonly entry: Entry;
  readonly fields: Fields;
  readonly host?: Ref<Host>;
  /** From `address`, or the host's address and `port`. Absent when the spec does not say or says nonsense. */
  readonly address?: Value<Address>;
  /** Its own zone, else its host's. */
  readonly zone?: Ref<Zone>;
  readonly rack?: Value<string>;
  readonly memory: Value<Size>;
  readonly itemMax: Value<Size>;
  readonly maxConnections: Value<number>;
  readonly threads: Value<number>;
  readonly udpPort: Value<number>;
  readonly idleTimeout: Value<Duration>;
  readonly hotPercent: Value<number>;
  readonly warmPercent: Value<number>;
  readonly slabAutomove: Value<number>;
  readonly evictions: Value<boolean>;
  readonly flushAll: Value<boolean>;
  readonly protocol: Value<'auto' | 'ascii' | 'binary'>;
  readonly auth?: Auth;
  readonly tls?: Tls;
  readonly weight?: Value<number>;
  readonly retired: Value<boolean>;
  readonly version?: Value<string>;
  readonly listen: readonly Value<string>[];
}

export function readNode(entry: Entry, defaults: Fields | undefined, references: References): MemcachedNode {
  const own = Fields.of(entry.value, entry.keyRange);
  const host = references.host(own.text('host'));
  const fields = own.over(defaults?.own, 'defaults.node');
  const lru = fields.nestedOrEmpty('lru');
  return {
    name: entry.key,
    entry,
    fields,
    host,
    address: readAddress(own, fields, host),
    zone: references.zone(own.text('zone')) ?? host?.target?.zone ?? references.zone(fields.text('zone')),
    rack: host?.target?.rack,
    memory: fields.sizeOr('memory', '64MiB'),
    itemMax: fields.sizeOr('item_max', '1MiB'),
    maxConnections: fields.integerOr('max_connections', 1024),
    threads: fields.integerOr('threads', 4),
    udpPort: fields.integerOr('udp_port', 0),
    idleTimeout: fields.durationOr('idle_timeout', '0s'),
    hotPercent: lru.integerOr('hot', 20),
    warmPercent: lru.integerOr('warm', 40),
    slabAutomove: fields.integerOr('slab_automove', 1),
    evictions: fields.booleanOr('evictions', true),
    flushAll: fields.booleanOr('flush_all', true),
    protocol: fields.wordOr('protocol', ['auto', 'ascii', 'binary'], 'auto'),
    auth: readAuth(fields),
    tls: readTls(fields, entry),
    weight: fields.integer('weight'),
    retired: fields.booleanOr('retired', false),
    version: fields.text('version'),
    listen: fields.texts('listen'),
  };
}

/** Connections that clients can really open: memcached 1.6 keeps 4 a thread and 8 for itself. */
export const usableConnections = (node: MemcachedNode): number =>
  node.maxConnections.value - (4 * node.threads.value + 8);

function readAddress(own: Fields, fields: Fields, host: Ref<Host> | undefined): Value<Address> | undefined {
  const written = own.address('address');
  if (written) return written;
  const at = host?.target?.address;
  if (!at || !isHost(at.value)) return undefined;
  const port = fields.integerOr('port', memcachedPort);
  if (port.value < 1 || port.value > 65535) return undefined;
  const range = port.origin.kind === 'default' ? (host?.range ?? port.range) : port.range;
  return { value: { kind: 'tcp', host: at.value.toLowerCase(), port: port.value }, range, origin: port.origin };
}

function readAuth(fields: Fields): Auth | undefined {
  const auth = fields.nested('auth');
  const type = auth?.word('type', ['ascii', 'sasl']);
  if (!auth || !type) return undefined;
  return { type, credentials: readCredentials(auth) };
}

export function readCredentials(owner: Fields): Credentials | undefined {
  const credentials = owner.nested('credentials');
  for (const from of ['env', 'file', 'command'] as const) {
    const name = credentials?.text(`from_${from}`);
    if (name) return { from, name };
  }
  return undefined;
}

function readTls(fields: Fields, entry: Entry): Tls | undefined {
  const tls = fields.nested('tls');
  if (!tls) return undefined;
  return {
    caFile: tls.text('ca_file'),
    certFile: tls.text('cert_file'),
    keyFile: tls.text('key_file'),
    verify: tls.wordOr('verify', ['required', 'none'], 'required'),
    serverName: tls.text('server_name') ?? tls.fallback(entry.key),
  };
}
