import type { Entry } from '../document/nodes';
import type { Cluster } from '../model/cluster';
import { backendName } from '../model/haproxyNames';
import type { Pool } from '../model/pool';
import type { Proxy } from '../model/proxy';
import type { Rule, RuleFinding } from './rule';
import { type Declaration, declarations, Renames } from './support/declarations';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'name-collides-after-slug',
  severity: 'error',
  summary: 'Two names become one in a generated file, or differ only in capitals.',
  source:
    'Measured: HAProxy 2.6 does not start with two backends of one name; file names of macOS and Windows ignore case.',
  *check(cluster, document) {
    const renames = new Renames(cluster, document);
    const told = new Set<Entry>();
    for (const proxy of haproxies(cluster))
      for (const { pool, entry, earlier } of collisions(proxy)) {
        if (told.has(entry)) continue;
        told.add(entry);
        // A pool’s name is the prefix: without “_” in it, it can’t run into the shard’s.
        const longer = pool.name.length > earlier.pool.name.length ? pool : earlier.pool;
        const declaration = {
          kind: 'pool',
          name: longer.name,
          range: longer.entry.keyRange,
          among: cluster.pools,
        } as const;
        yield {
          range: entry.keyRange,
          message: `${quoted(entry.key)} of ${quoted(pool.name)} and ${quoted(earlier.entry.key)} of ${quoted(earlier.pool.name)} would both be ${backendName(pool.name, entry.key)} in haproxy.cfg, with which HAProxy does not start. Rename one.`,
          related: [{ range: earlier.entry.keyRange, message: 'The other one.' }],
          fixes: renames.fixes(declaration, longer.name.replaceAll('_', '-')),
        };
      }
    yield* alikes(cluster, renames);
  },
};

interface Part {
  readonly pool: Pool;
  readonly entry: Entry;
}

function* collisions(proxy: Proxy): Generator<Part & { readonly earlier: Part }> {
  const known = new Map<string, Part>();
  for (const pool of new Set(proxy.pools))
    for (const { entry } of [...pool.shards, ...pool.replicas]) {
      const backend = backendName(pool.name, entry.key);
      const earlier = known.get(backend);
      if (earlier) yield { pool, entry, earlier };
      else known.set(backend, { pool, entry });
    }
}

/** These names stand in file names, or are typed at the Runtime API. */
const exposed: ReadonlySet<string> = new Set(['node', 'pool', 'shard', 'proxy', 'instance']);

function* alikes(cluster: Cluster, renames: Renames): Generator<RuleFinding> {
  const known = new Map<Declaration['among'], Map<string, Declaration>>();
  for (const declaration of declarations(cluster)) {
    const { kind, name, range, among } = declaration;
    if (!exposed.has(kind)) continue;
    const names = known.get(among) ?? new Map<string, Declaration>();
    known.set(among, names);
    const earlier = names.get(name.toLowerCase());
    if (!earlier) names.set(name.toLowerCase(), declaration);
    else
      yield {
        range,
        message: `${quoted(name)} and ${quoted(earlier.name)} differ only in capitals: where file names ignore them, the generated file of one overwrites the other’s. Rename one.`,
        related: [{ range: earlier.range, message: 'The other one.' }],
        // A shard’s name may be what its keys are placed by.
        fixes: kind === 'shard' ? [] : renames.fixes(declaration, `${name}-2`),
      };
  }
}
