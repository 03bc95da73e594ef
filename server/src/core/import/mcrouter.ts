import { asMap, asSeq, type MapNode } from '../document/nodes';
import { parseSpec } from '../document/parse';
import { formatAddress } from '../model/address';
import { Configuration, type Route } from './mcrouter/configuration';
import { plainJson } from './mcrouter/plainJson';
import { poolFor } from './mcrouter/pool';
import type { Context } from './mcrouter/servers';
import { addressIn, type Draft, type ProxyDraft, slug } from './support/draft';
import { field, mapField, textOf } from './support/fields';
import { type Header, headerOf } from './support/header';
import { keyword } from './support/note';
import type { Reader } from './support/source';
import { durationText } from './support/times';

const usualPort = 5_000;

/** mcrouter's JSON: pools by their routes. What a route does that the spec has no word for is a note. */
export const mcrouter: Reader = ({ text }, draft) => {
  const { root, findings, lines } = parseSpec(plainJson(text));
  const map = asMap(root);
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (!map || broken) return `not JSON that mcrouter would read: ${broken?.message ?? 'it must be an object.'}`;
  if (!map.entries.has('route') && !map.entries.has('routes'))
    return 'no “route” or “routes” in it: this is no mcrouter configuration.';
  const header = headerOf(text);
  const lineOf = (offset: number): number => lines.position(offset).line + 1;
  const configuration = new Configuration(map, lineOf, (line) =>
    draft.note({ code: 'not-carried', line, message: 'a server that is no HOST:PORT.' }),
  );
  draft.cluster ??= header.cluster;
  for (const [key, { keyRange }] of map.entries)
    if (!['pools', 'route', 'routes', 'named_handles'].includes(key))
      draft.note({ code: 'not-carried', line: lineOf(keyRange.start), message: `${keyword(key)}.` });
  const tls = {
    ca_file: header.flags.get('pem-ca-path'),
    verify: header.flags.has('ssl-verify-peers') ? 'required' : 'none',
  } as const;
  const context: Context = { draft, configuration, tls, used: new Set(), made: new Map(), nesting: { depth: 0 } };
  const zones = zonesOf(map);
  const [first] = entrances(configuration, map);
  const pools = first ? poolsOf(context, first) : [];
  if (pools.length === 0) return 'no route in it leads to a pool with servers.';
  if (zones.length > 1) readZones(draft, configuration, map, zones);
  if ([...context.used].some((pool) => pool.tls) && !header.ours)
    draft.note({
      code: 'not-carried',
      message: 'the TLS files of mcrouter are on its command line: write ca_file and verify of the nodes’ tls.',
    });
  for (const pool of configuration.pools.values())
    if (!context.used.has(pool))
      draft.note({ code: 'not-carried', line: pool.line, message: 'a pool that no carried route uses.' });
  draft.addProxy(header.proxy ?? 'mcrouter', {
    type: 'mcrouter',
    pools,
    ...listenOf(draft, header),
    timeouts: timeoutsOf(draft, context, header),
  });
  const limit = Number(header.flags.get('timeouts-until-tko') ?? 0);
  const retry = Number(header.flags.get('probe-timeout-initial') ?? 10_000);
  const named = draft.pools.get(pools[0]);
  if (limit > 0 && named) named.failover = { eject: { limit, retry: durationText(retry) } };
  return undefined;
};

/** The route of everybody, or those of the places; the first stands for all. */
function entrances(configuration: Configuration, map: MapNode): Route[] {
  const placed = asSeq(field(map, 'routes'))?.items ?? [];
  return [field(map, 'route'), ...placed.map((item) => field(asMap(item), 'route'))].flatMap(
    (node) => configuration.route(node) ?? [],
  );
}

