import { removeEntry } from '../document/edit';
import { asMap } from '../document/nodes';
import type { Rule } from './rule';
import { usedNodes } from './support/pools';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'unused-node',
  severity: 'hint',
  summary: 'No pool uses this node.',
  source: 'By construction: it runs for nothing, or was forgotten.',
  *check(cluster, document) {
    const used = usedNodes(cluster);
    const nodes = asMap(cluster.fields.entry('nodes')?.value);
    for (const node of cluster.nodes.values()) {
      if (used.has(node) || node.retired.value || cluster.pools.size === 0) continue;
      yield {
        range: node.entry.keyRange,
        message: `No pool uses ${quoted(node.name)}: give it a part, or remove it.`,
        fixes: nodes ? [{ title: `Remove ${quoted(node.name)}`, edits: removeEntry(document, nodes, node.name) }] : [],
      };
    }
  },
};
