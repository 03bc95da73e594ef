import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';
import { write } from './support/write';

const most = 80;
const usual = { hot: 20, warm: 40 };

export const rule: Rule = {
  code: 'lru-percentages',
  severity: 'error',
  summary: 'Hot and warm together are more than 80 percent, and memcached does not start.',
  source: 'Measured: memcached 1.6.18 ends with exit code 64, “cannot be more than 80% combined”.',
  *check(cluster, document) {
    const over = [...cluster.nodes.values()].flatMap((node) => {
      const { hotPercent: hot, warmPercent: warm } = node;
      if (hot.value + warm.value <= most) return [];
      const larger = warm.value > hot.value ? warm : hot;
      return [{ node, hot, warm, larger, other: larger === hot ? warm : hot }];
    });
    for (const [{ node, hot, warm, larger, other }] of byPlace(over, (each) => each.larger.range)) {
      const edits = [
        ...(hot.origin.kind === 'default' ? [] : write(document, hot, usual.hot, node.entry, ['lru', 'hot'])),
        ...(warm.origin.kind === 'default' ? [] : write(document, warm, usual.warm, node.entry, ['lru', 'warm'])),
      ];
      yield {
        range: larger.range,
        message: `${quoted(node.name)} can’t start: hot ${hot.value} and warm ${warm.value} are ${hot.value + warm.value} percent, and memcached keeps at least 20 for cold items. Lower one of them.`,
        related: other.origin.kind === 'default' ? [] : [{ range: other.range, message: 'The other share.' }],
        fixes: [{ title: 'Use 20 and 40', edits }],
      };
    }
  },
};
