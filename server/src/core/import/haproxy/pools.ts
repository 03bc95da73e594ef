import { isHost } from '../../model/address';
import { type Draft, type ShardDraft, slug, unique } from '../support/draft';
import type { Listening } from '../support/ports';
import { type Backend, count } from './backend';
import { faultsOf } from './faults';
import { isRenamed, namesOf } from './names';
import type { Section } from './sections';
import type { Server } from './server';

/** A backend of memcached and the port that leads to it. */
export interface Part extends Listening {
  readonly backend: Backend;
  readonly frontend?: Section;
}

/** Parts in a row of one pool name and one failover become one pool. */
export function addPools(draft: Draft, run: readonly Part[]): string[] {
  const groups: { pool: string; failover: string; parts: Part[] }[] = [];
  for (const part of run) {
    const { pool } = namesOf(part.backend.section.name);
    const failover = JSON.stringify(part.backend.failover ?? null);
    const last = groups.at(-1);
    if (last?.pool === pool && last.failover === failover) last.parts.push(part);
    else groups.push({ pool, failover, parts: [part] });
  }
  return groups.map(({ pool, parts }) => {
    const shards = new Map<string, ShardDraft>();
    const name = draft.addPool(pool, { shards, failover: parts[0].backend.failover });
    for (const { backend } of parts) addShards(draft, name, shards, backend);
    return name;
  });
}

function addShards(draft: Draft, pool: string, shards: Map<string, ShardDraft>, backend: Backend): void {
  const { section, shape, check } = backend;
  const at = ['pools', pool] as const;
  const one = shape.active.length === 1;
  const names = shape.active.map((server) => {
    const wanted = one ? namesOf(section.name).shard : server.name;
    const name = unique(slug(wanted ?? '') ?? `s${shards.size + 1}`, shards);
    const primary = node(draft, server, check);
    if (primary === undefined) return name;
    const others = one ? shape.standby.flatMap((each) => node(draft, each, check) ?? []) : [];
    const standby = [...new Set(others)].filter((each) => each !== primary);
    const weight = count(server.options.get('weight'));
    const drained = server.options.get('weight') === '0';
    shards.set(name, {
      primary,
      standby: standby.length > 0 ? standby : undefined,
      weight: drained ? 0 : !one && weight !== undefined ? Math.min(weight, 256) : undefined,
    });
    return name;
  });
  if (!one) for (const server of shape.standby) node(draft, server, check);
  if (isRenamed(section.name, pool, names[0]))
    draft.note({
      code: 'renamed',
      line: section.line,
      at,
      message: `the generated backend is called be_${pool}_${names[0]}, its frontend fe_${pool}_${names[0]}.`,
    });
  for (const fault of faultsOf(backend)) draft.note({ ...fault, at });
  const manual = shape.manual ? shape.standby : [];
  for (const server of [...shape.active, ...shape.standby])
    if (server.options.has('disabled') && !manual.includes(server) && server.address) {
      const retired = draft.nodes.get(draft.node(server.address));
      if (retired) retired.retired = true;
    }
}

function node(draft: Draft, { address, name, line, options }: Server, check: Backend['check']): string | undefined {
  if (!address) return undefined;
  const called = draft.node(address, name);
  const found = draft.nodes.get(called);
  if (!found) return called;
  const at = ['nodes', called] as const;
  if (called !== name) draft.note({ code: 'renamed', line, at, message: `the server is called ${called} now.` });
  if (check.node) Object.assign(found, check.node);
  if (check.node && 'protocol' in check.node)
    draft.note({
      code: 'not-carried',
      line: check.line,
      at,
      message:
        'its check speaks the binary protocol: if the node has SASL, write auth: {type: sasl} with its credentials.',
    });
  if (!options.has('ssl')) return called;
  const file = options.get('ca-file');
  const server = options.get('verifyhost') ?? /^str\(([^)]*)\)$/.exec(options.get('sni') ?? '')?.[1];
  found.tls = {
    ...(file !== undefined && /^[A-Za-z0-9._/@%+,=:~-]+$/.test(file) && { ca_file: file }),
    verify: options.get('verify') === 'none' ? 'none' : 'required',
    ...(server !== undefined && server !== called && isHost(server) && { server_name: server }),
  };
  return called;
}
