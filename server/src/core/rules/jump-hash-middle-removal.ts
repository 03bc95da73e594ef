import { lineBreak, setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix, TextEdit } from '../findings';
import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import type { Pool } from '../model/pool';
import { apart } from '../placement/agree';
import { type Route, routeOf, type Slot } from '../placement/path';
import { isProblem } from '../placement/placement';
import { percent } from '../text/percent';
import type { Rule } from './rule';
import { routesOf } from './support/routes';
import { listed, quoted } from './support/words';

/** More than a sample may be wrong by. */
const notable = 0.02;

export const rule: Rule = {
  code: 'jump-hash-middle-removal',
  severity: 'warning',
  summary: 'A shard was taken out of the middle of a pool that is placed by jump hash.',
  source: 'Measured with the memcached proxy 1.6.45: 995 of 2,000 keys moved, 204 for the last of ten; proxylibs#9.',
  *check(cluster, _, previous) {
    if (!previous) return;
    for (const pool of cluster.pools.values()) {
      const before = previous.pools.get(pool.name);
      const then = before && jumpRoute(previous, before);
      const now = then && jumpRoute(cluster, pool);
      if (!now || then.slots.length <= now.slots.length) continue;
      const kept = new Set(now.slots.map(holder));
      const removed = then.slots.filter((slot) => !kept.has(holder(slot)));
      const first = then.slots.findIndex((slot) => !kept.has(holder(slot)));
      const moved = first >= 0 && first < now.slots.length ? apart(byHolder(then), byHolder(now)) : undefined;
      const due = removed.length / then.slots.length;
      if (moved === undefined || moved < due + notable) continue;
      const next = now.slots[first];
      yield {
        range: next.range,
        message: `Without ${listed(removed.map(({ name }) => name))} before it, ${quoted(next.name)} and what follows move up a place: ${percent(moved)} of the keys of ${quoted(pool.name)} get another node, where ${percent(due)} had to. Keep the place: give it another node, or mark its node with “retired: true”.`,
        fixes:
          removed.length === 1 ? putBack(cluster, { document: previous.document, pool: before }, removed[0], next) : [],
      };
    }
  },
};

/** Of a pool of copies, which is placed alike in each. */
function jumpRoute(cluster: Cluster, pool: Pool): Route | undefined {
  const routes = pool.replicas.length > 0 ? [routeOf(cluster, pool)] : routesOf(cluster, pool).map((one) => one.route);
  return routes
    .flatMap((route) => (isProblem(route) ? [] : [route]))
    .find(({ id, options }) => id === 'memcached-proxy' && options.get('dist') === 'jump_hash');
}

/** Keys stay where the address stays: names are only ours. */
const holder = ({ name, node }: Slot): string => (node?.address ? formatAddress(node.address.value) : name);

const byHolder = (route: Route): Route => ({
  ...route,
  slots: route.slots.map((slot) => ({ ...slot, name: holder(slot) })),
});

interface Before {
  readonly document: SpecDocument;
  readonly pool: Pool;
}

/** The shard as it was, its node marked as retired; only where it stood on one line and its node is still there. */
function putBack({ document, nodes }: Cluster, before: Before, { name, node }: Slot, next: Slot): Fix[] {
  const range = before.pool.shards.find((shard) => shard.name === name)?.entry.range;
  const text = range && before.document.text.slice(range.start, range.end).trimEnd();
  const map = asMap(node && nodes.get(node.name)?.entry.value);
  // An anchor may be written elsewhere by now.
  if (!text || /[\n&*]/.test(text) || !map) return [];
  const { start } = next.range;
  const edits: TextEdit[] = [
    { range: { start, end: start }, newText: `${text}${separator(document, start)}` },
    ...setField(document, map, 'retired', 'true'),
  ];
  return [{ title: `Put ${quoted(name)} back with a retired node`, edits }];
}

/** What stands between two shards: a line break in a block, a comma in a flow map. */
function separator(document: SpecDocument, start: number): string {
  const { line, character } = document.lines.position(start);
  const before = document.lines.lineText(line).slice(0, character);
  return before.trim() === '' ? `${lineBreak(document.text)}${before}` : ', ';
}
