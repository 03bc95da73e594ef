import { apart } from '../../placement/agree';
import type { Route } from '../../placement/path';

/** Whether weights change where keys go on this way; undefined where that can’t be computed. */
export function heedsWeights(route: Route): boolean | undefined {
  const difference = apart(weighted(route, 3), weighted(route, 1));
  return difference === undefined ? undefined : difference > 0;
}

/** As many servers as show it; every other one has `weight`, the rest 1. */
function weighted(route: Route, weight: number): Route {
  const servers = route.servers
    .slice(0, 4)
    .map((server, index) => ({ ...server, weight: index % 2 === 0 ? weight : 1 }));
  const options = new Map(route.options);
  if (options.has('weights'))
    options.set(
      'weights',
      servers.map((server) => server.weight / weight),
    );
  const tags = options.get('tags');
  if (Array.isArray(tags)) options.set('tags', tags.slice(0, servers.length));
  return { ...route, options, servers, slots: route.slots.slice(0, servers.length) };
}
