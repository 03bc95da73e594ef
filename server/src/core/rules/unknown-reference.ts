import { appendItem, replaceScalar, scalarText } from '../document/edit';
import { asSeq } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Cluster } from '../model/cluster';
import type { NameKind, Ref } from '../model/value';
import { closest } from '../text/closest';
import type { Rule, RuleFinding } from './rule';
import { listed, quoted } from './support/words';

const sections: Record<NameKind, string> = {
  zone: 'zones',
  host: 'hosts',
  node: 'nodes',
  pool: 'pools',
  proxy: 'proxies',
};

/** A name is compared with every other: a thousand slips would take seconds. */
const mostSuggestions = 50;

export const rule: Rule = {
  code: 'unknown-reference',
  severity: 'error',
  summary: 'A name is used that nothing in the spec declares.',
  source: 'By construction.',
  *check(cluster, document) {
    const unknown = cluster.references.filter((ref) => ref.target === undefined);
    const told = new Set<NameKind>();
    for (const [index, ref] of unknown.entries()) {
      const names = declared(cluster, ref.kind);
      if (names.length > 0) yield unknownName(cluster, document, ref, names, index < mostSuggestions);
      // A spec without nodes is told about its missing key.
      else if (ref.kind !== 'node' && !told.has(ref.kind)) yield nothingDeclared(ref, unknown);
      told.add(ref.kind);
    }
    yield* unlistedPools(cluster, document);
  },
};

function declared(cluster: Cluster, kind: NameKind): string[] {
  if (kind === 'zone') return [...cluster.zones.values()].filter((zone) => zone.declared).map((zone) => zone.name);
  const of = { host: cluster.hosts, node: cluster.nodes, pool: cluster.pools, proxy: cluster.proxies } as const;
  return [...of[kind].keys()];
}

function unknownName(
  cluster: Cluster,
  document: SpecDocument,
  ref: Ref<unknown>,
  names: string[],
  suggest: boolean,
): RuleFinding {
  const near = suggest ? closest(ref.name, names) : undefined;
  const fixes: Fix[] = [];
  if (near !== undefined) fixes.push({ title: `Write ${near}`, edits: [replaceScalar(document, ref.range, near)] });
  const zones = ref.kind === 'zone' ? asSeq(cluster.fields.entry('zones')?.value) : undefined;
  if (zones)
    fixes.push({ title: `Add ${quoted(ref.name)} to zones`, edits: appendItem(document, zones, scalarText(ref.name)) });
  const advice =
    near === undefined ? `There ${names.length === 1 ? 'is' : 'are'} ${listed(names, 5)}` : `Is ${quoted(near)} meant?`;
  return {
    range: ref.range,
    message: `No ${ref.kind} is called ${quoted(ref.name)}. ${near === undefined ? `${advice}.` : advice}`,
    fixes,
  };
}

/** One finding for the missing section, not one for every use. */
function nothingDeclared(ref: Ref<unknown>, unknown: readonly Ref<unknown>[]): RuleFinding {
  const uses = unknown.filter((other) => other.kind === ref.kind).length;
  const more = uses > 1 ? ` and ${uses - 1} more` : '';
  return {
    range: ref.range,
    message: `${quoted(ref.name)}${more} can’t be found: the spec has no “${sections[ref.kind]}”.`,
  };
}

/** A client can’t reach a pool through a proxy that does not carry it. */
function* unlistedPools(cluster: Cluster, document: SpecDocument): Generator<RuleFinding> {
  for (const client of cluster.clients.values())
    for (const { pool, via } of client.pools) {
      const proxy = via === 'direct' ? undefined : via?.target;
      if (!via || via === 'direct' || !proxy || !pool.target || proxy.pools.includes(pool.target)) continue;
      const carrying = [...cluster.proxies.values()].filter(
        (other) => pool.target && other.pools.includes(pool.target),
      );
      const list = asSeq(proxy.fields.entry('pools')?.value);
      const add = { title: `Add ${quoted(pool.name)} to the pools of ${quoted(proxy.name)}` };
      yield {
        range: via.range,
        message: `The proxy ${quoted(proxy.name)} does not carry the pool ${quoted(pool.name)}.`,
        related: list && [{ range: list.range, message: `The pools of ${quoted(proxy.name)}.` }],
        fixes: [
          ...(list ? [{ ...add, edits: appendItem(document, list, scalarText(pool.name)) }] : []),
          ...carrying.map(({ name }) => ({
            title: `Go through ${quoted(name)}`,
            edits: [replaceScalar(document, via.range, name)],
          })),
        ],
      };
    }
}
