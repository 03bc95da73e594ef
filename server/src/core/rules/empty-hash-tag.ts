import { keyBytes } from '../placement/key';
import { createPlacement, type Route } from '../placement/path';
import { isProblem } from '../placement/placement';
import type { Rule, RuleFinding } from './rule';
import { routesOf } from './support/routes';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'empty-hash-tag',
  severity: 'warning',
  summary: 'Between the two characters of the hash tag a key has nothing.',
  source: 'Measured: the memcached proxy 1.6.45 then hashes the empty text, twemproxy 0.5 the whole key.',
  *check(cluster) {
    for (const pool of cluster.pools.values()) {
      const tag = pool.sharding.hashTag?.value;
      const patterns =
        tag && /^[!-~]{2}$/.test(tag) ? pool.keyPatterns.filter(({ value }) => isEmptyIn(value, tag)) : [];
      if (patterns.length === 0) continue;
      const routes = routesOf(cluster, pool).flatMap(({ route }) => (route.hashing ? [route] : []));
      for (const pattern of patterns) {
        const told = found(routes, pattern.value);
        if (told) yield { range: pattern.range, ...told };
      }
    }
  },
};

/** Stands for what a placeholder may be; never part of a tag. */
const anything = '\0';
const filled = (pattern: string, by: string): string => pattern.replaceAll(/\{[^{}]*\}/g, by);

function isEmptyIn(pattern: string, [open, close]: string): boolean {
  const key = filled(pattern, anything);
  const at = key.indexOf(open);
  return at >= 0 && key.indexOf(close, at + 1) === at + 1;
}

/** Undefined where nobody looks at tags. The worse of two proxies is told. */
function found(routes: readonly Route[], pattern: string): Pick<RuleFinding, 'severity' | 'message'> | undefined {
  const proxy = routes.find(({ id }) => id === 'memcached-proxy');
  const placement = proxy && createPlacement(proxy);
  if (proxy && placement && !isProblem(placement)) {
    const slot = proxy.slots[placement.server(keyBytes(filled(pattern, '1')))];
    return {
      message: `The hash tag of these keys is empty, and the memcached proxy hashes just that: all of them go to ${quoted(slot.name)}. Put between the two characters what belongs together, or leave them out.`,
    };
  }
  if (!routes.some(({ id }) => id === 'twemproxy')) return undefined;
  return {
    severity: 'information',
    message:
      'The hash tag of these keys is empty, so twemproxy hashes the whole key: related ones go to different shards. Put between the two characters what belongs together, or leave them out.',
  };
}
