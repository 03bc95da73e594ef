import { replaceScalar } from '../document/edit';
import { apart } from '../placement/agree';
import type { Route } from '../placement/path';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { routesOf } from './support/routes';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'modula-with-eject',
  severity: 'error',
  summary: 'With modula, one ejected node gives nearly every key of the others another place.',
  source: 'twemproxy issue 80, and measured with twemproxy 0.5: modula counts the live servers only.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      const { strategy } = pool.sharding;
      if (strategy?.value !== 'modula') continue;
      const route = routesOf(cluster, pool).find((one) => one.route.options.get('auto_eject_hosts') === true)?.route;
      const moved = route && apart(route, withoutLast(route));
      if (!route || moved === undefined) continue;
      const place = pool.failover.fields.nested('eject')?.place;
      yield {
        range: strategy.range,
        message: `One ejected node of ${quoted(pool.name)} moves ${percent(moved)} of its keys, where it had ${percent(1 / route.slots.length)}, and they move back when it returns. Write “ketama”, or take “failover.eject” out.`,
        related: place ? [{ range: place, message: 'Dead nodes are ejected.' }] : [],
        fixes: [{ title: 'Use ketama (moves keys once)', edits: [replaceScalar(document, strategy.range, 'ketama')] }],
      };
    }
  },
};

const withoutLast = (route: Route): Route => ({
  ...route,
  servers: route.servers.slice(0, -1),
  slots: route.slots.slice(0, -1),
});
