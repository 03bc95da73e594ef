import type { Rule } from './rule';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'proxies-in-one-zone',
  severity: 'warning',
  summary: 'All instances of a proxy are in one of the zones.',
  source: 'Wikimedia, incident of 2013-05-08: what shared one switch failed together.',
  *check(cluster) {
    if (cluster.zones.size < 2) return;
    for (const proxy of cluster.proxies.values()) {
      const [first, ...others] = proxy.instances;
      const last = others.at(-1);
      const zone = first.zone?.target;
      if (!first.zone || !zone || !last?.zone || proxy.placement.value === 'sidecar') continue;
      if (others.some((instance) => instance.zone?.target !== zone)) continue;
      yield {
        range: last.zone.range,
        message: `All ${proxy.instances.length} instances of ${quoted(proxy.name)} are in the zone ${quoted(zone.name)}: when it is lost, no pool behind them can be reached. Run one in another zone.`,
        related: [{ range: first.zone.range, message: `${quoted(first.name)} is in ${quoted(zone.name)} too.` }],
      };
    }
  },
};
