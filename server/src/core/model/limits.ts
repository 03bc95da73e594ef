import type { Range } from '../document/range';
import type { Severity } from '../findings';
import { type Capability, type Concept, capabilityOf, programs, strategiesOf } from './capabilities';
import type { Cluster } from './cluster';
import { type ConceptUse, conceptUses } from './conceptUses';
import type { Pool } from './pool';
import { type Proxy, type ProxyType, proxyTypes } from './proxy';

/** Something the spec asks for that a proxy can’t do. */
export interface Limit {
  readonly concept: Concept;
  /** The rule that tells about it. */
  readonly code: string;
  readonly proxy: Proxy;
  readonly pool?: Pool;
  readonly range: Range;
  /** Other places of the same kind. */
  readonly more: readonly Range[];
  readonly severity: Severity;
  /** What is lost, and what can do it instead, in two sentences. */
  readonly message: string;
  /** The second of them. */
  readonly instead: string;
  /** A HAProxy of the spec with the same pools that does it, when this proxy stands over it. */
  readonly below?: Proxy;
}

const known = new WeakMap<Proxy, readonly Limit[]>();

/** What a proxy can’t do of what is asked of it, in the order of its pools; what a HAProxy below it does is left out. */
export function limitsOf(cluster: Cluster, proxy: Proxy): readonly Limit[] {
  const computed = known.get(proxy) ?? [...findLimits(cluster, proxy)];
  known.set(proxy, computed);
  return computed;
}

function* findLimits(cluster: Cluster, proxy: Proxy): Generator<Limit> {
  const type = proxy.type?.value;
  if (!type) return;
  for (const use of conceptUses(cluster, proxy)) {
    const { concept, pool } = use;
    const capability = capabilityOf(concept);
    const severity = capability.severities?.[type] ?? 'error';
    const lost = capability[type] === 'no' || capability.severities?.[type] !== undefined;
    // Where there are no checks, their timing is no second loss.
    const isSecond = concept === 'check-timing' && capabilityOf('health-check')[type] === 'no';
    if (!lost || isSecond || isCarried(cluster, proxy, type, pool, capability)) continue;
    const below = haproxyFor(cluster, proxy, capability);
    const instead = advice(use, proxy, type, capability, below);
    const lacks = capability.lacks.replace('$', use.word ?? '');
    const carries = pool ? ` carries ${quote(pool.name)} and` : '';
    const message = `${quote(proxy.name)}${carries} is ${programs[type]}, which ${lacks}. ${instead}`;
    const code = capability.codes?.[type] ?? 'target-cannot-express';
    yield { concept, code, proxy, pool, range: use.range, more: use.more ?? [], severity, message, instead, below };
  }
}

/** Whether another proxy of the way does it: the HAProxy below, or for HAProxy the one that places the keys. */
function isCarried(
  cluster: Cluster,
  proxy: Proxy,
  type: ProxyType,
  pool: Pool | undefined,
  { spoken, placing, ...cells }: Capability,
): boolean {
  if (spoken) return false;
  // Whether it stands over the right one is another question.
  if (type !== 'haproxy') return proxy.over !== undefined && cells.haproxy === 'native';
  return [...cluster.proxies.values()].some((other) => {
    const above = other.type?.value;
    if (!above || above === 'haproxy' || cells[above] === 'no') return false;
    return (placing || other.over?.target === proxy) && (!pool || other.pools.includes(pool));
  });
}

function haproxyFor(cluster: Cluster, proxy: Proxy, { haproxy, spoken, alone }: Capability): Proxy | undefined {
  if (proxy.type?.value === 'haproxy' || haproxy !== 'native' || spoken || alone || proxy.over) return undefined;
  return [...cluster.proxies.values()].find(
    (other) =>
      other.type?.value === 'haproxy' &&
      other.pools.length === proxy.pools.length &&
      proxy.pools.every((pool) => other.pools.includes(pool)),
  );
}

function advice(
  { concept, word }: ConceptUse,
  proxy: Proxy,
  type: ProxyType,
  capability: Capability,
  below: Proxy | undefined,
): string {
  const written = capability.instead?.[type];
  if (written !== undefined) return written;
  const others = proxyTypes.filter((other) => other !== type && other !== 'haproxy' && capability[other] === 'native');
  const able = either(others.map((other) => programs[other]));
  if (type === 'haproxy') {
    const words = concept === 'hash-sharding' ? carriersOf(word) : able;
    return words === '' ? 'Leave it out.' : `Put ${words} over it: “over: ${proxy.name}”.`;
  }
  const placed = ['ketama', 'ch3', 'jump', 'client-placement'].includes(concept);
  if (placed) {
    const own = either(strategiesOf[type].map(quote));
    return concept === 'client-placement' ? `Write ${own}, or go through HAProxy.` : `Write ${own}, or use ${able}.`;
  }
  if (capability.haproxy !== 'native') return able === '' ? 'Leave it out.' : `Use ${able}.`;
  if (capability.spoken || capability.alone)
    return `Go through ${either(['HAProxy', ...others.map((other) => programs[other])])}.`;
  const over = below ? `“over: ${below.name}”` : '“over: NAME”, with the name of that HAProxy';
  const composed = `Use HAProxy, with a port for each shard, and put ${programs[type]} over it: ${over}`;
  return able === '' ? `${composed}.` : `${composed}; or use ${able}.`;
}

/** Who places keys by that strategy. */
const carriersOf = (strategy: string | undefined): string =>
  either(proxyTypes.filter((type) => strategiesOf[type].some((own) => own === strategy)).map((type) => programs[type]));

const quote = (text: string): string => `“${text}”`;

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
