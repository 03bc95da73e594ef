import { asMap, asSeq, type Entry, type MapNode } from '../document/nodes';
import { parseSpec } from '../document/parse';
import { isWildcard } from '../model/address';
import { twemproxy as placement } from '../placement/implementations/twemproxy';
import type { PoolDraft, ProxyDraft } from './support/draft';
import { addressIn, type Draft, slug, unique } from './support/draft';
import { countField, field, textField, textOf } from './support/fields';
import { type Header, headerOf } from './support/header';
import { keyword } from './support/note';
import { type Listening, runs } from './support/ports';
import type { Reader, Source } from './support/source';
import { durationText } from './support/times';
import { readServer, type Server, shardNames, weightsOf } from './twemproxy/servers';

interface Part extends Listening {
  readonly entry: Entry;
  readonly servers: readonly Server[];
  readonly line: number;
}

/** `nutcracker.yml`: every pool with its distribution and hash. Names of servers stay where they decide the placement. */
export const twemproxy: Reader = (source, draft) => {
  const { root, findings, lines } = parseSpec(source.text);
  const lineOf = (offset: number): number => lines.position(offset).line + 1;
  const map = asMap(root);
  const [broken] = findings.filter(({ severity }) => severity === 'error');
  if (!map || broken) return `not YAML that nutcracker would read: ${broken?.message ?? 'no pools in it.'}`;
  const pools = [...map.entries.values()].filter(({ value }) => asSeq(field(asMap(value), 'servers')));
  if (pools.length === 0) return 'no pool with listen and servers in it: this is no nutcracker.yml.';
  const header = headerOf(source.text);
  draft.cluster ??= header.cluster;
  const parts = pools.flatMap((entry) => readPart(draft, entry, lineOf) ?? []);
  if (parts.length === 0) return 'no pool of memcached in it: all are redis or have no server that can be read.';
  const proxies = runs(parts);
  for (const run of proxies) addProxy(draft, source, header, run, proxies.length);
  return undefined;
};

function readPart(draft: Draft, entry: Entry, lineOf: (offset: number) => number): Part | undefined {
  const map = asMap(entry.value);
  const line = lineOf(entry.keyRange.start);
  const told = slug(entry.key) ?? 'this';
  if (textField(map, 'redis') === 'true') {
    draft.note({ code: 'not-carried', line, message: `pool ${told} is redis.` });
    return undefined;
  }
  const items = asSeq(field(map, 'servers'))?.items ?? [];
  const servers = items.flatMap((item) => {
    const server = readServer(textOf(item) ?? '', lineOf(item.range.start));
    if (!server)
      draft.note({
        code: 'not-carried',
        line: lineOf(item.range.start),
        message: 'a server that is no ADDRESS:PORT:WEIGHT [NAME].',
      });
    return server ?? [];
  });
  const at = addressIn(tcp((textField(map, 'listen') ?? '').slice(0, 300)), 0);
  if (servers.length === 0) {
    draft.note({ code: 'not-carried', line, message: `pool ${told} has no server that can be read.` });
    return undefined;
  }
  for (const [key, { keyRange }] of map?.entries ?? [])
    if (!carried.has(key))
      draft.note({ code: 'not-carried', line: lineOf(keyRange.start), message: `of pool ${told}: ${keyword(key)}.` });
  if (at?.kind !== 'tcp') {
    draft.note({ code: 'not-carried', line, message: `pool ${told} listens on no TCP port; give its proxy one.` });
    return { entry, servers, line, host: '127.0.0.1', port: 22_121, ports: 1, shared: `${line}` };
  }
  return { entry, servers, line, host: at.host, port: at.port, ports: 1, shared: JSON.stringify(sharedOf(map)) };
}

const carried: ReadonlySet<string> = new Set([
  ...['listen', 'hash', 'hash_tag', 'distribution', 'timeout', 'client_connections', 'server_connections'],
  ...['auto_eject_hosts', 'server_retry_timeout', 'server_failure_limit', 'servers', 'redis'],
]);

