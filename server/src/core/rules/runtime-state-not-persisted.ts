import type { Rule } from './rule';
import { failingOver, haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'runtime-state-not-persisted',
  severity: 'warning',
  summary: 'A reload of HAProxy undoes a failover.',
  source:
    'Measured on HAProxy 2.6: after a reload without a state file a node in maintenance is UP again; haproxy#199.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      if (proxy.stateFile || failingOver(proxy).length === 0) continue;
      const path = '/var/lib/haproxy/servers.state';
      yield {
        range: proxy.entry.keyRange,
        message: `${quoted(proxy.name)} has no “state_file”: a reload of HAProxy forgets a failover and sends traffic back to the node you took out.`,
        fixes: [
          { title: `Add state_file: ${path}`, edits: write(document, undefined, path, proxy.entry, ['state_file']) },
        ],
      };
    }
  },
};
