import { formCodes } from '../document/formCodes';
import type { SpecNode } from '../document/nodes';
import { LineMap } from '../document/range';
import type { Finding } from '../findings';
import {
  exclusiveKeysCause,
  isSecret,
  meantKey,
  missingKeyCause,
  type Owner,
  type Spec,
  unknownKeyCause,
} from './keys';
import { keyed, type Place, placeAt } from './place';
import { plain } from './plain';
import { fieldAt } from './schema';
import { type SchemaError, validate } from './validate.generated';
import { boundsCause, type Cause, choiceCause, textCause, typeCause, type Value } from './values';
import { shown } from './words';

/** Codes that are not here are those of rules that the schema helps, all errors. */
const severities = new Map(formCodes.map(({ code, severity }) => [code, severity]));

/** Where a value breaks several of these, only the first is told. */
const aboutValues = ['type', 'enum', 'const', 'pattern', 'not', 'minimum', 'maximum', 'maxLength'];

/** What the JSON Schema has against a spec, in our own words: one finding per cause, on the smallest range. */
export function schemaFindings(root: SpecNode, text: string): Finding[] {
  if (validate(plain(root))) return [];
  const spec: Spec = { root, text, lines: new LineMap(text) };
  const findings = new Map<string, Finding>();
  const uses: Finding[] = [];
  for (const error of withoutSlips(causesOf(validate.errors ?? []), spec)) {
    const place = placeAt(root, error.instancePath);
    const cause = causeOf(error, place, spec);
    if (!cause) continue;
    const { code = 'not-allowed-value', message = '', range = place.node.range, fixes } = cause;
    const finding = {
      code,
      severity: severities.get(code) ?? 'error',
      message,
      range,
      ...(fixes?.length && { fixes }),
    };
    if (isUse(error, place)) uses.push(finding);
    else findings.set(`${range.start} ${message}`, finding);
  }
  return [...findings.values(), ...untold(uses, findings.values())].sort(byPosition);
}

const byPosition = (a: Finding, b: Finding): number => a.range.start - b.range.start;

