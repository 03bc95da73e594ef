import type { Range } from '../../document/range';
import type { Pool } from '../../model/pool';
import { oneLine, sourced, type Tree } from '../tree';
import { routeOfPool } from './routes';
import type { View } from './view';

/** Several pools share mcrouter's port: the beginning of a key says whose it is. */
export function routeByPrefix(view: View): Tree | undefined {
  const { proxy, words } = view;
  if (proxy.pools.length === 1) return routeOfPool(view, proxy.pools[0]);
  const taken = new Map<string, Pool>();
  const policies: Record<string, Tree | undefined> = {};
  for (const pool of proxy.pools) {
    const route = routeOfPool(view, pool);
    for (const { value, range } of prefixesOf(pool)) {
      const prefix = value === '' ? '' : words.key({ value, range }).text;
      const other = taken.get(prefix);
      if (other && other !== pool)
        words.problem(
          'target-cannot-express',
          `mcrouter tells pools on one port apart by the beginning of a key: give ${pool.name} and ${other.name} key_patterns that begin differently.`,
          range,
        );
      taken.set(prefix, pool);
      policies[prefix] = route && sourced(route, range);
    }
  }
  const { '': rest, ...named } = policies;
  const wildcard = rest ?? oneLine({ type: 'ErrorRoute', response: 'no pool has keys that begin like this' });
  return { type: 'PrefixSelectorRoute', policies: named, wildcard };
}

/** What stands before the first placeholder of its key patterns; a pool without any takes the rest. */
function prefixesOf({ entry, keyPatterns }: Pool): { readonly value: string; readonly range: Range }[] {
  if (keyPatterns.length === 0) return [{ value: '', range: entry.keyRange }];
  return keyPatterns.map(({ value, range }) => ({ value: value.split('{', 1)[0] ?? '', range }));
}
