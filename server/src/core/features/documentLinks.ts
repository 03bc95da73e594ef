import type { Snapshot } from '../analyze';
import type { SpecNode } from '../document/nodes';
import type { Range } from '../document/range';

export type DocumentLink = { readonly range: Range } & (
  | { readonly to: 'file'; readonly path: string }
  | { readonly to: 'rule'; readonly code: string }
);

const fileKeys = new Set(['ca_file', 'cert_file', 'key_file', 'from_file']);

/** Files that the spec names, relative to it, and the pages of the codes that its comments silence. */
export function documentLinks({ document, cluster }: Snapshot): DocumentLink[] {
  const links: DocumentLink[] = [];
  const seen = new Set<SpecNode>();
  const walk = (node: SpecNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'seq') node.items.forEach(walk);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries.values()) {
      if (fileKeys.has(key) && value.kind === 'scalar' && typeof value.value === 'string' && !seen.has(value))
        links.push({ to: 'file', range: value.range, path: value.value });
      walk(value);
    }
  };
  if (document.root) walk(document.root);
  for (const { value, range } of cluster?.outputs.values() ?? [])
    if (!value.includes('{')) links.push({ to: 'file', range, path: value });
  for (const { codes } of document.suppressions)
    for (const { code, range } of codes) links.push({ to: 'rule', range, code });
  return links.sort((a, b) => a.range.start - b.range.start);
}
