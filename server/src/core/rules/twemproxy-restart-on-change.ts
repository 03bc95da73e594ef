import type { Cluster } from '../model/cluster';
import type { Proxy } from '../model/proxy';
import type { Rule } from './rule';
import { twemproxies } from './support/eject';
import { listed, quoted } from './support/words';

export const rule: Rule = {
  code: 'twemproxy-restart-on-change',
  severity: 'information',
  summary: 'twemproxy reads its file once: a change needs a restart, which drops every client connection.',
  source: 'Measured on twemproxy 0.5: SIGHUP only reopens the log; twemproxy#6, twemproxy#467.',
  *check(cluster) {
    for (const proxy of twemproxies(cluster)) {
      const { type } = proxy;
      if (!type) continue;
      yield {
        range: type.range,
        message: `A change of nutcracker.yml takes effect when ${quoted(proxy.name)} is restarted, which drops ${droppedBy(cluster, proxy)}. ${restart(proxy)}`,
      };
    }
  },
};

/** The connections that its clients keep open, where the spec names clients. */
function droppedBy(cluster: Cluster, proxy: Proxy): string {
  const clients = [...cluster.clients.values()].filter(({ pools }) =>
    pools.some(({ via }) => via !== 'direct' && via?.target === proxy),
  );
  if (clients.length === 0) return 'every client connection';
  const connections = clients.reduce((sum, { processes, poolSize }) => sum + processes.value * poolSize.value, 0);
  return `the ${connections} ${connections === 1 ? 'connection' : 'connections'} of ${listed(clients.map(({ name }) => name))}`;
}

function restart({ instances, placement }: Proxy): string {
  if (instances.length > 1) return `Restart its ${instances.length} instances one after the other.`;
  return placement.value === 'sidecar'
    ? 'Restart it with its application, some machines at a time.'
    : 'With two instances one can go on while the other restarts.';
}
