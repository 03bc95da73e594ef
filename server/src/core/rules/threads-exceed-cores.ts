import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed, quoted } from './support/words';
import { write } from './support/write';

const most = 64;

export const rule: Rule = {
  code: 'threads-exceed-cores',
  severity: 'warning',
  summary: 'memcached has more worker threads than the machine has cores, or more than 64.',
  source:
    'Measured: memcached 1.6.18 with -t 65 warns “Set this value to the number of cores in your machine or less”.',
  *check(cluster, document) {
    const limitOf = new Map(
      [...cluster.nodes.values()].map((node) => [node, Math.min(node.host?.target?.cores?.value ?? most, most)]),
    );
    const many = [...limitOf].filter(([{ threads, retired }, limit]) => threads.value > limit && !retired.value);
    for (const group of byPlace(many, ([node]) => node.threads.range)) {
      const [[node, limit]] = [...group].sort(([, a], [, b]) => a - b);
      const { threads, host, entry, name } = node;
      const cores = host?.target?.cores;
      const fewer = cores && limit === cores.value ? `the ${limit} cores of ${quoted(host.name)}` : `${most}`;
      yield {
        range: threads.range,
        message: `${quoted(name)} has ${threads.value} threads, more than ${fewer}: they take time from each other. Write ${limit}.`,
        related: cores && limit === cores.value ? [{ range: cores.range, message: `Its cores: ${limit}.` }] : [],
        fixes: [{ title: `Use ${limit} threads`, edits: write(document, threads, limit, entry, ['threads']) }],
      };
    }
    const told = new Set(many.map(([{ host }]) => host?.target));
    const placed = [...limitOf.keys()].filter(({ host, retired }) => host?.target?.cores && !retired.value);
    for (const nodes of byPlace(placed, ({ host, entry }) => host?.target?.entry.keyRange ?? entry.keyRange)) {
      const host = nodes[0].host?.target;
      const sum = nodes.reduce((threads, node) => threads + node.threads.value, 0);
      if (!host?.cores || told.has(host) || sum <= 2 * host.cores.value) continue;
      yield {
        range: host.cores.range,
        severity: 'information',
        message: `${listed(nodes.map(({ name }) => name))} have ${sum} threads on the ${host.cores.value} cores of ${quoted(host.name)}: under load they take time from each other. Spread them, or lower their “threads”.`,
      };
    }
  },
};
