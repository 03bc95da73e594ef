import { replaceScalar } from '../document/edit';
import { frontends } from '../model/listeners';
import type { Rule } from './rule';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';

/** For health checks, peers, the Runtime API and metrics. */
const reserve = 100;

export const rule: Rule = {
  code: 'frontend-maxconn-exceeds-global',
  severity: 'warning',
  summary: 'The ports of a HAProxy may take more connections than the whole process.',
  source: 'HAProxy configuration manual, global “maxconn”: at the limit the process stops accepting.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      const { maxConnections, globalMaxConnections: whole } = proxy;
      const ports = Math.max(0, ...proxy.instances.map((instance) => frontends(proxy, instance).length));
      if (!maxConnections || !whole) continue;
      const sum = maxConnections.value * ports;
      if (sum <= whole.value) continue;
      yield {
        range: whole.range,
        message: `${ports} ports of ${quoted(proxy.name)} with ${maxConnections.value} connections each are ${sum}, more than ${whole.value}: when one pool is busy, no port accepts. Write ${sum + reserve}, or leave it out.`,
        related: [{ range: maxConnections.range, message: 'The connections of each port.' }],
        fixes: [{ title: `Allow ${sum + reserve}`, edits: [replaceScalar(document, whole.range, sum + reserve)] }],
      };
    }
  },
};
