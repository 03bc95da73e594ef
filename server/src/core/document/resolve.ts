import { isAlias, isMap, isPair, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml';
import type { Finding } from '../findings';
import { limits } from './limits';
import type { AnchorMark, Entry, MapNode, ScalarNode, SpecNode } from './nodes';
import type { Range } from './range';

export interface Resolved {
  readonly root: SpecNode | undefined;
  readonly anchors: readonly AnchorMark[];
  readonly findings: readonly Finding[];
}

/** Turns what `yaml` composed into our nodes: aliases and merge keys resolved, duplicate keys found. */
export function resolveNodes(contents: ParsedNode | null, text: string): Resolved {
  const resolver = new Resolver(text);
  const root = contents ? resolver.node(contents) : undefined;
  const empty = root?.kind === 'scalar' && root.value === null && root.range.start === root.range.end;
  if (root && resolver.expansions(root) > limits.aliasExpansions) {
    const message = `Aliases expand to more than ${limits.aliasExpansions.toLocaleString('en')} values: write them out.`;
    const range = resolver.anchors[0]?.range ?? root.range;
    return { root: undefined, anchors: resolver.anchors, findings: [finding('alias-limit', message, range)] };
  }
  return { root: empty ? undefined : root, anchors: resolver.anchors, findings: resolver.findings };
}

const finding = (code: string, message: string, range: Range): Finding => ({ code, severity: 'error', message, range });

class Resolver {
  readonly anchors: AnchorMark[] = [];
  readonly findings: Finding[] = [];
  private readonly named = new Map<string, SpecNode | 'open'>();
  private readonly sizes = new Map<SpecNode, number>();
  private aliased = new Set<SpecNode>();

  constructor(private readonly text: string) {}

  node(source: ParsedNode): SpecNode {
    if (isAlias(source)) return this.alias(source.source, this.range(source));
    const anchor = source.anchor;
    if (anchor) {
      const start = this.text.lastIndexOf(`&${anchor}`, source.range[0]) + 1;
      this.anchors.push({ kind: 'anchor', name: anchor, range: { start, end: start + anchor.length } });
      this.named.set(anchor, 'open');
    }
    const node = this.plain(source);
    if (anchor) this.named.set(anchor, node);
    return node;
  }

  /** How many alias expansions a full walk from here meets; shared nodes are counted at each use. */
  expansions(node: SpecNode): number {
    const known = this.sizes.get(node);
    if (known !== undefined) return known;
    const children =
      node.kind === 'map' ? [...node.entries.values()].map((e) => e.value) : node.kind === 'seq' ? node.items : [];
    let sum = 0;
    for (const child of children) sum += this.expansions(child) + (this.aliased.has(child) ? 1 : 0);
    this.sizes.set(node, sum);
    return sum;
  }

  private range(source: ParsedNode): Range {
    return { start: source.range[0], end: source.range[1] };
  }

  private alias(name: string, whole: Range): SpecNode {
    const range = { start: whole.start + 1, end: whole.end };
    this.anchors.push({ kind: 'alias', name, range });
    const target = this.named.get(name);
    if (target !== undefined && target !== 'open') {
      this.aliased.add(target);
      return target;
    }
    const message =
      target === 'open'
        ? `The alias *${name} stands inside its own anchor: write the value out.`
        : `No anchor &${name} stands above this alias.`;
    this.findings.push(finding('yaml-syntax', message, whole));
    return { kind: 'scalar', value: null, source: '', style: 'plain', range: whole };
  }

  private plain(source: Exclude<ParsedNode, { type: 'ALIAS' }>): SpecNode {
    if (isMap(source))
      return this.pairs((source as YAMLMap.Parsed).items, this.range(source as ParsedNode), source.flow ?? false);
    if (isSeq(source)) {
      const items = source.items.map((item) =>
        isPair(item) ? this.pairs([item], this.range(source as ParsedNode), true) : this.node(item as ParsedNode),
      );
      return { kind: 'seq', items, flow: source.flow ?? false, range: this.range(source as ParsedNode) };
    }
    return this.scalar(source as ParsedNode);
  }

  private scalar(source: ParsedNode): ScalarNode {
    const range = this.range(source);
    if (!isScalar(source)) return { kind: 'scalar', value: null, source: '', style: 'plain', range };
    const { value, type } = source as { value: unknown; type?: string };
    const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
    const style = quoted ? 'quoted' : type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL' ? 'block' : 'plain';
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null;
    const text = style === 'plain' ? this.text.slice(range.start, range.end) : String(value);
    return { kind: 'scalar', value: known ? value : text, source: text, style, range };
  }

  private pairs(pairs: readonly Pair[], range: Range, flow: boolean): MapNode {
    const entries = new Map<string, Entry>();
    const merges: { node: SpecNode; range: Range }[] = [];
    for (const pair of pairs as Pair<ParsedNode, ParsedNode | null>[]) {
      const key = pair.key;
      if (!isScalar(key)) {
        const message = 'A key must be text, not a list, a map or an alias.';
        this.findings.push(finding('wrong-type', message, key ? this.range(key) : range));
        continue;
      }
      const keyNode = this.scalar(key);
      const name = keyNode.style === 'plain' ? keyNode.source : String(keyNode.value);
      const after = { start: keyNode.range.end, end: keyNode.range.end };
      const value: SpecNode = pair.value
        ? this.node(pair.value)
        : { kind: 'scalar', value: null, source: '', style: 'plain', range: after };
      if (name === '<<' && keyNode.style === 'plain') {
        merges.push({ node: value, range: keyNode.range });
        continue;
      }
      this.add(entries, name, keyNode.range, value, pair.value ? this.range(pair.value).end : after.end);
    }
    for (const merge of merges) this.merge(entries, merge.node, merge.range);
    return { kind: 'map', entries, flow, range };
  }

  private add(entries: Map<string, Entry>, key: string, keyRange: Range, value: SpecNode, end: number): void {
    const earlier = entries.get(key);
    if (earlier) {
      const message = `“${key}” is written twice here: other programs take the last one silently. Remove one.`;
      const related = [{ range: earlier.keyRange, message: `“${key}” is first written here.` }];
      this.findings.push({ ...finding('duplicate-key', message, keyRange), related });
      return;
    }
    entries.set(key, {
      key,
      keyRange,
      value,
      merged: false,
      range: { start: keyRange.start, end: Math.max(end, keyRange.end) },
    });
  }

  /** Written keys win over merged ones, earlier merges over later ones. */
  private merge(entries: Map<string, Entry>, from: SpecNode, range: Range): void {
    const sources = from.kind === 'seq' ? from.items : [from];
    for (const source of sources) {
      if (source.kind !== 'map') {
        this.findings.push(
          finding('wrong-type', 'A merge key (<<) takes an alias of a map, or a list of them.', range),
        );
        continue;
      }
      for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, { ...entry, merged: true });
    }
  }
}
