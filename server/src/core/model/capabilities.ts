import type { Severity } from '../findings';
import type { Strategy } from './pool';
import type { ProxyType } from './proxy';

/** `native`: its own configuration says it. `workaround`: in part, or by other means. `no`: it is lost. */
export type Support = 'native' | 'workaround' | 'no';

/** What one concept of the spec becomes in each kind of proxy. */
export interface Capability extends Readonly<Record<ProxyType, Support>> {
  /** Completes “which …” for a proxy that can’t; `$` stands for the word that is written. */
  readonly lacks: string;
  /** It decides where keys go, so that any proxy of the pool that places keys carries it for HAProxy. */
  readonly placing?: true;
  /** Clients say it to the first proxy they meet: one below can’t make up for it. */
  readonly spoken?: true;
  /** HAProxy does it for clients of its own, so that to put another proxy over it is no advice. */
  readonly alone?: true;
  /** The rule that tells about it; else `target-cannot-express`. */
  readonly codes?: Readonly<Partial<Record<ProxyType, string>>>;
  /** What to do about it, where that is not to take a program that can. */
  readonly instead?: Readonly<Partial<Record<ProxyType, string>>>;
  /** Where it is no error. A workaround with a severity is told as well. */
  readonly severities?: Readonly<Partial<Record<ProxyType, Severity>>>;
}

type Cells = readonly [haproxy: Support, twemproxy: Support, mcrouter: Support, memcachedProxy: Support];
type More = Omit<Capability, ProxyType | 'lacks'>;

const [yes, part, no] = ['native', 'workaround', 'no'] as const;

const row = ([haproxy, twemproxy, mcrouter, proxy]: Cells, lacks: string, more: More = {}): Capability => ({
  haproxy,
  twemproxy,
  mcrouter,
  'memcached-proxy': proxy,
  lacks,
  ...more,
});

const placing = { placing: true } as const;
const hash = { ...placing, severities: { haproxy: 'warning', mcrouter: 'warning' } } as const;
const onlyMarks = '“eject” only sets when a node counts as down.';
const all = (text: string) => ({ haproxy: text, twemproxy: text, mcrouter: text, 'memcached-proxy': text });
const login = 'binary-or-sasl-through-proxy';

/**
 * The matrix. Seen on HAProxy 2.6, twemproxy 0.5 and the proxy of memcached 1.6.45 with routelib; mcrouter by its wiki
 * and source. One test goes through every cell.
 */
