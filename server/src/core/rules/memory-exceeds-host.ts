import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed, quoted } from './support/words';

/** What may go to memcached, which needs more than its -m; the rest is for the system. */
const share = 0.85;
const gibibyte = 2 ** 30;

export const rule: Rule = {
  code: 'memory-exceeds-host',
  severity: 'error',
  summary: 'The nodes of a machine may use more memory than it has to spare.',
  source: 'By construction: the kernel ends the largest process, and the cache is cold.',
  *check(cluster) {
    const placed = [...cluster.nodes.values()].filter((node) => node.host?.target && !node.retired.value);
    for (const nodes of byPlace(placed, (node) => node.host?.target?.entry.keyRange ?? node.entry.keyRange)) {
      const host = nodes[0].host?.target;
      const sum = nodes.reduce((bytes, node) => bytes + node.memory.value.bytes, 0);
      if (!host?.memory || sum <= host.memory.value.bytes * share) continue;
      yield {
        range: host.memory.range,
        message: `${listed(nodes.map(({ name }) => name))} on ${quoted(host.name)} may use ${gib(sum)} of ${host.memory.value.text}: more than ${share * 100} % leaves too little for the system. Lower their “memory”.`,
        related: related(nodes),
      };
    }
  },
};

const gib = (bytes: number): string => `${Math.round((bytes / gibibyte) * 100) / 100}GiB`;

const related = (nodes: readonly MemcachedNode[]) =>
  nodes
    .slice(0, 5)
    .map(({ name, memory }) => ({ range: memory.range, message: `${quoted(name)}: ${memory.value.text}.` }));
