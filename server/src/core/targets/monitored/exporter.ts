import type { MemcachedNode } from '../../model/node';

/**
 * Why memcached_exporter can't ask a node, or undefined. It speaks ASCII over TCP and knows no login (its source,
 * 0.16.0, and prometheus/memcached_exporter#240).
 */
export function unseen({ address, auth, protocol }: MemcachedNode): string | undefined {
  if (auth) return `it asks for ${auth.type.value === 'sasl' ? 'a SASL' : 'an ASCII'} login`;
  if (protocol.value === 'binary') return 'it speaks the binary protocol only';
  if (address?.value.kind === 'unix') return 'it listens on a unix socket';
  return address ? undefined : 'it has no address';
}
