import type { Finding } from '../findings';
import { limits } from './limits';
import type { AnchorMark, Entry, MapNode, ScalarNode, SpecNode } from './nodes';
import type { Range } from './range';
import type { Part, RawMap, RawNode, RawPair, RawScalar, RawSection } from './raw';

export interface Resolved {
  readonly root: SpecNode | undefined;
  readonly anchors: readonly AnchorMark[];
  readonly findings: readonly Finding[];
}

/** Turns what is written into our nodes: aliases and merge keys resolved, duplicate keys found. */
export function resolveNodes(contents: RawNode | undefined): Resolved {
  const resolver = new Resolver();
  const root = contents && resolver.node(contents, 0);
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
  private readonly aliased = new Set<SpecNode>();

  /** The node that `raw` is when its piece begins at `at`. */
  node(raw: RawNode, at: number): SpecNode {
    if (raw.kind === 'alias') return this.alias(raw.name, rangeOf(raw, at));
    const { anchor } = raw;
    if (!anchor) return this.plain(raw, at);
    const start = anchor.start + at;
    this.anchors.push({ kind: 'anchor', name: anchor.name, range: { start, end: start + anchor.name.length } });
    this.named.set(anchor.name, 'open');
    const node = this.plain(raw, at);
    this.named.set(anchor.name, node);
    return node;
  }

  /** How many alias expansions a full walk from here meets; shared nodes are counted at each use. */
  expansions(node: SpecNode): number {
    if (this.aliased.size === 0) return 0;
    const known = this.sizes.get(node);
    if (known !== undefined) return known;
    const children =
      node.kind === 'map' ? [...node.entries.values()].map((e) => e.value) : node.kind === 'seq' ? node.items : [];
    let sum = 0;
    for (const child of children) sum += this.expansions(child) + (this.aliased.has(child) ? 1 : 0);
    this.sizes.set(node, sum);
    return sum;
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

  private plain(raw: Exclude<RawNode, { kind: 'alias' }>, at: number): SpecNode {
    if (raw.kind === 'map' || raw.kind === 'section') return this.map(raw, at);
    if (raw.kind === 'scalar') return scalarOf(raw, at);
    const items = raw.items.map((item) => this.node(item, at));
    return { kind: 'seq', items, flow: raw.flow, range: rangeOf(raw, at) };
  }

  private map(raw: RawMap | RawSection, at: number): MapNode {
    const range = rangeOf(raw, at);
    const written: Written = { range, entries: new Map(), merges: [] };
    if (raw.kind === 'map') for (const pair of raw.pairs) this.pair(pair, at, written);
    else for (const part of raw.parts) this.part(part, at, written);
    const { entries, merges } = written;
    for (const merge of merges) this.merge(entries, merge.node, merge.range);
    return { kind: 'map', entries, flow: raw.kind === 'map' && raw.flow, range };
  }

  /** A piece that says nothing of anchors, aliases or mistakes is not resolved again while it stays in its place. */
  private part({ at: offset, piece }: Part, origin: number, written: Written): void {
    const at = origin + offset;
    if (piece.placed?.at === at) {
      for (const entry of piece.placed.entries) this.add(written, entry);
      return;
    }
    const { anchors, findings } = this;
    const before = anchors.length + findings.length + written.merges.length;
    const entries = piece.pairs.flatMap((pair) => this.pair(pair, at, written) ?? []);
    if (anchors.length + findings.length + written.merges.length === before) piece.placed = { at, entries };
  }

  private pair({ key, value: rawValue }: RawPair, at: number, written: Written): Entry | undefined {
    if (key?.kind !== 'scalar') {
      const message = 'A key must be text, not a list, a map or an alias.';
      this.findings.push(finding('wrong-type', message, key ? rangeOf(key, at) : written.range));
      return undefined;
    }
    const keyRange = rangeOf(key, at);
    const name = key.style === 'plain' ? key.source : String(key.value);
    const value = rawValue ? this.node(rawValue, at) : nothing(keyRange.end);
    if (name === '<<' && key.style === 'plain') {
      written.merges.push({ node: value, range: keyRange });
      return undefined;
    }
    const end = Math.max(rawValue ? rawValue.end + at : 0, keyRange.end);
    const entry = { key: name, keyRange, value, merged: false, range: { start: keyRange.start, end } };
    this.add(written, entry);
    return entry;
  }

  private add({ entries }: Written, entry: Entry): void {
    const { key, keyRange } = entry;
    const earlier = entries.get(key);
    if (!earlier) {
      entries.set(key, entry);
      return;
    }
    const message = `“${key}” is written twice here: other programs take the last one silently. Remove one.`;
    const related = [{ range: earlier.keyRange, message: `“${key}” is first written here.` }];
    this.findings.push({ ...finding('duplicate-key', message, keyRange), related });
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

/** A map while it is read. */
interface Written {
  readonly range: Range;
  readonly entries: Map<string, Entry>;
  readonly merges: Merge[];
}

interface Merge {
  readonly node: SpecNode;
  readonly range: Range;
}

const rangeOf = ({ start, end }: Range, at: number): Range => ({ start: start + at, end: end + at });

const scalarOf = (raw: RawScalar, at: number): ScalarNode => ({
  kind: 'scalar',
  value: raw.value,
  source: raw.source,
  style: raw.style,
  range: rangeOf(raw, at),
});

const nothing = (at: number): ScalarNode => ({
  kind: 'scalar',
  value: null,
  source: '',
  style: 'plain',
  range: { start: at, end: at },
});
