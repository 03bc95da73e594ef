import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'evictions-disabled',
  severity: 'warning',
  summary: 'A full node answers writes with errors instead of dropping old items.',
  source: 'Measured: memcached 1.6.18 with -M answers “SERVER_ERROR out of memory storing object”; checks stay green.',
  *check(cluster, document) {
    const keeping = [...cluster.nodes.values()].filter(({ evictions, retired }) => !evictions.value && !retired.value);
    for (const nodes of byPlace(keeping, (node) => node.evictions.range)) {
      const [{ evictions, entry }] = nodes;
      yield {
        range: evictions.range,
        message: `Full, ${listed(nodes.map(({ name }) => name))} answer${nodes.length === 1 ? 's' : ''} writes with “out of memory” while the health check stays green. Write “evictions: true”.`,
        fixes: [{ title: 'Drop old items', edits: write(document, evictions, true, entry, ['evictions']) }],
      };
    }
  },
};
