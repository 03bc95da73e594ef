import type { Range } from '../document/range';
import type { Fix } from '../findings';
import { closest } from '../text/closest';
import { isBareword } from './bareword';
import { inline, replace } from './edits';
import { keyed, type Place } from './place';
import { type Schema, schema } from './schema';
import { durationCause, sizeCause } from './units';
import type { SchemaError } from './validate.generated';
import { alternatives, expected, found, shown, typesOf } from './words';

/** What is wrong and what to do about it, as far as it is more exact than the usual words. */
export interface Cause {
  readonly code?: string;
  readonly message?: string;
  readonly range?: Range;
  readonly fixes?: readonly Fix[];
}

/** A scalar as text, or the name of a key. */
export interface Value {
  readonly text: string;
  readonly range: Range;
  readonly plain: boolean;
}

/** A value whose type is another than the one that is due. */
export function typeCause(place: Place, due: Schema): Cause {
  const { node } = place;
  const types = typesOf(due);
  const wrong = `${keyed(place)} needs ${expected(due)}`;
  if (place.path.at(-1) === 'credentials' && node.kind === 'scalar' && node.value !== null) return secret(node.range);
  if (node.kind !== 'scalar') {
    const [only] = node.kind === 'seq' && node.items.length === 1 ? node.items : [];
    const single = types.includes('string') && only?.kind === 'scalar' && typeof only.value === 'string';
    const fixes = single ? [rewrite(node.range, only.value)] : [];
    return { code: 'wrong-type', message: `${wrong}, not ${found(node)}.`, range: narrow(place), fixes };
  }
  if (node.value === null) return { code: 'wrong-type', message: `${wrong}; nothing is written.`, range: place.owner };
  const value = { text: node.source, range: node.range, plain: node.style === 'plain' };
  if (types.includes('boolean') && typeof node.value === 'string') {
    const word = node.value.toLowerCase();
    const meant = /^(?:yes|on|y|true)$/.test(word) ? 'true' : /^(?:no|off|n|false)$/.test(word) ? 'false' : undefined;
    if (meant && value.plain) {
      const message = `${shown(node.value)} is text in YAML 1.2: write ${meant}.`;
      return { code: 'yaml-11-boolean', message, fixes: [rewrite(node.range, meant === 'true')] };
    }
    if (meant) return { code: 'wrong-type', message: `${wrong}.`, fixes: [rewrite(node.range, meant === 'true')] };
  }
  if (typeof node.value === 'number') {
    const cause = unitCause(value, due);
    if (cause.code) return cause;
    if (due['x-code']) return { code: due['x-code'], message: `${node.source} is not ${expected(due)}.` };
  }
  const fixes: Fix[] = [];
  if (types.includes('array') && !types.includes('string')) fixes.push(rewrite(node.range, [node.value]));
  else if (types.includes('string') && matches(node.source, due)) fixes.push(rewrite(node.range, node.source));
  else if (typeof node.value === 'string' && /^\d{1,15}$/.test(node.value) && /integer|number/.test(types.join()))
    fixes.push(rewrite(node.range, Number(node.value)));
  return { code: 'wrong-type', message: `${wrong}, not ${found(node)}.`, fixes };
}

const matches = (text: string, due: Schema): boolean => !due.pattern || new RegExp(due.pattern, 'u').test(text);

/** A text of the right type that is not what is due. */
export function textCause(value: Value, due: Schema): Cause {
  const message = `${shown(value.text)} is not ${expected(due)}.`;
  if (due['x-code']) return { code: due['x-code'], message };
  if (due['x-unit'] === 'duration' || due['x-unit'] === 'size') return { message, ...unitCause(value, due) };
  if (/-----BEGIN |^(?:\w+:\/\/)?[^/\s@]+:[^/\s@]+@/.test(value.text)) return secret(value.range);
  if (due['x-bareword']) {
    const isOutput = due['x-placeholder'] !== undefined;
    const bad = injection(isOutput ? value.text.replaceAll(/\{\w+\}/g, '') : value.text);
    if (bad)
      return { code: 'config-injection', message: `${shown(value.text)} holds ${bad}: it is not ${expected(due)}.` };
  }
  const port = due['x-unit'] === 'address' ? /^(?:[^:]+|\[.*\]):(\d+)$/.exec(value.text)?.[1] : undefined;
  if (port && (Number(port) < 1 || Number(port) > 65535)) {
    const start = value.range.start + value.text.length - port.length;
    const range = value.plain ? { start, end: value.range.end } : value.range;
    return { code: 'port-out-of-range', message: `${port} is not a port, a whole number from 1 to 65535.`, range };
  }
  if (due.pattern === schema.$defs?.name.pattern && /[^A-Za-z0-9_.:-]/.test(value.text))
    return { code: 'haproxy-name-invalid', message };
  return { message };
}

function unitCause(value: Value, due: Schema): Cause {
  if (due['x-unit'] === 'duration') return durationCause(value, matches('0s', due));
  return due['x-unit'] === 'size' ? sizeCause(value) : {};
}

/** One of a closed list of values. */
export function choiceCause(place: Place, allowed: readonly unknown[]): Cause {
  const source = place.node.kind === 'scalar' ? place.node.source : '';
  const words = allowed.map(String);
  const message = `${keyed(place)} can’t be ${shown(source)}: write ${alternatives(words)}.`;
  const near = words.length === 1 ? words[0] : closest(source, words);
  const meant = allowed.find((value) => String(value) === near);
  return { message, fixes: meant === undefined ? [] : [rewrite(place.node.range, meant)] };
}

/** A number beyond its bounds. */
export function boundsCause(place: Place, due: Schema, error: SchemaError): Cause {
  const source = place.node.kind === 'scalar' ? place.node.source : '';
  const message = `${keyed(place)} is ${source}: write ${expected(due)}.`;
  const isPort = due['x-code'] === 'port-out-of-range';
  return { code: due['x-code'], message, fixes: isPort ? [] : [rewrite(place.node.range, error.params.limit)] };
}

/** Where a secret stands in the place of the way to it. */
export const secret = (range: Range): Cause => ({
  code: 'secret-inline',
  message: 'A secret stands in the spec itself: name where it lies instead, with from_env, from_file or from_command.',
  range,
});

const rewrite = (range: Range, value: unknown): Fix => ({
  title: `Write ${inline(value)}`,
  edits: [replace(range, inline(value))],
});

/** A block that spans lines is marked at its key. */
const narrow = (place: Place): Range =>
  place.node.kind !== 'scalar' && !place.node.flow ? place.owner : place.node.range;

/** The first character that could mean something in a generated file, in words. */
export function injection(text: string): string | undefined {
  const bad = [...text].find((character) => !isBareword(character));
  if (bad === undefined) return undefined;
  if (bad === ' ') return 'a space';
  if (bad === '\n' || bad === '\r') return 'a line break';
  return /[\p{C}\p{Z}]/u.test(bad) ? 'an invisible character' : `the character ${bad}`;
}
