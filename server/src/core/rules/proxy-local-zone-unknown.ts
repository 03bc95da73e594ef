import { replaceScalar, setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Pool } from '../model/pool';
import type { Instance, Proxy } from '../model/proxy';
import type { Rule, RuleFinding } from './rule';
import { listed, quoted } from './support/words';

const mostFixes = 3;

export const rule: Rule = {
  code: 'proxy-local-zone-unknown',
  severity: 'error',
  summary: 'An instance of the memcached proxy stands in no zone that has a copy, so it can’t tell which one is near.',
  source: 'Measured on the proxy of memcached 1.6.45: “SERVER_ERROR lua failure” for every request.',
  *check(cluster, document) {
    for (const proxy of cluster.proxies.values()) {
      if (proxy.type?.value !== 'memcached-proxy') continue;
      const copied = proxy.pools.filter(({ replicas }) => replicas.length > 0);
      for (const instance of proxy.instances) {
        const found = problemOf(document, proxy, instance, copied);
        if (found) yield found;
      }
    }
  },
};

/** One finding an instance: with the zone of one set it would be wrong for another all the same. */
function problemOf(
  document: SpecDocument,
  proxy: Proxy,
  { name, zone, entry, place }: Instance,
  pools: readonly Pool[],
): RuleFinding | undefined {
  const own = asMap(entry?.value);
  if (zone) {
    // A zone that nothing declares has a finding of its own.
    const pool = zone.target && pools.find(({ replicas }) => replicas.every((copy) => copy.name !== zone.name));
    if (!pool) return undefined;
    const fixes = zonesOf(pool).map(
      (to): Fix => ({
        title: `It stands in ${quoted(to)}`,
        edits: [replaceScalar(document, zone.range, to)],
      }),
    );
    const has = `${quoted(pool.name)} has copies in ${listed(zonesOf(pool))}`;
    const message = `${quoted(name)} stands in ${quoted(zone.name)}, and ${has}: routelib fails at every request. Write one of these zones, or add a copy there.`;
    return { range: zone.range, message, fixes, related: [{ range: copiesRange(pool), message: 'The copies.' }] };
  }
  const pool = pools.find(({ replication }) => replication.read.value === 'nearest');
  if (!pool) return undefined;
  const zones = listed(zonesOf(pool));
  const nearest = `can’t tell which copy of ${quoted(pool.name)} is nearest`;
  const message = entry
    ? `${quoted(name)} has no zone, so it ${nearest}. Write one of ${zones}.`
    : `${quoted(proxy.name)} has no “instances” with a zone, so it ${nearest}. Name one for each of ${zones}.`;
  const fixes = own
    ? zonesOf(pool).map(
        (to): Fix => ({ title: `It stands in ${quoted(to)}`, edits: setField(document, own, 'zone', to) }),
      )
    : [];
  return { range: place, message, fixes: fixes.slice(0, mostFixes) };
}

const zonesOf = ({ replicas }: Pool): string[] => replicas.map((copy) => copy.name);

const copiesRange = (pool: Pool) => pool.fields.entry('replicas')?.keyRange ?? pool.entry.keyRange;