/** nutcracker takes IPv6 without brackets: the last colon is the port's. */
const tcp = (text: string): string => text.replace(/^([0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*):(\d+)$/, '[$1]:$2');

const sharedOf = (map: MapNode | undefined): Partial<ProxyDraft> => {
  const timeout = countField(map, 'timeout');
  return {
    timeouts: timeout === undefined ? undefined : { server: durationText(timeout) },
    max_connections: countField(map, 'client_connections'),
    node_max_connections: countField(map, 'server_connections'),
  };
};

function addProxy(draft: Draft, { stem }: Source, header: Header, run: readonly Part[], all: number): void {
  const pools = run.map((part) => addPool(draft, part));
  const [{ host, port, entry, line }] = run;
  const statsPort = Number(header.flags.get('stats-port') ?? 0);
  const single = run.length === 1 && (!header.instance || isWildcard(host));
  const name = draft.addProxy(header.proxy ?? 'ring', {
    type: 'twemproxy',
    pools,
    ...(single ? { listen: `${host.includes(':') ? `[${host}]` : host}:${port}` } : { base_port: port }),
    ...sharedOf(asMap(entry.value)),
    metrics: statsPort > 0 ? { port: statsPort } : undefined,
    instances: single ? undefined : new Map([[header.instance ?? slug(stem) ?? 'tw', { address: host }]]),
  });
  if (all > 1)
    draft.note({
      code: 'not-carried',
      line,
      at: ['proxies', name],
      message: `ports in a row with the same settings are one proxy of a spec: these are ${all}, each a twemproxy of its own.`,
    });
}

function addPool(draft: Draft, { entry, servers, line }: Part): string {
  const map = asMap(entry.value);
  const strategy = known(textField(map, 'distribution'), ['ketama', 'modula', 'random'], 'ketama');
  const hash = textField(map, 'hash') ?? 'fnv1a_64';
  const fits = placement.options.hash.accepts(hash);
  const tag = textField(map, 'hash_tag');
  const tagFits = tag !== undefined && /^[!#-[\]-~]{2}$/.test(tag);
  const ejects = textField(map, 'auto_eject_hosts') === 'true';
  const shards: PoolDraft['shards'] = new Map();
  const name = draft.addPool(entry.key, {
    sharding: { strategy, hash: fits ? hash : undefined, hash_tag: tagFits ? tag : undefined },
    shards,
    failover: ejects
      ? {
          eject: {
            limit: countField(map, 'server_failure_limit') ?? 2,
            retry: durationText(countField(map, 'server_retry_timeout') ?? 30_000),
          },
        }
      : undefined,
  });
  const at = ['pools', name] as const;
  if (name !== entry.key) draft.note({ code: 'renamed', line, at, message: `the pool is called ${name} now.` });
  if (!fits || (tag !== undefined && !tagFits))
    draft.note({ code: 'keys-move', line, at, message: `${fits ? 'hash_tag' : 'hash'} is none that twemproxy has.` });
  const names = shardNames(servers, strategy);
  const weights = weightsOf(servers.map(({ weight }) => weight));
  for (const [index, server] of servers.entries()) {
    const shard = unique(names.names[index], shards);
    const primary = draft.node(server.address, server.name ?? undefined);
    shards.set(shard, { primary, weight: weights.scaled[index] === 100 ? undefined : weights.scaled[index] });
  }
  if (names.moved)
    draft.note({
      code: 'keys-move',
      line,
      at,
      message:
        'ketama hashes the names of servers: those without a name, or with one that begins with no letter, get a name here, and their keys move.',
    });
  if (!weights.exact || (strategy === 'modula' && weights.divided))
    draft.note({
      code: 'keys-move',
      line,
      at,
      message: 'a weight goes up to 256 here: these were made smaller, and some keys move.',
    });
  return name;
}

const known = (text: string | undefined, all: readonly string[], usual: string): string =>
  all.find((each) => each === text) ?? usual;
