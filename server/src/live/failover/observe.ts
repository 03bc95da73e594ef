import type { Observed, ObservedBackend, ObservedInstance, ObservedNode } from '../../core/failover/observed';
import { bracketed } from '../../core/model/address';
import { addressText, type Endpoint } from '../endpoint';
import { type Identity, identityOf } from '../flush';
import { explain, type Failure, isUnsure } from '../outcome';
import { openTransport } from '../probe';
import type { Reach, ReachedInstance } from './reach';

/** A hung HAProxy must not hold the look at the others for long. */
const options = { deadlineMs: 2_000 };

/** What a plan is made from, and who the nodes are, so that only these same processes are flushed. */
export interface Sight {
  readonly observed: Observed;
  readonly identities: ReadonlyMap<string, Identity>;
}

/** Reads every HAProxy and every node of one shard at once; changes nothing. */
export async function observeShard(reach: Reach): Promise<Sight> {
  const identities = new Map<string, Identity>();
  const [instances, nodes] = await Promise.all([
    Promise.all(reach.instances.map((instance) => observeInstance(instance, reach.backend))),
    Promise.all([...reach.nodes].map(([name, endpoint]) => observeNode(name, endpoint, identities))),
  ]);
  return { observed: { instances, nodes }, identities };
}

async function observeInstance(reached: ReachedInstance, backend: string): Promise<ObservedInstance> {
  const { runtime, name, where } = reached;
  const failed = (reason: Failure): ObservedInstance => ({
    instance: name,
    where,
    ok: false,
    cause: explain(reason),
    unknown: isUnsure(reason.cause),
  });
  const level = await runtime.level(options);
  if (!level.ok) return failed(level);
  const settled = await runtime.settled(options);
  if (!settled.ok) return failed(settled);
  const seen = await readBackend(reached, backend);
  if (seen && 'ok' in seen) return failed(seen);
  return { instance: name, where, ok: true, level: level.value, backend: seen, settled: settled.value };
}

/** One backend with the addresses, states and sessions of its servers; undefined when HAProxy has none of that name. */
export async function readBackend(
  { runtime }: ReachedInstance,
  backend: string,
): Promise<ObservedBackend | Failure | undefined> {
  const [states, view] = await Promise.all([runtime.serversState(undefined, options), runtime.view(options)]);
  if (!states.ok) return states;
  if (!view.ok) return view;
  const found = view.value.backends.find((candidate) => candidate.name === backend);
  if (!found) return undefined;
  const addresses = new Map(
    states.value
      .filter((state) => state.backend === backend)
      .map((state) => [state.server, `${bracketed(state.address)}:${state.port}`]),
  );
  return {
    name: backend,
    stick: found.stickTo,
    servers: found.servers.map((row) => ({
      name: row.server,
      address: addresses.get(row.server) ?? '',
      status: row.status,
      weight: row.weight,
      backup: row.role === 'backup',
      sessions: row.sessions,
    })),
  };
}

async function observeNode(
  name: string,
  endpoint: Endpoint | Failure,
  identities: Map<string, Identity>,
): Promise<ObservedNode> {
  if ('ok' in endpoint) return { node: name, where: 'the spec', ok: false, cause: explain(endpoint) };
  const where = addressText(endpoint);
  const transport = openTransport(endpoint);
  try {
    const stats = await transport.stats(undefined, options);
    if (!stats.ok) return { node: name, where, ok: false, cause: explain(stats) };
    const settings = await transport.stats('settings', options);
    if (!settings.ok) return { node: name, where, ok: false, cause: explain(settings) };
    const identity = identityOf(stats.value);
    identities.set(name, identity);
    return {
      node: name,
      where,
      ok: true,
      version: stats.value.version ?? '',
      startedAt: identity.startedAt,
      items: Number(stats.value.curr_items),
      flushEnabled: settings.value.flush_enabled !== 'no',
    };
  } finally {
    transport.close();
  }
}
