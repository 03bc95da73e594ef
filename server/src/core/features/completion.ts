import type { Snapshot } from '../analyze';
import { lineBreak } from '../document/edit';
import { asMap, asScalar, asSeq } from '../document/nodes';
import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { resolved, type Schema } from '../schema/schema';
import { type Block, blocksAt } from './blocks';
import { type Cursor, cursorAt } from './cursor';
import { fieldOf } from './fieldOf';
import { indentOf } from './layout';
import { type Candidate, candidates } from './referable';
import { asYaml, fieldText, typesOf, wordText } from './schemaText';
import { nodeAt } from './spot';

export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'name' | 'block';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What replaces the word; with tab stops `$1`, `${1:x}`, `${1|a,b|}`, indented in full. */
  readonly snippet: string;
  readonly range: Range;
}

/** A proposal before it knows its place. */
type Proposal = Omit<Completion, 'range'>;

/**
 * What may stand at an offset, best first. The place is read from the text, so broken YAML is no obstacle;
 * `names` is a cluster to take names from where the text has none that parses.
 */
export function completion(snapshot: Snapshot, offset: number, names = snapshot.cluster): Completion[] {
  const cursor = cursorAt(snapshot.document.text, offset);
  const field = cursor && fieldOf(names, cursor.path);
  if (!cursor || !field) return [];
  const proposer = new Proposer(snapshot, cursor, names);
  return proposer.proposals(field).map((proposal) => ({
    ...proposal,
    snippet: (cursor.needsBlank ? ' ' : '') + proposal.snippet,
    range: cursor.word,
  }));
}