/** Whether a name is at fault that the spec declares elsewhere. */
function isUse({ keyword, propertyName }: SchemaError, { path }: Place): boolean {
  if (!['pattern', 'maxLength'].includes(keyword)) return false;
  const field = fieldAt(path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
  return (propertyName === undefined ? field : field?.propertyNames)?.['x-reference'] !== undefined;
}

/** What is wrong with a name is told where it is declared, else at its first use. */
function untold(uses: Finding[], declared: Iterable<Finding>): Finding[] {
  const told = new Set([...declared].map(({ message }) => message));
  return uses.sort(byPosition).filter(({ message }) => !told.has(message) && told.add(message));
}

/** Leaves out what only follows from another error: the branches of a choice, and all but the first about one value. */
function causesOf(errors: readonly SchemaError[]): SchemaError[] {
  const first = new Map<string, SchemaError>();
  const others: SchemaError[] = [];
  for (const error of errors) {
    if (['if', 'propertyNames'].includes(error.keyword) || /\/oneOf\/\d/.test(error.schemaPath)) continue;
    const rank = aboutValues.indexOf(error.keyword);
    const aboutKeys = error.keyword === 'not' && error.parentSchema.not?.required;
    if (rank === -1 || aboutKeys) {
      others.push(error);
      continue;
    }
    const key = `${error.instancePath}\n${error.propertyName ?? ''}`;
    const known = first.get(key);
    if (!known || rank < aboutValues.indexOf(known.keyword)) first.set(key, error);
  }
  const mistyped = (error: SchemaError): boolean => first.get(`${error.instancePath}\n`)?.keyword === 'type';
  return [...first.values(), ...others.filter((error) => !mistyped(error))];
}

function causeOf(error: SchemaError, place: Place, spec: Spec): Cause | undefined {
  const { keyword, parentSchema: due, params } = error;
  const owner = ownerAt(error, place, spec);
  if (owner) {
    const missing = missingKeys(error);
    if (missing) return missingKeyCause(owner, missing);
    if (keyword === 'additionalProperties') return unknownKeyCause(owner, String(params.additionalProperty));
    if (keyword === 'oneOf') return exclusiveKeysCause(owner, choices(error));
  }
  const value = valueOf(error, place);
  if (keyword === 'type') return typeCause(place, due);
  if (keyword === 'pattern') return { range: value.range, ...textCause(value, due) };
  if (keyword === 'enum') return choiceCause(place, due.enum ?? []);
  if (keyword === 'const')
    return { ...choiceCause(place, [due.const]), message: `Version ${value.text} is not known: the newest is 1.` };
  if (keyword === 'minimum' || keyword === 'maximum') return boundsCause(place, due, error);
  if (keyword === 'maxLength') return tooLong(value, Number(params.limit));
  if (keyword === 'uniqueItems') return twice(place, Number(params.i), Number(params.j));
  if (keyword === 'not') return forbidden(value, error, place);
  return { message: `${keyed(place)} is empty: write an entry, or leave the key out.`, range: place.owner };
}

const ownerAt = (error: SchemaError, place: Place, spec: Spec): Owner | undefined =>
  place.node.kind === 'map' && error.propertyName === undefined
    ? { place, map: place.node, due: error.parentSchema, spec }
    : undefined;

const choices = (error: SchemaError): readonly string[] =>
  (error.parentSchema.oneOf ?? []).flatMap((branch) => branch.required ?? []);

/** The keys of which one is missing. */
function missingKeys(error: SchemaError): readonly string[] | undefined {
  if (error.keyword === 'required') return [String(error.params.missingProperty)];
  return error.keyword === 'oneOf' && error.params.passingSchemas === null ? choices(error) : undefined;
}

/** A missing key is not told where the map has one that looks like a slip of it, or the secret itself. */
function withoutSlips(errors: readonly SchemaError[], spec: Spec): SchemaError[] {
  const slips = new Map<string, Set<string>>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const owner = ownerAt(error, placeAt(spec.root, error.instancePath), spec);
    const key = String(error.params.additionalProperty);
    const meant = owner && (isSecret(owner, key) ? Object.keys(owner.due.properties ?? {}) : [meantKey(owner, key)]);
    const known = slips.get(error.instancePath) ?? new Set();
    slips.set(error.instancePath, known);
    for (const each of meant ?? []) if (each !== undefined) known.add(each);
  }
  const isSlip = (error: SchemaError): boolean | undefined =>
    missingKeys(error)?.some((key) => slips.get(error.instancePath)?.has(key));
  return errors.filter((error) => !isSlip(error));
}

function valueOf(error: SchemaError, place: Place): Value {
  const { node } = place;
  if (error.propertyName !== undefined) {
    const key = node.kind === 'map' ? node.entries.get(error.propertyName) : undefined;
    return { text: error.propertyName, range: key?.keyRange ?? node.range, plain: true };
  }
  if (node.kind !== 'scalar') return { text: '', range: node.range, plain: false };
  return { text: String(node.value), range: node.range, plain: node.style === 'plain' };
}

function tooLong(value: Value, limit: number): Cause {
  const message = `${shown(value.text)} has ${value.text.length} characters: a name has at most ${limit}.`;
  return { code: 'name-too-long', message, range: value.range };
}

function twice(place: Place, one: number, other: number): Cause | undefined {
  const item = place.node.kind === 'seq' ? place.node.items[Math.max(one, other)] : undefined;
  if (item?.kind !== 'scalar') return undefined;
  return { message: `${shown(item.source)} stands twice in this list: remove one.`, range: item.range };
}

function forbidden(value: Value, error: SchemaError, place: Place): Cause {
  const rule = error.parentSchema.not;
  const at = rule?.['x-at'] && place.node.kind === 'map' ? place.node.entries.get(rule['x-at']) : undefined;
  return { message: rule?.['x-message'], range: at?.keyRange ?? value.range };
}
