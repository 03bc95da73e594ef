import { isHost, isWildcard } from '../model/address';
import { type Backend, backendOf, count, isMemcached } from './haproxy/backend';
import { leftovers } from './haproxy/faults';
import { addPools, type Part } from './haproxy/pools';
import { type Process, processOf } from './haproxy/process';
import { type Section, sectionsOf } from './haproxy/sections';
import { addressOf } from './haproxy/server';
import { type Draft, type InstanceDraft, type ProxyDraft, slug, unique } from './support/draft';
import { headerOf } from './support/header';
import { runs } from './support/ports';
import { mostServers, type Reader, type Source, tooManyServers } from './support/source';
import { durationText, milliseconds } from './support/times';

/** `haproxy.cfg`: its memcached backends become shards; all else in the file is left where it is. */
export const haproxy: Reader = (source, draft, { backends: named = [] }) => {
  const sections = sectionsOf(source.text);
  const proxies = sections.filter(({ kind }) => kind === 'listen' || kind === 'frontend' || kind === 'backend');
  if (proxies.length === 0) return 'no listen, frontend or backend section in it: this is no haproxy.cfg.';
  const header = headerOf(source.text);
  const frontends = new Map<string, Section[]>();
  for (const each of proxies) {
    const to = each.kind === 'frontend' ? each.last('default_backend')?.words[1] : undefined;
    if (to !== undefined) frontends.set(to, [...(frontends.get(to) ?? []), each]);
  }
  const found = proxies.flatMap((section): Part[] => {
    const backend = section.kind === 'frontend' ? undefined : backendOf(section);
    if (!backend) return [];
    const leading = section.kind === 'listen' ? [section] : (frontends.get(section.name) ?? []);
    const wanted = named.length > 0 ? named.includes(section.name) : header.ours || isMemcached(backend, leading);
    if (!wanted || !backend.servers.some(({ address }) => address)) return [];
    return [partOf(backend, leading, draft)];
  });
  if (found.length === 0)
    return `none of its ${proxies.length} proxies looks like memcached: it needs mode tcp, and a memcached check or port, or its name given with --backend.`;
  if (found.reduce((sum, { backend }) => sum + backend.servers.length, 0) > mostServers) return tooManyServers;
  const process = processOf(sections);
  draft.cluster ??=
    header.cluster ??
    slug(
      sections
        .findLast((s) => s.kind === 'global')
        ?.last('description')
        ?.words.slice(1)
        .join(' ') ?? '',
    );
  for (const section of found.flatMap(({ backend, frontend }) => [backend.section, frontend ?? []].flat()))
    for (const fault of leftovers(section)) draft.note(fault);
  for (const section of sections.filter(({ kind }) => kind === 'global' || kind === 'defaults'))
    for (const fault of leftovers(section)) draft.note(fault);
  const skipped = proxies.length - new Set(found.flatMap(({ backend, frontend }) => [backend.section, frontend])).size;
  if (skipped > 0 && !header.ours)
    draft.note({
      code: 'not-carried',
      message: `Other frontends and backends of the file, which carry no memcached: keep them in a file of their own; HAProxy reads several.`,
    });
  const listening = runs(found.filter(({ port }) => port > 0));
  for (const run of listening) addProxy(draft, source, process, run, header, run === listening[0], listening.length);
  for (const part of found.filter(({ port }) => port === 0)) {
    const [pool] = addPools(draft, [part]);
    draft.note({
      code: 'not-carried',
      line: part.backend.section.line,
      message: 'no frontend with a TCP port leads here by default_backend; give the pool to a proxy.',
      at: ['pools', pool],
    });
  }
  return undefined;
};