class Proposer {
  private readonly text: string;
  private readonly unit: string;
  private readonly eol: string;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly cursor: Cursor,
    private readonly names: Cluster | undefined,
  ) {
    this.text = snapshot.document.text;
    this.unit = indentOf(this.text);
    this.eol = lineBreak(this.text);
  }

  proposals(field: Schema): Proposal[] {
    const types = typesOf(field);
    if (this.cursor.at !== 'value' && types.includes('object')) return [...this.keys(field), ...this.blocks()];
    if (this.cursor.at === 'key') return [];
    const values = this.values(field);
    if (!types.includes('array') || !field.items) return values;
    const items = this.values(resolved(field.items));
    if (this.cursor.at === 'line') return items.map((item) => ({ ...item, snippet: `- ${item.snippet}` }));
    return [...values, ...items.map((item) => ({ ...item, snippet: `[${item.snippet}]` }))];
  }

  private keys(owner: Schema): Proposal[] {
    const map = asMap(nodeAt(this.snapshot.document.root, this.cursor.path));
    const typed = this.text.slice(this.cursor.word.start, this.cursor.word.end);
    const free = (key: string): boolean => key === typed || !map?.entries.has(key) || map.entries.get(key)!.merged;
    const required = new Set(owner.required ?? []);
    const known = Object.entries(owner.properties ?? {})
      .filter(([key]) => free(key))
      .sort(([a], [b]) => Number(required.has(b)) - Number(required.has(a)))
      .map(([key, property]) => this.key(key, resolved(property), required.has(key) ? 'required' : undefined));
    const kind = owner.propertyNames && resolved(owner.propertyNames)['x-reference'];
    const child = typeof owner.additionalProperties === 'object' ? resolved(owner.additionalProperties) : {};
    const named = kind ? candidates(this.names, kind).filter(({ name }) => free(name)) : [];
    return [...known, ...named.map(({ name, detail }) => this.key(name, child, detail))];
  }

  private key(label: string, field: Schema, detail?: string): Proposal {
    const followed = /^[^\S\n]*:/.test(this.text.slice(this.cursor.word.end, this.cursor.word.end + 80));
    const snippet = followed ? escaped(label) : `${escaped(label)}:${this.hole(field)}`;
    return { label, kind: 'key', detail: detail ?? field.title, documentation: fieldText(field), snippet };
  }

  /** Where the value of a new key goes. */
  private hole(field: Schema): string {
    const words = field.enum ?? (field.type === 'boolean' ? [true, false] : []);
    if (words.length > 0) return ` \${1|${words.join(',')}|}`;
    if (field.const !== undefined) return ` ${asYaml(field.const)}`;
    const [type] = typesOf(field);
    if (type === 'array') return ' [$1]';
    if (type !== 'object') return ' $1';
    return this.cursor.flow ? ' {$1}' : `${this.eol}${' '.repeat(this.cursor.column)}${this.unit}$1`;
  }

  private blocks(): Proposal[] {
    const lone = this.cursor.path.length > 0 || this.snapshot.document.root === undefined;
    const fitting = blocksAt(this.cursor.path).filter(({ lines }) => lone && !(this.cursor.flow && lines.length > 1));
    return fitting.map((block) => {
      const snippet = this.indented(block);
      return { label: block.label, kind: 'block', detail: block.summary, snippet };
    });
  }

  private indented({ lines }: Block): string {
    const indent = ' '.repeat(this.cursor.column);
    const own = lines.map((line) => line.replace(/^(?: {2})+/, (blanks) => this.unit.repeat(blanks.length / 2)));
    return own.join(`${this.eol}${indent}`).replace(/<(\d):([^>]*)>/g, '$${$1:$2}');
  }

  private values(field: Schema): Proposal[] {
    const typed = this.text.slice(this.cursor.word.start, this.cursor.word.end);
    if (typed.startsWith('*')) return this.aliases();
    const kind = field['x-reference'];
    if (kind) {
      const taken = this.siblings(typed);
      const found = candidates(this.names, kind).filter(({ name }) => !taken.has(name));
      const direct: Candidate[] =
        this.cursor.path.at(-1) === 'via' ? [{ name: 'direct', detail: 'the nodes themselves' }] : [];
      return [...found, ...direct].map(({ name, detail }) => ({
        label: name,
        kind: 'name',
        detail,
        snippet: escaped(name),
      }));
    }
    const amount = /^\d+(?:\.\d+)?/.exec(typed)?.[0];
    if (amount && field['x-unit'] && units[field['x-unit']])
      return units[field['x-unit']].map(([unit, detail]) => value(`${amount}${unit}`, detail));
    const words = field.enum ?? (typesOf(field).includes('boolean') ? [true, false] : []);
    const proposals = words.map((word) =>
      value(asYaml(word), word === field.default ? 'default' : undefined, wordText(field, word)),
    );
    if (field.pattern === '^none$') proposals.push(value('none', 'undoes what is inherited'));
    if (words.length > 0) return proposals;
    return [...proposals, ...samples(field)];
  }

  /** The other items of the list that is being written. */
  private siblings(typed: string): Set<string> {
    const list = asSeq(nodeAt(this.snapshot.document.root, this.cursor.path.slice(0, -1)));
    const texts = (list?.items ?? []).map((item) => asScalar(item)?.source ?? '');
    return new Set(texts.filter((text) => text !== typed));
  }

  private aliases(): Proposal[] {
    const above = this.snapshot.document.anchors.filter(
      ({ kind, range }) => kind === 'anchor' && range.end < this.cursor.word.start,
    );
    return [...new Set(above.map(({ name }) => name))].map((name) => value(`*${name}`, 'the value of that anchor'));
  }
}

const units: Record<string, readonly (readonly [unit: string, detail: string])[]> = {
  duration: [
    ['ms', 'milliseconds'],
    ['s', 'seconds'],
    ['m', 'minutes'],
    ['h', 'hours'],
    ['d', 'days'],
    ['us', 'microseconds'],
  ],
  size: [
    ['MiB', '1024 × 1024 bytes'],
    ['GiB', '1024 MiB'],
    ['KiB', '1024 bytes'],
    ['TiB', '1024 GiB'],
  ],
};

const value = (label: string, detail?: string, documentation?: string): Proposal => {
  return { label, kind: 'value', detail, documentation, snippet: escaped(label) };
};

const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&');

/** The default and the examples of a field without a closed list. */
function samples(field: Schema): Proposal[] {
  const scalar = (sample: unknown): boolean => ['string', 'number'].includes(typeof sample);
  const all = [field.const, field.default, ...(field.examples ?? [])].filter(scalar).map(asYaml);
  const standard = field.default === undefined ? undefined : asYaml(field.default);
  return [...new Set(all)].map((text) => value(text, text === standard ? 'default' : 'example'));
}
