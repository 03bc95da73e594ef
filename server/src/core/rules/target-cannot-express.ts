import { appendItem, removeEntry, replaceScalar, scalarText, setField } from '../document/edit';
import { asMap, asSeq, type SpecNode } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix, TextEdit } from '../findings';
import { programs, strategiesOf } from '../model/capabilities';
import type { Cluster } from '../model/cluster';
import type { Limit } from '../model/limits';
import type { Proxy } from '../model/proxy';
import type { Rule, RuleFinding } from './rule';
import { limitsFor, speakAscii, told } from './support/limits';
import { haproxies } from './support/proxies';
import { named, quoted } from './support/words';

const code = 'target-cannot-express';

export const rule: Rule = {
  code,
  severity: 'error',
  summary: 'The spec asks a proxy for something that its program can’t do, and it would be lost in silence.',
  source: 'Measured on HAProxy 2.6, twemproxy 0.5 and the memcached proxy 1.6.45; the mcrouter wiki and source.',
  *check(cluster, document) {
    for (const limit of limitsFor(cluster, code)) yield told(limit, fixesOf(document, limit));
    for (const proxy of cluster.proxies.values()) yield* wrongBelow(cluster, document, proxy);
  },
};

function fixesOf(document: SpecDocument, limit: Limit): Fix[] {
  const { concept, proxy, pool, below, range } = limit;
  const own = asMap(proxy.entry.value);
  const type = proxy.type?.value;
  if (below && own) {
    const edits = setField(document, own, 'over', below.name);
    return [{ title: `Put ${quoted(proxy.name)} over ${quoted(below.name)}`, edits }];
  }
  const write = (word: string, title: string): Fix => ({ title, edits: [replaceScalar(document, range, word)] });
  switch (concept) {
    case 'hash-sharding':
      return [write('client', 'Leave it to the clients’ library')];
    case 'ketama':
    case 'ch3':
    case 'jump':
    case 'client-placement': {
      const [usual] = strategiesOf[type ?? 'haproxy'];
      return [write(usual, `Place keys by ${usual} (moves keys once)`)];
    }
    case 'libmemcached-hash':
    case 'md5':
    case 'xxhash':
      return removal(document, pool?.fields.entry('sharding')?.value, 'hash', 'Take the hash out');
    case 'hash-tag':
      return removal(document, pool?.fields.entry('sharding')?.value, 'hash_tag', 'Take the hash tag out');
    case 'majority':
      return [write('all_sync', 'Wait for all copies'), write('all_fastest', 'Wait for one copy')];
    case 'composition':
      return removal(document, proxy.entry.value, 'over', 'Take “over” out');
    case 'meta':
      return [speakAscii(document, limit)];
    default:
      return [];
  }
}

/** Only HAProxy has a port for each shard, and only for those of its own pools. */
function* wrongBelow(
  cluster: Cluster,
  document: SpecDocument,
  { name, type, over, pools }: Proxy,
): Generator<RuleFinding> {
  const below = over?.target;
  const program = below?.type?.value;
  if (!over || !below || !program || type?.value === 'haproxy') return;
  const without = pools.filter((pool) => !below.pools.includes(pool));
  if (program !== 'haproxy') {
    const able = haproxies(cluster).filter((other) => pools.every((pool) => other.pools.includes(pool)));
    yield {
      range: over.range,
      message: `${quoted(name)} stands over ${quoted(below.name)}, which is ${programs[program]}: only HAProxy has a port for each shard. Name a HAProxy with the same pools, or take “over” out.`,
      fixes: able.map((other) => ({
        title: `Put it over ${quoted(other.name)}`,
        edits: [replaceScalar(document, over.range, other.name)],
      })),
    };
  } else if (without.length > 0) {
    const [first] = without;
    const list = asSeq(below.fields.entry('pools')?.value);
    yield {
      range: over.range,
      message: `${quoted(name)} stands over ${quoted(below.name)}, which has no ports for ${named(
        'pool',
        without.map((pool) => pool.name),
      )}. Add ${without.length === 1 ? 'it' : 'them'} to the pools of ${quoted(below.name)}.`,
      related: list && [{ range: list.range, message: `The pools of ${quoted(below.name)}.` }],
      fixes: list
        ? [{ title: `Add ${quoted(first.name)}`, edits: appendItem(document, list, scalarText(first.name)) }]
        : [],
    };
  }
}

function removal(document: SpecDocument, owner: SpecNode | undefined, key: string, title: string): Fix[] {
  const map = asMap(owner);
  const edits: TextEdit[] = map ? removeEntry(document, map, key) : [];
  return edits.length > 0 ? [{ title, edits }] : [];
}
