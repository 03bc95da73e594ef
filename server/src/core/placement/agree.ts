import { implementations } from './index';
import type { Options } from './options';
import type { Route } from './path';
import { isProblem } from './placement';
import { answersOf, fewKeys, type Placing, placingKey } from './remembered';

/** A placement and what its servers are called, which is how two of them are compared. */
export type Placed = Placing & Pick<Route, 'slots'>;

/**
 * The share of the sample keys (0 to 1) that two placements put on slots of different names; undefined where one of
 * them can't be computed.
 */
export function apart(a: Placed, b: Placed, keys = fewKeys): number | undefined {
  if (sameNames(a, b) && placingKey(a) === placingKey(b)) return 0;
  const [ofA, ofB] = [answersOf(a, keys), answersOf(b, keys)];
  if (isProblem(ofA) || isProblem(ofB)) return undefined;
  const names = new Map(b.slots.map(({ name }, index) => [name, index]));
  // Index of the slot of the same name in b; -1 stays "no server", -2 is a slot that b has not.
  const inB = a.slots.map(({ name }) => names.get(name) ?? -2);
  let different = 0;
  ofA.forEach((slot, key) => {
    if ((slot < 0 ? -1 : inB[slot]) !== ofB[key]) different++;
  });
  return different / keys;
}

const sameNames = (a: Placed, b: Placed): boolean =>
  a.slots.length === b.slots.length && a.slots.every(({ name }, index) => name === b.slots[index].name);

export type Setting = readonly [name: string, value: string | number | boolean];

const libmemcached: readonly (readonly Setting[])[] = [
  [
    ['ketama_weighted', true],
    ['hash', 'fnv1a_64'],
  ],
  [['ketama', true]],
  [
    ['distribution', 'modula'],
    ['hash', 'default'],
  ],
  [
    ['distribution', 'modula'],
    ['hash', 'crc'],
  ],
];

/** Options worth a try, by library: each is the way of another library. Whether they agree is computed, not believed. */
const candidates: Readonly<Record<string, readonly (readonly Setting[])[]>> = {
  libmemcached: [[['ketama_weighted', true]], ...libmemcached],
  pylibmc: [[['ketama_weighted', true]], ...libmemcached],
  'php-memcached': [
    [['libketama_compatible', true]],
    [
      ['libketama_compatible', true],
      ['hash', 'fnv1a_64'],
    ],
    [['distribution', 'consistent']],
    ...libmemcached.slice(2),
  ],
  'npm-memcached': [[['compatibility', 'ketama']], [['compatibility', 'hash_ring']]],
  'npm-hashring': [[['default port', 11211]]],
  spymemcached: [
    [
      ['locator', 'KetamaNodeLocator'],
      ['format', 'LIBMEMCACHED'],
    ],
    [['locator', 'KetamaNodeLocator']],
    [
      ['locator', 'ArrayModNodeLocator'],
      ['hash', 'CRC_HASH'],
    ],
  ],
  'perl-cache-memcached-fast': [[['ketama_points', 0]]],
};

/** Options that, set beside those of `route`, make it place every sample key as `reference` does; no more than needed. */
export function agreeing(route: Placed, reference: Placed): (readonly Setting[])[] {
  const found = [copied(route, reference), ...(candidates[route.id] ?? [])].filter(
    (settings) => settings.length > 0 && apart({ ...route, options: withSettings(route, settings) }, reference) === 0,
  );
  const few = found.sort((a, b) => a.length - b.length);
  return few.filter((settings, index) => !few.slice(0, index).some((fewer) => includes(settings, fewer)));
}

const includes = (settings: readonly Setting[], fewer: readonly Setting[]): boolean =>
  fewer.every(([name, value]) => settings.some((other) => other[0] === name && other[1] === value));

const withSettings = ({ options }: Placed, settings: readonly Setting[]): Options => new Map([...options, ...settings]);

/** The options of the other one that this library has too. */
function copied(route: Placed, reference: Placed): Setting[] {
  const table = implementations.get(route.id)?.options ?? {};
  return ([...reference.options] as Setting[]).filter(
    ([name, value]) => Object.hasOwn(table, name) && table[name].accepts(value),
  );
}

/** Clients whose ring is ketama's without an option that says so. */
const alwaysKetama: ReadonlySet<string> = new Set(['npm-memcached', 'npm-hashring', 'npm-memcache']);

/** Whether people call that placement “ketama”; many do, and mean different rings. */
export function isCalledKetama({ id, options }: Placing): boolean {
  if (alwaysKetama.has(id)) return true;
  return [...options].some(([name, value]) =>
    typeof value === 'string' ? /ketama|^consistent/i.test(value) : /ketama/.test(name) && Boolean(value),
  );
}
