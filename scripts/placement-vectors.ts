// Vector files: recorded answers of real clients and proxies, and how their words map to our options.
import { implementations } from '../server/src/core/placement';
import { type Selector, selector } from '../server/src/core/placement/implementations/mcrouter';
import { keyBytes, keyFromHex } from '../server/src/core/placement/key';
import { isProblem, type Server } from '../server/src/core/placement/placement';

export type VectorKey = string | { readonly hex: string };

export interface Vector {
  readonly implementation?: string;
  readonly distribution: string;
  readonly hash?: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly servers?: readonly (Omit<Server, 'weight'> & { readonly weight?: number })[];
  /** In the place of `servers` where only their number matters. */
  readonly n?: number;
  readonly cases: readonly (readonly [VectorKey, number])[];
}

export interface VectorFile {
  readonly implementation: string;
  readonly vectors: readonly Vector[];
}

/** Names in the vectors that differ from our ids. */
const ids: Readonly<Record<string, string>> = {
  'Cache::Memcached': 'perl-cache-memcached',
  'Cache::Memcached::Fast': 'perl-cache-memcached-fast',
  'hashring (npm)': 'npm-hashring',
  'memcache (npm)': 'npm-memcache',
  'memcached (npm)': 'npm-memcached',
  'python-binary-memcached': 'bmemcached',
};

const libmemcachedHashes = [
  ...['default', 'md5', 'crc', 'fnv1_64', 'fnv1a_64', 'fnv1_32', 'fnv1a_32', 'hsieh', 'murmur', 'jenkins', 'murmur3'],
];
const libmemcachedDistributions = [
  ...['modula', 'consistent', 'consistent_ketama', 'random', 'consistent_ketama_spy', 'consistent_weighted'],
];

type Setting = readonly [string, unknown];
type Raw = Readonly<Record<string, unknown>>;

const record = (value: unknown): Raw => (typeof value === 'object' && value !== null ? { ...value } : {});
const settings = (value: unknown): Setting[] => (Array.isArray(value) ? value : []);
const shortName = (value: unknown) =>
  String(value)
    .replace(/^(HASH|DISTRIBUTION)_/, '')
    .toLowerCase();

function behavior([name, value]: Setting): Setting {
  if (name === 'HASH') return ['hash', libmemcachedHashes[Number(value)]];
  if (name === 'DISTRIBUTION') return ['distribution', libmemcachedDistributions[Number(value)]];
  return [name.toLowerCase(), value === 1];
}

function phpOption([name, value]: Setting): Setting {
  return [name.slice('OPT_'.length).toLowerCase(), typeof value === 'string' ? shortName(value) : value];
}

const orderOf = (options: Raw): Setting[] => [['servers_first', options.order === 'servers-first']];

/** What the options of a vector are called in a spec, per implementation; without an entry as they are. */
const translations: Readonly<Record<string, (vector: Vector) => Setting[]>> = {
  libmemcached: ({ options }) => [
    ...settings(options.behaviors).map(behavior),
    ...orderOf(options),
    ['namespace', options.namespace],
  ],
  'php-memcached': ({ options }) => [
    ...settings(options.set).map(phpOption),
    ...orderOf(options),
    ['add_servers', options.add !== 'addServer'],
  ],
  pylibmc: ({ options }) => Object.entries(record(options.behaviors)),
  twemproxy: ({ options, distribution, hash }) => [
    ...Object.entries(options).filter(([name]) => name !== 'defaults'),
    ...(options.defaults ? [] : Object.entries({ distribution, hash })),
  ],
  dalli: () => [],
  'npm-hashring': ({ options }) => {
    const { options: inner, ...ring } = record(options.ring);
    return [...Object.entries(ring), ...Object.entries(record(inner))];
  },
  'npm-memcached': ({ options }) => [['remove', options.dead !== undefined], ...Object.entries(record(options.client))],
  memjs: ({ options }) => [['failover', options.dead !== undefined]],
  spymemcached: ({ options, hash }) => [...Object.entries(options), ['hash', hash]],
  mcrouter: ({ options, distribution }) => [...Object.entries(options), ['hash_func', distribution]],
  'memcached-proxy': ({ options, distribution, hash }) => [
    ...Object.entries(options).filter(([name]) => name !== 'dist' && name !== 'hash' && name !== 'obuckets'),
    ['obuckets', options.obuckets === undefined ? undefined : Number(options.obuckets)],
    ['dist', distribution],
    ['hash', hash === 'xxh3_64' ? 'xxh3' : hash],
  ],
};

