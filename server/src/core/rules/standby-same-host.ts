import { addressIdentity } from '../model/address';
import type { Rule } from './rule';
import { Machines } from './support/machines';
import { pairs } from './support/pools';
import { standbyMoves } from './support/standbyMoves';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'standby-same-host',
  severity: 'error',
  summary: 'A standby stands on the machine of its primary.',
  source: 'One machine that fails takes both: Wikimedia, incident of 2013-05-08 (one rack).',
  *check(cluster) {
    const machines = new Machines(cluster);
    for (const pair of pairs(cluster)) {
      const { primary, standby, primaryNode, standbyNode, shard } = pair;
      const machine = machines.ofNode(standbyNode);
      if (machine === undefined || machine !== machines.ofNode(primaryNode)) continue;
      // One process under two names is reported at its address.
      if (primaryNode.address && standbyNode.address)
        if (addressIdentity(primaryNode.address.value) === addressIdentity(standbyNode.address.value)) continue;
      const where = standbyNode.host ? quoted(standbyNode.host.name) : machine.replace(/^host (.*)/, '“$1”');
      yield {
        range: standby.range,
        message: `${quoted(standby.name)} stands on the machine of its primary ${quoted(primary.name)}, ${where}: one failure takes the shard ${quoted(shard.name)} whole. Choose a node of another machine.`,
        related: [{ range: primary.range, message: `The primary of ${quoted(shard.name)}.` }],
        fixes: standbyMoves(cluster).fixes(pair, false),
      };
    }
  },
};
