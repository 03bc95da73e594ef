import { type Address, addressIdentity, formatAddress, parseAddress } from '../../model/address';
import type { Note } from './note';

/** A spec in the making. Names are keys of maps, in the order in which the spec will have them. */
export interface NodeDraft {
  address: string;
  zone?: string;
  protocol?: 'ascii' | 'binary';
  auth?: { type: 'ascii' | 'sasl' };
  tls?: { ca_file?: string; verify?: 'required' | 'none'; server_name?: string };
  retired?: true;
}

export interface ShardDraft {
  primary: string;
  standby?: string[];
  weight?: number;
}

export interface FailoverDraft {
  mode?: 'manual';
  failback?: 'auto';
  eject?: { limit: number; retry: string };
  detection?: Readonly<Record<string, string | number>>;
}

export interface PoolDraft {
  sharding?: { strategy?: string; hash?: string; hash_tag?: string };
  key_patterns?: string[];
  shards?: Map<string, ShardDraft>;
  replication?: { mode?: string; read?: string; on_miss?: string };
  replicas?: Map<string, string[]>;
  gutter?: { nodes: string[]; ttl?: string };
  warmup?: { from: string; ttl?: string };
  failover?: FailoverDraft;
}

export interface InstanceDraft {
  address: string;
  zone?: string;
  peer_port?: number;
  runtime?: { socket?: string; address?: string; level?: string };
}

export interface ProxyDraft {
  type: 'haproxy' | 'twemproxy' | 'mcrouter';
  pools?: string[];
  over?: string;
  listen?: string;
  base_port?: number;
  timeouts?: Readonly<Record<string, string | undefined>>;
  max_connections?: number;
  node_max_connections?: number;
  global_max_connections?: number;
  state_file?: string;
  hard_stop_after?: string;
  metrics?: { address?: string; port: number };
  instances?: Map<string, InstanceDraft>;
}

/** What the readers of all formats write into: one node an address, unique names, and the notes. */
export class Draft {
  cluster: string | undefined;
  zones: string[] = [];
  readonly nodes = new Map<string, NodeDraft>();
  readonly pools = new Map<string, PoolDraft>();
  readonly proxies = new Map<string, ProxyDraft>();
  readonly notes: Note[] = [];
  private readonly named = new Map<string, string>();
  private readonly told = new Set<string>();

  /** The name of the node at an address; `wanted` is what to call it when it is new. */
  node(address: Address, wanted?: string): string {
    const identity = addressIdentity(address);
    const known = this.named.get(identity);
    if (known !== undefined) return known;
    const name = unique(slug(wanted ?? '') ?? `mem${this.nodes.size + 1}`, this.nodes);
    this.named.set(identity, name);
    this.nodes.set(name, { address: formatAddress(address) });
    return name;
  }

  addPool(wanted: string, pool: PoolDraft): string {
    const name = unique(slug(wanted) ?? 'cache', this.pools);
    this.pools.set(name, pool);
    return name;
  }

  addProxy(wanted: string, proxy: ProxyDraft): string {
    const name = unique(slug(wanted) ?? proxy.type, this.proxies);
    this.proxies.set(name, proxy);
    return name;
  }

  note(note: Note): void {
    const key = `${note.code} ${note.line} ${note.message}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.notes.push(note);
  }
}

const longest = 63;
const reserved: ReadonlySet<string> = new Set(['direct', 'none', 'all']);

/** A foreign name as the vocabulary takes it; undefined where nothing is left of it. */
export function slug(text: string): string | undefined {
  const name = text
    .slice(0, 200)
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '')
    .slice(0, longest);
  if (name === '') return undefined;
  return reserved.has(name) ? `${name}-1` : name;
}

/** The name, or the name with the first number that makes it one of its own. */
export function unique(name: string, taken: { readonly size: number; has(name: string): boolean }): string {
  let free = name;
  // Counting from 2 through thousands of one name would take quadratic time.
  for (let number = Math.max(2, taken.size - 100); taken.has(free); number++)
    free = `${name.slice(0, longest - 8)}-${number}`;
  return free;
}

const longestAddress = 300;

/** An address of a foreign file, which may be anything. */
export const addressIn = (text: string, defaultPort?: number): Address | undefined =>
  text.length > longestAddress ? undefined : parseAddress(text, defaultPort);
