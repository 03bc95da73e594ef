import { replaceScalar } from '../document/edit';
import { hostIdentity, parseAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { quoted } from './support/words';

const exporterPort = 9150;

export const rule: Rule = {
  code: 'prometheus-scrapes-memcached',
  severity: 'error',
  summary: 'Prometheus would ask memcached itself, which does not speak HTTP.',
  source: 'Measured: Prometheus 2.42 on port 11211 shows the target down with “EOF”; a common mistake of tutorials.',
  *check(cluster, document) {
    const { exporter, prometheus } = cluster.monitoring ?? {};
    const asked = exporter && nodeAt(cluster, exporter.address?.value, exporter.port.value);
    if (exporter && asked)
      yield {
        range: exporter.port.range,
        message: `Port ${exporter.port.value} is memcached itself (${quoted(asked.name)}), which does not speak HTTP: Prometheus would show “EOF”. Name the port of memcached_exporter, ${exporterPort}.`,
        related: [{ range: (asked.address ?? exporter.port).range, message: `${quoted(asked.name)} listens here.` }],
        fixes: [
          { title: `Use port ${exporterPort}`, edits: [replaceScalar(document, exporter.port.range, exporterPort)] },
        ],
      };
    const url = prometheus?.url && /^https?:\/\/([^/?#]+)/.exec(prometheus.url.value)?.[1];
    const server = url ? parseAddress(url, 9090) : undefined;
    const node = server?.kind === 'tcp' ? nodeAt(cluster, server.host, server.port) : undefined;
    if (prometheus?.url && node && server?.kind === 'tcp')
      yield {
        range: prometheus.url.range,
        message: `This is the memcached node ${quoted(node.name)}, not a Prometheus server: it listens on port 9090 by default.`,
        fixes: [
          {
            title: 'Use port 9090',
            edits: [
              replaceScalar(document, prometheus.url.range, prometheus.url.value.replace(`:${server.port}`, ':9090')),
            ],
          },
        ],
      };
  },
};

/** The node behind a port, on one host or, without a host, beside any node. */
function nodeAt(cluster: Cluster, host: string | undefined, port: number): MemcachedNode | undefined {
  return [...cluster.nodes.values()].find(({ address }) => {
    if (address?.value.kind !== 'tcp' || address.value.port !== port) return false;
    return host === undefined || hostIdentity(host) === hostIdentity(address.value.host);
  });
}