const notOptions = ['topology', 'dead'];

/** How the vector's keys are placed, or why not. */
function placementOf(vector: Vector, fallback: string): ((key: Uint8Array) => number) | string {
  if (vector.n !== undefined) return upstreamTest(vector, vector.n);
  const name = vector.implementation ?? fallback;
  const id = ids[name] ?? name;
  const implementation = implementations.get(id);
  if (!implementation) return `unknown implementation "${name}"`;
  const { options } = vector;
  const translated = translations[id]?.(vector) ?? Object.entries(options);
  const given = translated.filter(([option, value]) => !notOptions.includes(option) && value !== undefined);
  const servers = (vector.servers ?? []).map((server) => ({ ...server, weight: server.weight ?? 1 }));
  const dead = new Set(Array.isArray(options.dead) ? options.dead.map(Number) : []);
  const placement = implementation.create(servers, new Map(given), dead);
  return isProblem(placement) ? placement.problem : (key) => placement.server(key);
}

// Literals of mcrouter's unit tests: a hash function, a number of servers and no servers.
function upstreamTest({ distribution, options }: Vector, n: number): ((key: Uint8Array) => number) | string {
  const select = upstreamSelector(distribution, n, options);
  return select ? (key) => select(key, 0, key.length) : `unknown hash function "${distribution}"`;
}

/** A hash function with the weights (`all 1.0`) and tags (`xxx.<i>.yy`) as mcrouter's tests write them. */
export function upstreamSelector(name: string, n: number, { weights, tags }: Raw): Selector | undefined {
  const all = /^all (\d.*)$/.exec(String(weights));
  const list = Array.isArray(weights) ? weights.map(Number) : all ? new Array<number>(n).fill(Number(all[1])) : [];
  const names = Array.from({ length: tags ? n : 0 }, (_, i) => String(tags).replace('<i>', String(i)));
  return selector(name, n, list, names);
}

export interface Checked {
  readonly cases: number;
  readonly mismatches: number;
  /** The first few things that went wrong, each in a line. */
  readonly complaints: readonly string[];
}

const shownComplaints = 5;

/** Asks our implementations for every case of a vector file. */
export function checkVectors(file: VectorFile): Checked {
  let cases = 0;
  let mismatches = 0;
  const complaints: string[] = [];
  for (const [number, vector] of file.vectors.entries()) {
    const place = placementOf(vector, file.implementation);
    cases += vector.cases.length;
    if (typeof place === 'string') {
      mismatches += vector.cases.length;
      complaints.push(`vector ${number}: ${place}`);
      continue;
    }
    for (const [key, expected] of vector.cases) {
      const actual = place((typeof key === 'string' ? keyBytes(key) : keyFromHex(key.hex)) ?? new Uint8Array());
      if (actual === expected) continue;
      mismatches++;
      complaints.push(`vector ${number}: key ${JSON.stringify(key)} is at server ${expected}, not ${actual}`);
    }
  }
  return { cases, mismatches, complaints: complaints.slice(0, shownComplaints) };
}

/** Checks that JSON text is a vector file, as far as reading it needs. */
export function parseVectorFile(text: string): VectorFile | undefined {
  const data = record(JSON.parse(text));
  return Array.isArray(data.vectors)
    ? { implementation: String(data.implementation), vectors: data.vectors }
    : undefined;
}
