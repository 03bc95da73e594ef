import { removeEntry } from '../document/edit';
import type { MapNode, SpecNode } from '../document/nodes';
import type { LineMap } from '../document/range';
import type { Fix } from '../findings';
import { closest } from '../text/closest';
import { firstNamed, inline, insert, replace } from './edits';
import { called, type Place } from './place';
import { fieldAt, type Named, resolved, type Schema } from './schema';
import { type Cause, secret } from './values';
import { alternatives, shown } from './words';

export interface Spec {
  readonly root: SpecNode;
  readonly text: string;
  readonly lines: LineMap;
}

/** A map of the spec that has too many or too few keys. */
export interface Owner {
  readonly place: Place;
  readonly map: MapNode;
  readonly due: Schema;
  readonly spec: Spec;
}

/** The key that an unknown key most likely stands for. */
export function meantKey(owner: Owner, key: string): string | undefined {
  const free = Object.keys(owner.due.properties ?? {}).filter((known) => !owner.map.entries.has(known));
  return closest(key, free);
}

/** Credentials know only where a secret lies; any other text there is the secret. */
export const isSecret = (owner: Owner, key: string): boolean =>
  owner.place.path.at(-1) === 'credentials' && owner.map.entries.get(key)?.value.kind === 'scalar';

export function unknownKeyCause(owner: Owner, key: string): Cause | undefined {
  const entry = owner.map.entries.get(key);
  if (!entry) return undefined;
  if (isSecret(owner, key)) return secret(entry.value.range);
  const meant = meantKey(owner, key);
  const wrong = `${called(owner.place)} has no key ${shown(key)}`;
  if (meant !== undefined) {
    const fixes = [{ title: `Rename to ${meant}`, edits: [replace(entry.keyRange, meant)] }];
    return { code: 'unknown-key', message: `${wrong}: write “${meant}”.`, range: entry.keyRange, fixes };
  }
  const home = homeOf(owner.due, key);
  const known = Object.keys(owner.due.properties ?? {});
  const advice = home ? `it belongs in “${home.join('.')}”` : `it knows ${known.join(', ')}`;
  return { code: 'unknown-key', message: `${wrong}: ${advice}.`, range: entry.keyRange };
}

/** The map below this one where the key has its place, as `failover.detection`. */
function homeOf(due: Schema, key: string, depth = 2): readonly string[] | undefined {
  for (const [name, field] of Object.entries(due.properties ?? {})) {
    const inner = resolved(field);
    if (Object.hasOwn(inner.properties ?? {}, key)) return [name];
    const deeper = depth > 0 ? homeOf(inner, key, depth - 1) : undefined;
    if (deeper) return [name, ...deeper];
  }
  return undefined;
}

export function missingKeyCause(owner: Owner, keys: readonly string[]): Cause {
  const message = `${called(owner.place)} needs ${alternatives(keys.map((key) => `“${key}”`))}.`;
  return { code: 'missing-key', message, range: owner.place.owner, fixes: keys.flatMap((key) => addKey(owner, key)) };
}

function addKey(owner: Owner, key: string): Fix[] {
  const value = sensibleValue(owner, key);
  if (value === undefined || clashes(owner, key)) return [];
  const order = Object.keys(resolved(fieldAt(owner.place.path) ?? {}).properties ?? {});
  const edit = insert(owner.map, key, value, order.slice(0, Math.max(order.indexOf(key), 0)), owner.spec.text);
  return [{ title: `Add ${key}: ${inline(value)}`, edits: [edit] }];
}

const clashes = ({ due, map }: Owner, key: string): boolean => {
  const together = due.not?.required ?? [];
  return together.includes(key) && together.some((other) => other !== key && map.entries.has(other));
};

const sections: Partial<Record<Named, string>> = {
  zone: 'zones',
  host: 'hosts',
  node: 'nodes',
  pool: 'pools',
  proxy: 'proxies',
};

/** A name that is declared, else the default, else the first example; nothing where no such name exists. */
function sensibleValue(owner: Owner, key: string): unknown {
  const field = fieldAt([...owner.place.path, key]);
  const section = field?.['x-reference'] && sections[field['x-reference']];
  return section ? firstNamed(owner.spec.root, section) : (field?.default ?? field?.examples?.[0]);
}

/** Keys of which only one may stand. */
export function exclusiveKeysCause(owner: Owner, keys: readonly string[]): Cause {
  const entries = keys.flatMap((key) => owner.map.entries.get(key) ?? []);
  const last = entries.reduce((a, b) => (b.keyRange.start > a.keyRange.start ? b : a));
  const fixes = entries.map(({ key }) => ({ title: `Remove ${key}`, edits: removeEntry(owner.spec, owner.map, key) }));
  const message = `${keys.map((key) => `“${key}”`).join(' and ')} exclude each other: keep one.`;
  return { message, range: last.keyRange, fixes };
}