export const capabilities = {
  'hash-sharding': row([no, yes, yes, yes], 'reads no keys and places none by “$”', placing),
  ketama: row([no, yes, no, no], 'has no “$”', {
    ...placing,
    codes: { mcrouter: 'mcrouter-hash-incompatible' },
  }),
  ch3: row([no, no, yes, no], 'has no “$”', placing),
  jump: row([no, no, no, yes], 'has no “$”', placing),
  'client-placement': row([yes, no, no, no], 'places the keys itself and leaves nothing to the client'),
  'libmemcached-hash': row([no, yes, no, no], 'has no hash “$”', hash),
  md5: row([no, yes, no, yes], 'has no hash “$”', hash),
  xxhash: row([no, no, no, yes], 'has no hash “$”', hash),
  'hash-tag': row([no, yes, part, yes], 'does not hash only what stands between two marks', {
    ...placing,
    severities: { mcrouter: 'warning' },
    instead: { mcrouter: 'It hashes what stands before “|#|”: write keys that way and take “hash_tag” out.' },
  }),
  weights: row([part, yes, yes, no], 'has no weights', {
    codes: { haproxy: 'weights-not-supported', 'memcached-proxy': 'weights-not-supported' },
    severities: { 'memcached-proxy': 'warning' },
  }),
  ranges: row([no, no, part, part], 'can’t choose by a number in the key: the client has to, by the shard map', {
    codes: all('range-sharding-not-expressible'),
    severities: { haproxy: 'information', mcrouter: 'warning', 'memcached-proxy': 'warning' },
    instead: all('Generate the shard map for the client, and go through HAProxy.'),
  }),
  'prefix-routing': row([no, no, yes, yes], 'can’t tell several pools apart on one port', {
    codes: { haproxy: 'independent-nodes-behind-one-port' },
    instead: { twemproxy: 'Write “base_port”: a port for each pool.' },
  }),
  standby: row([yes, no, yes, yes], 'has no standbys'),
  'manual-mode': row([yes, yes, no, no], 'gets no standby at all while “mode” is manual', {
    severities: { mcrouter: 'information', 'memcached-proxy': 'information' },
  }),
  replication: row([no, no, yes, yes], 'writes to one node and keeps no copies'),
  majority: row([no, no, yes, no], 'waits for one copy or for all, never for a majority', {
    instead: { 'memcached-proxy': 'Write “all_sync” or “all_fastest”, or use mcrouter.' },
  }),
  'read-on-miss': row([no, no, yes, yes], 'asks no other copy after a miss'),
  'zone-local-reads': row([no, no, part, yes], 'knows no nearest copy'),
  gutter: row([no, no, yes, yes], 'has no gutter'),
  'warm-up': row([no, no, yes, no], 'fills no cold pool from a warm one', {
    severities: { haproxy: 'warning', twemproxy: 'warning', 'memcached-proxy': 'warning' },
  }),
  eject: row([no, yes, no, no], 'never gives the keys of a dead node to the others', {
    ...placing,
    severities: { mcrouter: 'information', 'memcached-proxy': 'information' },
    instead: { mcrouter: onlyMarks, 'memcached-proxy': onlyMarks },
  }),
  'health-check': row([yes, no, part, part], 'checks no node before it sends it a request'),
  'check-timing': row([yes, no, no, no], 'finds a dead node by failed requests, not by checks in a rhythm'),
  'manual-failback': row([yes, no, no, no], 'goes back to a node by itself as soon as it answers'),
  'runtime-failover': row([yes, no, part, part], 'takes no commands while it runs'),
  tls: row([yes, no, yes, yes], 'speaks no TLS to nodes'),
  sasl: row([yes, no, no, no], 'passes no login on', {
    alone: true,
    codes: { twemproxy: login, mcrouter: login, 'memcached-proxy': login },
  }),
  'ascii-auth': row([yes, no, no, no], 'passes no login on', { alone: true }),
  binary: row([yes, no, no, no], 'speaks ASCII only', {
    spoken: true,
    codes: { twemproxy: login, mcrouter: login, 'memcached-proxy': login },
  }),
  meta: row([yes, no, no, yes], 'knows no meta commands', {
    spoken: true,
    codes: { twemproxy: 'meta-through-twemproxy' },
  }),
  commands: row([yes, no, yes, yes], 'closes the connection at “$”', {
    spoken: true,
    codes: { twemproxy: 'meta-through-twemproxy' },
  }),
  flush: row([yes, no, part, no], 'does not pass flush_all on', {
    spoken: true,
    codes: { twemproxy: 'meta-through-twemproxy' },
  }),
  'connection-cap': row([yes, yes, part, part], 'limits no connections to a node'),
  composition: row([no, yes, yes, yes], 'places no keys, so that it can’t stand over another proxy', {
    instead: { haproxy: 'Take “over” out.' },
  }),
} as const satisfies Readonly<Record<string, Capability>>;

export type Concept = keyof typeof capabilities;

export const capabilityOf = (concept: Concept): Capability => capabilities[concept];

/** The program as it is called in a sentence. */
export const programs: Readonly<Record<ProxyType, string>> = {
  haproxy: 'HAProxy',
  twemproxy: 'twemproxy',
  mcrouter: 'mcrouter',
  'memcached-proxy': 'the memcached proxy',
};

/** The strategies that each program places keys by, its default first. */
export const strategiesOf: Readonly<Record<ProxyType, readonly [Strategy, ...Strategy[]]>> = {
  haproxy: ['client'],
  twemproxy: ['ketama', 'modula', 'random'],
  mcrouter: ['ch3', 'weighted_ch3', 'crc32', 'rendezvous'],
  'memcached-proxy': ['jump', 'ring'],
};
