import { asMap, asScalar, asSeq, type Entry, type MapNode, type ScalarNode, type SpecNode } from '../document/nodes';
import type { Range } from '../document/range';
import { type Address, parseAddress } from './address';
import { parseDuration, parseSize } from './units';
import type { Duration, Origin, Size, Value } from './value';

interface Layer {
  readonly map: MapNode;
  readonly origin: Origin;
}

type Parse<T> = (node: ScalarNode) => T | undefined;

const asText: Parse<string> = (node) =>
  typeof node.value === 'string' ? node.value : node.value === null ? undefined : node.source;
const asInteger: Parse<number> = (node) =>
  typeof node.value === 'number' && Number.isSafeInteger(node.value) ? node.value : undefined;
const asNumber: Parse<number> = (node) => (typeof node.value === 'number' ? node.value : undefined);
const asBoolean: Parse<boolean> = (node) => (typeof node.value === 'boolean' ? node.value : undefined);
const viaText =
  <T>(parse: (text: string) => T | undefined): Parse<T> =>
  (node) => {
    const text = asText(node);
    return text === undefined ? undefined : parse(text);
  };
const asAddress = viaText((text) => parseAddress(text));
const asDuration = viaText(parseDuration);
const asSize = viaText(parseSize);

// One object for all: there are tens of thousands of values in a large spec.
const writtenHere: Origin = { kind: 'written' };
const byDefault: Origin = { kind: 'default' };

/**
 * Reads the fields of one map of the spec, looking in wider places (`defaults`, the host) where it is silent.
 * A malformed value counts as absent: the schema reports it, the model goes on.
 */
export class Fields {
  private constructor(
    private readonly layers: readonly Layer[],
    /** What to point at when a value is a default: the key of the owner. */
    readonly place: Range,
  ) {}

  static of(node: SpecNode | undefined, place: Range): Fields {
    const map = asMap(node);
    return new Fields(map ? [{ map, origin: writtenHere }] : [], place);
  }

  /** Looks into `wider` for what is not written here; `from` names it for the reader. */
  over(wider: SpecNode | undefined, from: string): Fields {
    const map = asMap(wider);
    return map ? new Fields([...this.layers, { map, origin: { kind: 'inherited', from } }], this.place) : this;
  }

  /** The map as written at this very place. */
  get own(): MapNode | undefined {
    return this.layers.find((layer) => layer.origin.kind === 'written')?.map;
  }

  has(key: string): boolean {
    return this.layers.some((layer) => layer.map.entries.has(key));
  }

  entry(key: string): Entry | undefined {
    return this.own?.entries.get(key);
  }

  /** A map below `key`, merged field by field over all places; the word `none` undoes what is wider. */
  nested(key: string): Fields | undefined {
    const found: Layer[] = [];
    for (const { map, origin } of this.layers) {
      const value = map.entries.get(key)?.value;
      if (value?.kind === 'scalar' && value.value === 'none') break;
      if (value?.kind === 'map') found.push({ map: value, origin });
    }
    return found.length > 0 ? new Fields(found, this.entry(key)?.keyRange ?? this.place) : undefined;
  }

  /** Like `nested`, for a map whose every field has a default. */
  nestedOrEmpty(key: string): Fields {
    return this.nested(key) ?? new Fields([], this.place);
  }

  read<T>(key: string, parse: Parse<T>): Value<T> | undefined {
    for (const { map, origin } of this.layers) {
      const entry = map.entries.get(key);
      const node = asScalar(entry?.value);
      const value = node && parse(node);
      if (entry && node && value !== undefined) return { value, range: node.range, origin };
    }
    return undefined;
  }

  fallback<T>(value: T): Value<T> {
    return { value, range: this.place, origin: byDefault };
  }

  text(key: string): Value<string> | undefined {
    return this.read(key, asText);
  }
  integer(key: string): Value<number> | undefined {
    return this.read(key, asInteger);
  }
  number(key: string): Value<number> | undefined {
    return this.read(key, asNumber);
  }
  boolean(key: string): Value<boolean> | undefined {
    return this.read(key, asBoolean);
  }
  duration(key: string): Value<Duration> | undefined {
    return this.read(key, asDuration);
  }
  size(key: string): Value<Size> | undefined {
    return this.read(key, asSize);
  }
  address(key: string, defaultPort?: number): Value<Address> | undefined {
    const parse = defaultPort === undefined ? asAddress : viaText((text) => parseAddress(text, defaultPort));
    return this.read(key, parse);
  }

  integerOr(key: string, value: number): Value<number> {
    return this.integer(key) ?? this.fallback(value);
  }
  booleanOr(key: string, value: boolean): Value<boolean> {
    return this.boolean(key) ?? this.fallback(value);
  }
  durationOr(key: string, text: string): Value<Duration> {
    return this.duration(key) ?? this.fallback(parseDuration(text) as Duration);
  }
  sizeOr(key: string, text: string): Value<Size> {
    return this.size(key) ?? this.fallback(parseSize(text) as Size);
  }

  /** One of a closed list; anything else counts as absent. */
  word<const T extends string>(key: string, allowed: readonly T[]): Value<T> | undefined {
    return this.read(key, (node) => allowed.find((word) => word === node.value));
  }

  wordOr<const T extends string>(key: string, allowed: readonly T[], value: T): Value<T> {
    return this.word(key, allowed) ?? this.fallback(value);
  }

  /** The texts of a list; a single text counts as a list of one. */
  texts(key: string): Value<string>[] {
    for (const { map, origin } of this.layers) {
      const node = map.entries.get(key)?.value;
      if (!node) continue;
      const items = asSeq(node)?.items ?? [node];
      return items.flatMap((item) => {
        const scalar = asScalar(item);
        const value = scalar && asText(scalar);
        return scalar && value !== undefined ? [{ value, range: scalar.range, origin }] : [];
      });
    }
    return [];
  }

  /** The entries of a map below `key`, in order. */
  entriesOf(key: string): Entry[] {
    for (const { map } of this.layers) {
      const node = asMap(map.entries.get(key)?.value);
      if (node) return [...node.entries.values()];
    }
    return [];
  }
}
