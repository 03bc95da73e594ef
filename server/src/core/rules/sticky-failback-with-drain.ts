import { replaceScalar } from '../document/edit';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { isMalformed } from './support/malformed';
import { failingOver, haproxies } from './support/proxies';
import { named } from './support/words';

export const rule: Rule = {
  code: 'sticky-failback-with-drain',
  severity: 'warning',
  summary: 'Draining a node moves no traffic while failback is manual.',
  source:
    'Measured on HAProxy 2.6 and 3.2: a server that a stick-table holds gets every new connection in drain and at weight 0.',
  *check(cluster, document) {
    const drained = new Set(
      haproxies(cluster)
        .flatMap(failingOver)
        .filter(
          ({ failover: { planned, failback, fields } }) =>
            planned.value === 'drain' && failback.value === 'manual' && !isMalformed(fields, 'failback', failback),
        ),
    );
    for (const pools of byPlace(drained, (pool) => pool.failover.planned.range)) {
      const { planned, failback } = pools[0].failover;
      const names = named(
        'pool',
        pools.map(({ name }) => name),
      );
      yield {
        range: planned.range,
        message: `With “failback: manual” a stick-table holds the traffic of ${names}: “drain” moves nothing. Write “planned: maint”.`,
        related: [{ range: failback.range, message: 'Failback is manual.' }],
        fixes: [{ title: 'Set planned to maint', edits: [replaceScalar(document, planned.range, 'maint')] }],
      };
    }
  },
};
