import type { MemcachedNode } from '../model/node';
import type { Ref } from '../model/value';
import type { Word } from './lines';
import type { Words } from './words';

/** The address of a node that a proxy dials itself. */
export function nodeAddress(words: Words, { name, target, range }: Ref<MemcachedNode>): Word | undefined {
  if (!target) {
    words.problem('unknown-reference', `No node is called ${name}: declare it under nodes.`, range);
    return undefined;
  }
  if (!target.address) {
    words.problem('missing-key', `Node ${name} has no address: give it address or host.`, target.entry.keyRange);
    return undefined;
  }
  return words.address(target.address);
}

/** A proxy that reads keys can't pass a login on, and memcached would refuse every request. */
export function refuseLogin(words: Words, { name, auth }: MemcachedNode): void {
  if (!auth) return;
  const message = `${words.program} can't log in: reach ${name} through HAProxy, or without auth.`;
  words.problem('target-cannot-express', message, auth.type.range);
}
