import { type Pool, poolNodes } from '../model/pool';
import { apart } from '../placement/agree';
import type { Route } from '../placement/path';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { mostShards, usesOf } from './support/routes';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'password-in-label',
  severity: 'warning',
  summary: 'bmemcached puts user and password into the labels of its ring: a new password moves keys.',
  source: 'Measured with python-binary-memcached 0.31 and uhashring 2.1: the label is host:port_user_password-k.',
  *check(cluster) {
    const found = [...cluster.pools.values()].flatMap((pool) =>
      usesOf(cluster, pool).flatMap(({ client, route }) => {
        const { library } = client;
        if (!library || route.id !== 'bmemcached' || !(client.options.has('password') || hasLogin(pool))) return [];
        return [{ library, moved: movedBy(route), client, pool }];
      }),
    );
    for (const [{ library, moved, client, pool }] of byPlace(found, (one) => one.library.range))
      yield {
        range: library.range,
        message: `${quoted(client.name)} logs in, and the ring of bmemcached holds its password: a new one moves ${moved} of the keys of ${quoted(pool.name)}, and until all processes have it they disagree. Use a proxy or a library that places keys by address.`,
      };
  },
};

const hasLogin = (pool: Pool): boolean => poolNodes(pool).some(({ auth }) => auth?.type.value === 'sasl');

function movedBy(route: Route): string {
  const share = route.slots.length > mostShards ? undefined : apart(route, withOtherPassword(route));
  return share === undefined ? 'nearly all' : percent(share);
}

const withOtherPassword = (route: Route): Route => ({
  ...route,
  options: new Map([...route.options, ['password', `${route.options.get('password') ?? ''}-next`]]),
});
