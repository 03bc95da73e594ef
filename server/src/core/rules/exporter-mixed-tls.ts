import { asMap } from '../document/nodes';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { Machines } from './support/machines';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'exporter-mixed-tls',
  severity: 'warning',
  summary: 'One exporter would have to read nodes with TLS and nodes without.',
  source: 'memcached_exporter 0.16: --memcached.tls.enable counts for the whole process, for every node it asks.',
  *check(cluster) {
    const exporter = asMap(cluster.monitoring?.entry.value)?.entries.get('exporter');
    if (!exporter || !cluster.monitoring?.exporter) return;
    const { address } = cluster.monitoring.exporter;
    const machines = new Machines(cluster);
    const asked = new Map<string, { secure?: MemcachedNode; plain?: MemcachedNode }>();
    for (const node of cluster.nodes.values()) {
      // Those that it can’t read anyway have a finding of their own.
      if (node.retired.value || node.auth || node.protocol.value === 'binary') continue;
      const by = address ? address.value : machines.ofNode(node);
      if (by === undefined) continue;
      const { secure, plain } = asked.get(by) ?? {};
      const both = node.tls ? { secure: secure ?? node, plain } : { secure, plain: plain ?? node };
      asked.set(by, both);
      if (!both.secure || !both.plain) continue;
      yield {
        range: exporter.keyRange,
        message: `The exporter can’t read both ${quoted(both.secure.name)}, which speaks TLS, and ${quoted(both.plain.name)}, which does not: its TLS counts for all nodes it asks. Give all of them “tls” or none.`,
        related: [
          { range: both.secure.entry.keyRange, message: 'With TLS.' },
          { range: both.plain.entry.keyRange, message: 'Without TLS.' },
        ],
      };
      return;
    }
  },
};