function poolsOf(context: Context, route: Route): string[] {
  const { configuration, draft } = context;
  if (route.type !== 'PrefixSelectorRoute') return [poolFor(context, route) ?? []].flat();
  const found: string[] = [];
  const policies = mapField(route.map, 'policies');
  const wildcard = configuration.route(field(route.map, 'wildcard'));
  // The catch-all first, so that a pool that also has prefixes is not narrowed to them.
  const rest = wildcard && poolFor(context, wildcard);
  for (const [prefix, { value, keyRange }] of policies?.entries ?? []) {
    const policy = configuration.route(value);
    const fits = /^[A-Za-z0-9._/:=+,~-]*$/.test(prefix);
    const pool = policy && poolFor(context, policy, fits ? prefix : undefined);
    if (pool !== undefined && pool !== rest) found.push(pool);
    if (!fits || pool === undefined)
      draft.note({
        code: 'not-carried',
        line: configuration.lineOf(keyRange.start),
        message: 'a prefix of PrefixSelectorRoute.',
      });
  }
  const all = draft.pools.get(rest ?? '');
  if (all) delete all.key_patterns;
  return [...new Set([...found, ...(rest === undefined ? [] : [rest])])];
}

/** `/REGION/CLUSTER/` of the aliases: our own files have the cluster and the zone there. */
function zonesOf(map: MapNode): { region: string; zone: string }[] {
  return (asSeq(field(map, 'routes'))?.items ?? []).flatMap((item) => {
    const alias = textOf(asSeq(field(asMap(item), 'aliases'))?.items[0]) ?? '';
    const [, region, zone] = alias.split('/');
    const name = slug(zone ?? '');
    return name === undefined ? [] : [{ region, zone: name }];
  });
}

/** Every place reads its own copy first when the routes differ; what else differs is not looked at. */
function readZones(
  draft: Draft,
  configuration: Configuration,
  map: MapNode,
  zones: readonly { region: string; zone: string }[],
): void {
  draft.zones = [...new Set(zones.map(({ zone }) => zone))];
  draft.cluster ??= slug(zones[0].region);
  const near = [...draft.pools.values()].filter(
    ({ replicas }) => replicas && draft.zones.every((zone) => replicas.has(zone)),
  );
  for (const pool of near)
    pool.replication = { mode: pool.replication?.mode, read: 'nearest', on_miss: pool.replication?.on_miss };
  const routes = entrances(configuration, map);
  if (near.length === 0 && routes.length > 1)
    draft.note({ code: 'not-carried', line: routes[1].line, message: 'routes of other places than the first.' });
}

function listenOf(draft: Draft, { flags }: Header): Pick<ProxyDraft, 'listen' | 'base_port'> {
  const socket = flags.get('unix-domain-sock');
  if (socket !== undefined) return { listen: socket };
  const ports = (flags.get('port') ?? '')
    .split(',')
    .map(Number)
    .filter((port) => port > 0 && port < 65_536);
  const host = flags.get('listen-addresses');
  const address = addressIn(`${host ?? '127.0.0.1'}:${ports[0] ?? usualPort}`);
  if (ports.length > 0 && host === undefined) return { base_port: ports[0] };
  if (ports.length === 0)
    draft.note({
      code: 'not-carried',
      message: `the port of mcrouter is on its command line: listen says ${usualPort}, its usual one.`,
    });
  return { listen: address ? formatAddress(address) : `127.0.0.1:${usualPort}` };
}

function timeoutsOf(draft: Draft, { used }: Context, { flags }: Header): ProxyDraft['timeouts'] {
  const agreed = (key: 'server' | 'connect'): string | undefined => {
    const all = [...used].map((pool) => pool.timeouts[key]).filter((ms) => ms !== undefined && ms > 0);
    if (new Set(all).size > 1)
      draft.note({
        code: 'not-carried',
        message: `pools with different ${key}_timeout: the longest one holds for all.`,
      });
    return all.length > 0 ? durationText(all.reduce((a = 0, b = 0) => Math.max(a, b)) ?? 1) : undefined;
  };
  const probe = Number(flags.get('probe-timeout-initial') ?? 0);
  const timeouts = {
    connect: agreed('connect'),
    server: agreed('server'),
    probe: probe > 0 ? durationText(probe) : undefined,
  };
  return Object.values(timeouts).some((each) => each !== undefined) ? timeouts : undefined;
}