function partOf(backend: Backend, leading: readonly Section[], draft: Draft): Part {
  const { section, servers, shape } = backend;
  const all = leading.flatMap((frontend) => frontend.own('bind').map((line) => ({ frontend, line })));
  const at = all.map(({ frontend, line }) => ({ frontend, line, address: addressOf(line.words[1] ?? '') }));
  const bind = at.find(({ address }) => address?.kind === 'tcp' && isHost(address.host));
  for (const each of at) {
    const { number, words } = each.line;
    if (each !== bind)
      draft.note({ code: 'not-carried', line: number, message: 'bind: a shard has one address and TCP port.' });
    else if (words.length > 2) draft.note({ code: 'not-carried', line: number, message: 'the options of bind.' });
  }
  for (const frontend of leading)
    if (frontend.kind === 'frontend' && frontend.name === section.name)
      draft.note({
        code: 'frontend-backend-same-name',
        line: frontend.line,
        message: 'frontend and backend have one name, so “show stat” hides the servers; the generated ones differ.',
      });
  const frontend = bind?.frontend ?? leading[0];
  const limits = [...new Set(servers.map(({ options }) => options.get('maxconn')))];
  if (limits.length > 1)
    draft.note({
      code: 'not-carried',
      line: servers[0].line,
      message: 'the servers have different maxconn; that of the first holds for all.',
    });
  const time = (from: Section | undefined, name: string): number | undefined =>
    milliseconds(from?.last('timeout', name)?.words[2]);
  const idle = [time(frontend, 'client'), time(section, 'server')].filter((ms) => ms !== undefined);
  if (new Set(idle).size > 1)
    draft.note({
      code: 'not-carried',
      line: section.line,
      message: 'timeout client and timeout server differ; the shorter one holds for both.',
    });
  const text = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : durationText(ms));
  const shared: Shared = {
    timeouts: {
      connect: text(time(section, 'connect')),
      queue: text(time(section, 'queue')),
      idle: text(idle.length > 0 ? Math.min(...idle) : undefined),
    },
    max_connections: count(frontend?.last('maxconn')?.words[1]),
    node_max_connections: count(limits[0]),
  };
  const tcp = bind?.address?.kind === 'tcp' ? bind.address : undefined;
  return {
    backend,
    frontend,
    host: tcp?.host ?? '',
    port: tcp?.port ?? 0,
    ports: shape.active.length,
    shared: JSON.stringify(shared),
  };
}

type Shared = Pick<ProxyDraft, 'timeouts' | 'max_connections' | 'node_max_connections'>;

function addProxy(
  draft: Draft,
  source: Source,
  process: Process,
  run: readonly Part[],
  header: ReturnType<typeof headerOf>,
  isFirst: boolean,
  all: number,
): void {
  const pools = addPools(draft, run);
  const [{ host, port, shared }] = run;
  const { timeouts = {}, max_connections, node_max_connections } = JSON.parse(shared) as Shared;
  const ports = run.reduce((sum, part) => sum + part.ports, 0);
  const instances = isFirst
    ? instancesOf(process, host, header.instance ?? slug(source.stem))
    : new Map<string, InstanceDraft>();
  const single = ports === 1 && (instances.size === 0 || (instances.size === 1 && isWildcard(host)));
  const computed = max_connections && max_connections * ports + 100;
  const name = draft.addProxy(header.proxy ?? 'edge', {
    type: 'haproxy',
    pools,
    ...(single ? { listen: `${host.includes(':') ? `[${host}]` : host}:${port}` } : { base_port: port }),
    timeouts: Object.values(timeouts).some((each) => each !== undefined) ? timeouts : undefined,
    max_connections,
    node_max_connections,
    global_max_connections: isFirst && process.maxconn !== computed ? process.maxconn : undefined,
    ...(isFirst && process.fields),
    instances:
      instances.size > 0
        ? instances
        : single
          ? undefined
          : new Map([[`${header.instance ?? 'lb'}`, { address: host }]]),
  });
  const at = ['proxies', name] as const;
  if (!isFirst)
    draft.note({
      code: 'not-carried',
      line: run[0].backend.section.line,
      at,
      message: `ports in a row with the same settings are one proxy of a spec: these are ${all}, each a HAProxy of its own; the first has the runtime socket, state file and peers.`,
    });
  for (const [keyword, value] of Object.entries({
    'timeout connect': timeouts.connect,
    'timeout client and server': timeouts.idle,
  }))
    if (value === undefined)
      draft.note({
        code: 'not-carried',
        line: run[0].backend.section.line,
        at,
        message: `no ${keyword} was set, which waits for ever; the generated file has one.`,
      });
}

/** The instance of this file first, then its peers: one file knows their addresses, not their sockets. */
function instancesOf(process: Process, host: string, name: string | undefined): Map<string, InstanceDraft> {
  const { localPeer, peers, runtime } = process;
  const instances = new Map<string, InstanceDraft>();
  if (peers.size === 0 && !runtime) return instances;
  const own = localPeer ?? name ?? 'lb';
  const all = new Map([...peers].map(([peer, at]) => [peer, { address: at.host, peer_port: at.port }] as const));
  if (!all.has(own)) all.set(own, { address: host } as { address: string; peer_port: number });
  for (const [peer, at] of all) {
    const instance = peer === own ? { ...at, address: isWildcard(host) ? at.address : host, runtime } : at;
    instances.set(unique(slug(peer) ?? 'lb', instances), instance);
  }
  return instances;
}
