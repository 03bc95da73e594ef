import type { Snapshot } from '../analyze';
import type { Entry, ScalarNode, SpecNode } from '../document/nodes';
import type { Range } from '../document/range';
import { parseAddress } from '../model/address';
import { parseDuration, parseSize } from '../model/units';
import { fieldBelow, resolved, type Schema, schema } from '../schema/schema';
import { fieldOf } from './fieldOf';
import { type NameKind, namesOf } from './names';

/** The legend. Names are types that every editor knows; what has a unit is ours, and package.json says how it looks. */
export const tokenTypes = [
  'namespace',
  'struct',
  'class',
  'interface',
  'property',
  'type',
  'variable',
  'event',
  'label',
  'enumMember',
  'duration',
  'size',
  'address',
  'ruleCode',
] as const;
/** `deprecated`: a node that is retired. */
export const tokenModifiers = ['declaration', 'deprecated'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  /** On one line. */
  readonly range: Range;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

const nameTypes: Record<NameKind, TokenType> = {
  zone: 'namespace',
  host: 'struct',
  node: 'class',
  pool: 'interface',
  shard: 'property',
  proxy: 'type',
  instance: 'variable',
  client: 'event',
  anchor: 'label',
};

/** What the words of a spec mean, in the order of the text; only what touches `within`. */
export function semanticTokens(snapshot: Snapshot, within?: Range): SemanticToken[] {
  const { root, suppressions, text } = snapshot.document;
  const isShown = ({ start, end }: Range): boolean => !within || (start <= within.end && within.start <= end);
  const values = new Values(text, isShown);
  if (root) values.walk(root, resolved(schema));
  const codes = suppressions.flatMap((comment) => comment.codes.map(({ range }) => token(range, 'ruleCode')));
  const tokens = [...nameTokens(snapshot), ...optionTokens(snapshot), ...codes, ...values.tokens].filter(({ range }) =>
    isShown(range),
  );
  tokens.sort((a, b) => a.range.start - b.range.start);
  // The name of an anchor, or an address that is a name too, is written once.
  return tokens.filter(({ range }, index) => index === 0 || tokens[index - 1].range.end <= range.start);
}

const token = (range: Range, type: TokenType, ...modifiers: TokenModifier[]): SemanticToken => {
  return { range, type, modifiers };
};

function nameTokens(snapshot: Snapshot): SemanticToken[] {
  return namesOf(snapshot).flatMap(({ kind, text, declaration, uses }) => {
    const type = nameTypes[kind];
    const isRetired = kind === 'node' && snapshot.cluster?.nodes.get(text)?.retired.value === true;
    const retired = isRetired ? (['deprecated'] as const) : [];
    return [
      ...(declaration ? [token(declaration, type, 'declaration', ...retired)] : []),
      ...uses.map((range) => token(range, type, ...retired)),
    ].filter(({ range }) => range.end > range.start);
  });
}

/** The words of the library's own options: hashes and distributions. */
function optionTokens({ cluster, document }: Snapshot): SemanticToken[] {
  return [...(cluster?.clients.values() ?? [])].flatMap(({ name, options }) =>
    [...options].flatMap(([option, { value, range }]) => {
      const isWord = fieldOf(cluster, ['clients', name, 'options', option])?.enum?.includes(value);
      return isWord && document.text.slice(range.start, range.end) === value ? [token(range, 'enumMember')] : [];
    }),
  );
}

/** The values whose kind the vocabulary tells. */
class Values {
  readonly tokens: SemanticToken[] = [];

  constructor(
    private readonly text: string,
    private readonly isShown: (range: Range) => boolean,
  ) {}

  walk(node: SpecNode, field: Schema): void {
    if (node.kind === 'scalar') this.scalar(node, field);
    else if (node.kind === 'seq') this.below(node.items, node.range, field);
    else
      for (const entry of node.entries.values()) {
        if (!entry.merged && this.isShown(entry.range)) this.entry(entry, field);
      }
  }

  private below(items: readonly SpecNode[], place: Range, field: Schema): void {
    const inner = fieldBelow(field, 0);
    if (!inner) return;
    for (const item of items) if (isInside(item.range, place)) this.walk(item, resolvedOnce(inner));
  }

  /** An aliased value is told of where its anchor stands. */
  private entry({ key, value, range }: Entry, field: Schema): void {
    const inner = isInside(value.range, range) ? fieldBelow(field, key) : undefined;
    if (inner) this.walk(value, resolvedOnce(inner));
  }

  private scalar({ range, value, source, style }: ScalarNode, field: Schema): void {
    const type = style === 'block' ? undefined : typeOf(value, source, field);
    const bare = style === 'quoted' ? { start: range.start + 1, end: range.end - 1 } : range;
    if (type && this.text.slice(bare.start, bare.end) === source) this.tokens.push(token(bare, type));
  }
}

const isInside = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

const known = new WeakMap<Schema, Schema>();

function resolvedOnce(field: Schema): Schema {
  const found = known.get(field) ?? resolved(field);
  known.set(field, found);
  return found;
}

/** Only of a value that is well-formed: another has a finding. */
function typeOf(value: ScalarNode['value'], source: string, field: Schema): TokenType | undefined {
  if (typeof value === 'string' && field.enum?.includes(value)) return 'enumMember';
  switch (field['x-unit']) {
    case 'duration':
      return parseDuration(source) ? 'duration' : undefined;
    case 'size':
      return parseSize(source) ? 'size' : undefined;
    case 'address':
      return parseAddress(source) ? 'address' : undefined;
    default:
      return undefined;
  }
}
