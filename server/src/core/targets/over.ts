import { type Frontend, frontends } from '../model/listeners';
import type { Replica, Shard } from '../model/pool';
import type { Instance, Proxy } from '../model/proxy';
import type { Ref } from '../model/value';
import type { Word } from './lines';
import type { Words } from './words';

/** The HAProxy instance whose shard ports are the servers of another proxy (`over:`). */
export interface Ports {
  readonly proxy: Proxy;
  readonly instance: Instance;
  readonly byPart: ReadonlyMap<Shard | Replica, Frontend>;
}

/** The first HAProxy instance in that zone, else the first of all: a neighbour costs the least, and every one serves. */
export function portsOver(words: Words, over: Ref<Proxy>, zone: string | undefined): Ports | undefined {
  const proxy = over.target;
  if (!proxy) {
    words.problem('unknown-reference', `No proxy is called ${over.name}: declare it under proxies.`, over.range);
    return undefined;
  }
  if (proxy.type?.value !== 'haproxy') {
    words.problem('target-cannot-express', `over needs a HAProxy: ${proxy.name} is none.`, over.range);
    return undefined;
  }
  const { instances } = proxy;
  const instance = instances.find((each) => zone !== undefined && each.zone?.name === zone) ?? instances[0];
  const all = frontends(proxy, instance);
  if (proxy.listen && all.length > 1)
    words.problem('missing-key', `${proxy.name} has one port for all shards: give it base_port.`, proxy.listen.range);
  const byPart = new Map(
    all.flatMap((frontend) => {
      const part = frontend.shard ?? frontend.replica;
      return part ? [[part, frontend] as const] : [];
    }),
  );
  return { proxy, instance, byPart };
}

/** The address of the port of a shard or copy. */
export function portAddress(words: Words, { proxy, byPart }: Ports, part: Shard | Replica): Word | undefined {
  const frontend = byPart.get(part);
  if (frontend) return words.frontend(frontend);
  words.problem(
    'missing-key',
    `${proxy.name} has no port for ${part.name}: give it base_port, and this pool.`,
    part.entry.keyRange,
  );
  return undefined;
}
