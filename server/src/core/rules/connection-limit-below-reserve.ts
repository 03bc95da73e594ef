import { type MemcachedNode, usableConnections } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';
import { write } from './support/write';

const usualLimit = 1024;

export const rule: Rule = {
  code: 'connection-limit-below-reserve',
  severity: 'error',
  summary: 'The connection limit is below what memcached keeps for itself: it takes none, or does not start.',
  source:
    'Measured: memcached 1.6.18 needs a -c of 5 a thread and 3 above 4 threads, and takes -c less 4 a thread and 8.',
  *check(cluster, document) {
    const closed = [...cluster.nodes.values()].filter((node) => !starts(node) || usableConnections(node) <= 0);
    for (const nodes of byPlace(closed, (node) => node.maxConnections.range)) {
      const node = nodes.find((each) => !starts(each)) ?? nodes[0];
      const { maxConnections, threads, name, entry } = node;
      const effect = starts(node) ? 'takes no connection' : 'can’t start';
      const least = Math.max(...nodes.map(leastLimit));
      yield {
        range: maxConnections.range,
        message: `${quoted(name)} ${effect}: of ${maxConnections.value} connections memcached keeps more for its ${threads.value} thread${threads.value === 1 ? '' : 's'}. Write ${least} or more; ${usualLimit} is usual.`,
        related:
          threads.origin.kind === 'default'
            ? []
            : [{ range: threads.range, message: `Its threads: ${threads.value}.` }],
        fixes: [
          {
            title: `Allow ${Math.max(least, usualLimit)}`,
            edits: write(document, maxConnections, Math.max(least, usualLimit), entry, ['max_connections']),
          },
        ],
      };
    }
  },
};

/** With few threads memcached runs out of files before it looks. */
const starts = ({ maxConnections, threads }: MemcachedNode): boolean =>
  maxConnections.value >= (threads.value > 4 ? 5 * threads.value + 3 : 4 * threads.value + 7);

const leastLimit = ({ threads }: MemcachedNode): number => Math.max(4 * threads.value + 9, 5 * threads.value + 3);
