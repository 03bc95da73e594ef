import { setField } from '../document/edit';
import { asMap } from '../document/nodes';
import { isLoopback } from '../model/address';
import type { Rule } from './rule';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'single-proxy-instance',
  severity: 'warning',
  summary: 'A proxy runs once: it is what fails now.',
  source: 'By construction: every request goes through one process on one machine.',
  *check(cluster, document) {
    for (const proxy of cluster.proxies.values()) {
      if (!proxy.type || proxy.placement.value === 'sidecar' || proxy.instances.length > 1) continue;
      const own = asMap(proxy.entry.value);
      const listen = proxy.listen?.value;
      const besideClients = !proxy.instances[0].address && listen?.kind === 'tcp' && isLoopback(listen.host);
      yield {
        range: proxy.entry.keyRange,
        message: `${quoted(proxy.name)} runs once: when it stops, the pools behind it are gone with every node healthy. Name two instances, or write “placement: sidecar” if each application has its own.`,
        fixes:
          own && besideClients
            ? [{ title: 'It runs beside each application', edits: setField(document, own, 'placement', 'sidecar') }]
            : [],
      };
    }
  },
};
