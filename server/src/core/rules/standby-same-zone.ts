import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { Machines } from './support/machines';
import { pairs } from './support/pools';
import { standbyMoves } from './support/standbyMoves';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'standby-same-zone',
  severity: 'warning',
  summary: 'Every standby of a shard is in the zone of its primary.',
  source: 'A zone that is lost empties and stops the shard: Wikimedia, incident of 2013-05-08.',
  *check(cluster) {
    if (cluster.zones.size < 2) return;
    const machines = new Machines(cluster);
    for (const shard of byPlace(pairs(cluster), (pair) => pair.shard.entry.keyRange)) {
      const { primary, primaryNode, shard: owner } = shard[0];
      const zone = primaryNode.zone?.target;
      if (!zone || shard.length < owner.standby.length) continue;
      if (shard.some(({ standbyNode }) => standbyNode.zone?.target !== zone)) continue;
      // On the same machine is the narrower finding.
      const pair = shard.find(({ standbyNode }) => machines.ofNode(standbyNode) !== machines.ofNode(primaryNode));
      if (!pair) continue;
      yield {
        range: pair.standby.range,
        message: `Every node of the shard ${quoted(owner.name)} is in the zone ${quoted(zone.name)}: when it is lost, so is the shard. Choose a standby of another zone.`,
        related: [{ range: primary.range, message: `The primary is in ${quoted(zone.name)} too.` }],
        fixes: standbyMoves(cluster).fixes(pair, true),
      };
    }
  },
};
