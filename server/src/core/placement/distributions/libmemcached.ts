import type { Hash32 } from '../hashes/hash';
import { type HashName, hashBits, namedHashes } from '../hashes/named';
import { compareBytes, keyBytes, prefixed } from '../key';
import { HashPlacement, type Placement, type Problem, type Server } from '../placement';
import { RingBuilder } from './continuum';
import type { Distribution } from './distribution';
import { hostUnlessDefaultPort, ketamaRing } from './ketama';
import { addHashPoints } from './label';
import { Modula } from './modula';

/** Distributions by the names of `memcached_server_distribution_t`. */
export const distributionNames = [
  'modula',
  'consistent',
  'consistent_ketama',
  'random',
  'consistent_ketama_spy',
  'consistent_weighted',
  'virtual_bucket',
] as const;
export type DistributionName = (typeof distributionNames)[number];

/** The key hashes that libmemcached 1.x takes ("crc" is the 15-bit one). */
export const libmemcachedHashes = [
  ...(['default', 'md5', 'crc', 'fnv1_64', 'fnv1a_64', 'fnv1_32', 'fnv1a_32'] as const),
  ...(['hsieh', 'murmur', 'jenkins', 'murmur3'] as const),
] as const;
export type LibmemcachedHash = (typeof libmemcachedHashes)[number];

const pointsPerServer = 100;
const maxKeyLength = 250;

interface IndexedServer extends Server {
  readonly index: number;
}

/** The settings that a ring was last built with. */
interface Build {
  readonly hash: HashName;
  readonly weighted: boolean;
  readonly spy: boolean;
}

/**
 * The part of a `memcached_st` that decides placement. Behaviours and servers are set in the program's order, since the
 * order matters: a ring keeps the hash that was set when it was last built.
 */
export class LibmemcachedState {
  prefix: string | undefined;
  hashWithPrefix = false;
  private hash: HashName = 'one_at_a_time';
  private distribution: DistributionName = 'modula';
  private weighted = false;
  private sortHosts = false;
  private build: Build = { hash: 'one_at_a_time', weighted: false, spy: false };
  private readonly servers: IndexedServer[] = [];

  setHash(name: LibmemcachedHash): void {
    if (name === 'default') this.hash = 'one_at_a_time';
    else if (name === 'crc') this.hash = 'crc32';
    else this.hash = name;
  }

  setDistribution(name: DistributionName): void {
    if (name === 'consistent' || name === 'consistent_ketama') this.weighted = false;
    if (name === 'consistent_weighted') this.weighted = true;
    this.distribution = name;
    this.rebuild();
  }

  setKetama(on: boolean): void {
    this.setDistribution(on ? 'consistent_ketama' : 'modula');
  }

  setKetamaWeighted(on: boolean): void {
    if (on) this.hash = 'md5';
    this.setDistribution(on ? 'consistent_weighted' : 'consistent_ketama');
  }

  setSortHosts(on: boolean): void {
    this.sortHosts = on;
    this.rebuild();
  }

  /** `memcached_server_add_with_weight`, one call a server. */
  addServers(servers: readonly Server[]): void {
    for (const server of servers) {
      if (server.weight > 1 && this.isConsistent()) this.weighted = true;
      this.append(server);
    }
    this.rebuild();
  }

  /** `memcached_server_push`: a weight counts even before a consistent distribution is chosen. */
  pushServers(servers: readonly Server[]): void {
    if (servers.some(({ weight }) => weight > 1)) this.weighted = true;
    for (const server of servers) this.append(server);
    this.rebuild();
  }

  /** `eject`: dead servers leave the ring; without it their keys fail. */
  placement(dead: ReadonlySet<number>, eject: boolean): Placement | Problem {
    if (this.distribution === 'random' || this.distribution === 'virtual_bucket') {
      return { problem: `libmemcached's ${this.distribution} distribution can't be predicted from the configuration.` };
    }
    if (this.hash === 'hsieh') return { problem: 'libmemcached refuses the hash hsieh: it is built without it.' };
    const all = this.sortHosts ? this.servers.toSorted(byHostAndPort) : this.servers;
    const live = eject ? all.filter(({ index }) => !dead.has(index)) : all;
    const distribution = this.isConsistent()
      ? this.ring(live)
      : new Modula(
          live.map(({ index }) => ({ index, weight: 1 })),
          this.servers.length,
        );
    const hash = namedHashes[this.hash];
    const prefix = this.hashWithPrefix ? this.prefix : undefined;
    return new HashPlacement(prefix ? zeroWhenTooLong(hash) : hash, distribution, {
      cut: prefix ? prefixed(prefix) : undefined,
      dead: eject ? undefined : dead,
      bits: hashBits(hash),
    });
  }

  private append(server: Server): void {
    const { port, weight } = server;
    this.servers.push({ ...server, port: port || 11211, weight: weight || 1, index: this.servers.length });
  }

  private isConsistent(): boolean {
    return this.distribution.startsWith('consistent');
  }

  private rebuild(): void {
    const { hash, weighted } = this;
    if (this.isConsistent()) this.build = { hash, weighted, spy: this.distribution === 'consistent_ketama_spy' };
  }

  private ring(servers: readonly IndexedServer[]): Distribution {
    const { hash, weighted, spy } = this.build;
    const members = servers.map(({ index, host, port, weight }) => ({
      index,
      prefix: spy ? `/${host}:${port}-` : `${hostUnlessDefaultPort(host, port)}-`,
      weight,
    }));
    if (weighted) return ketamaRing(members, this.servers.length);
    const ring = new RingBuilder();
    for (const { index, prefix } of members) addHashPoints(ring, index, prefix, pointsPerServer, namedHashes[hash]);
    return ring.build(this.servers.length);
  }
}

function byHostAndPort(a: Server, b: Server): number {
  return compareBytes(keyBytes(a.host), keyBytes(b.host)) || a.port - b.port;
}

// What HASH_WITH_PREFIX_KEY makes of prefix and key together when they pass the limit for keys.
function zeroWhenTooLong(hash: Hash32): Hash32 {
  return (bytes, start, end) => (end - start > maxKeyLength ? 0 : hash(bytes, start, end));
}
