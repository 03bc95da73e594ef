import { replaceScalar } from '../document/edit';
import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed, quoted } from './support/words';

export const rule: Rule = {
  code: 'check-rejected-by-auth',
  severity: 'error',
  summary: 'The health check is refused by a node that wants a login, so a healthy node is DOWN.',
  source:
    'Measured: a “^VERSION” check on memcached -Y is answered “CLIENT_ERROR unauthenticated”, on -S it times out.',
  *check(cluster, document) {
    const literal = [...cluster.pools.values()].flatMap((pool) => {
      const { check } = pool.failover.detection;
      const locked = poolNodes(pool).filter((node) => node.auth);
      return (check.value === 'version' || check.value === 'noop') && locked.length > 0 ? [{ check, locked }] : [];
    });
    for (const group of byPlace(literal, ({ check }) => check.range)) {
      const { check } = group[0];
      const locked = [...new Set(group.flatMap((pool) => pool.locked))];
      const answer = locked[0].auth?.type.value === 'sasl' ? 'does not answer it' : 'refuses it';
      yield {
        range: check.range,
        message: `The check “${check.value}” carries no login: ${quoted(locked[0].name)} ${answer} and is DOWN though healthy. Write “check: auto”, which expects what such a node says.`,
        related: byPlace(locked, (node) => node.auth?.type.range ?? node.entry.keyRange)
          .slice(0, 3)
          .map((nodes) => ({
            range: nodes[0].auth?.type.range ?? nodes[0].entry.keyRange,
            message: `${listed(nodes.map((node) => node.name))} want${nodes.length === 1 ? 's' : ''} a login.`,
          })),
        fixes: [{ title: 'Let the check fit the login: auto', edits: [replaceScalar(document, check.range, 'auto')] }],
      };
    }
  },
};
