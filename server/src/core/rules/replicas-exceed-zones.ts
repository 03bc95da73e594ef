import { replaceScalar } from '../document/edit';
import type { Rule } from './rule';
import { spareNodes } from './support/pools';
import { quoted } from './support/words';

const mostFixes = 3;

export const rule: Rule = {
  code: 'replicas-exceed-zones',
  severity: 'warning',
  summary: 'A copy stands in the zone of another copy, so that zone takes both with it.',
  source: 'By construction: each copy is there to outlast the loss of a zone.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values())
      for (const { name, zone, nodes } of pool.replicas)
        for (const ref of nodes) {
          const stands = ref.target?.zone;
          if (!zone?.target || !stands?.target || stands.target === zone.target) continue;
          const other = pool.replicas.some((replica) => replica.name === stands.name);
          const spares = spareNodes(cluster).filter((node) => node.zone?.target === zone.target);
          yield {
            range: ref.range,
            message: `${quoted(ref.name)} is part of the copy of zone ${quoted(name)} and stands in ${quoted(stands.name)}${other ? ': its loss takes two copies' : ''}. Use a node of ${quoted(name)}.`,
            related: [{ range: stands.range, message: `The zone of ${quoted(ref.name)}.` }],
            fixes: spares.slice(0, mostFixes).map((spare) => ({
              title: `Use ${quoted(spare.name)}`,
              edits: [replaceScalar(document, ref.range, spare.name)],
            })),
          };
        }
  },
};
