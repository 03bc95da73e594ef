import type { MemcachedNode } from '../../model/node';
import type { Shard } from '../../model/pool';
import type { Proxy } from '../../model/proxy';
import type { Ref, Value } from '../../model/value';
import type { Lines, Word } from '../lines';
import { word } from '../lines';
import type { Part } from './part';
import type { Words } from './words';

/**
 * One `server` line. With `mode: auto` a standby is a `backup`: it serves when the primary is down. With `mode: manual`
 * it is no backup but `disabled`: it stays in maintenance until a failover sets it to `ready`, and the primary to `maint`.
 */
export function writeServer(out: Lines, words: Words, proxy: Proxy, part: Part, ref: Ref<MemcachedNode>): void {
  const node = ref.target;
  if (!node) {
    words.problem('unknown-reference', `No node is called ${ref.name}: declare it under nodes.`, ref.range);
    return;
  }
  if (!node.address) {
    words.problem('missing-key', `Node ${node.name} has no address: give it address or host.`, node.entry.keyRange);
    return;
  }
  const { mode, failback } = part.pool.failover;
  const standby = ref !== part.primary;
  const automatic = mode.value === 'auto' && part.standby.length > 0;
  out.add(
    '    server',
    words.name(node.name, node.entry.keyRange, ref.range),
    words.address(node.address),
    'check',
    automatic && standby ? word('backup', mode.range) : undefined,
    // At an automatic failback nobody stays on a standby, or two copies would be written.
    automatic && !standby && failback.value === 'auto'
      ? word('on-marked-up shutdown-backup-sessions', failback.range)
      : undefined,
    proxy.nodeMaxConnections && word('maxconn'),
    proxy.nodeMaxConnections && words.count(proxy.nodeMaxConnections),
    part.shard && drained(part.shard),
    disabled(node, standby ? mode : undefined),
    ...tls(words, node),
    place(words, node),
  );
}

/** A single server's weight moves nothing, except to 0: no new connections. */
const drained = (shard: Shard): Word | undefined =>
  shard.weight.value === 0 ? word('weight 0', shard.weight.range) : undefined;

function disabled(node: MemcachedNode, mode: Value<'auto' | 'manual'> | undefined): Word | undefined {
  if (node.retired.value) return word('disabled', node.retired.range);
  return mode?.value === 'manual' ? word('disabled', mode.range) : undefined;
}

/** `check-sni` gives the health check the same name as the traffic. */
function tls(words: Words, { name, entry, tls }: MemcachedNode): Word[] {
  if (!tls) return [];
  const server = words.host(tls.serverName).text;
  const sni = word(`sni str(${server}) check-sni ${server}`, tls.serverName.range);
  if (tls.verify.value === 'none') return [word('ssl verify none', tls.verify.range), sni];
  if (!tls.caFile) {
    words.problem('missing-key', `Node ${name} has tls without ca_file: HAProxy can't verify it.`, entry.keyRange);
    return [];
  }
  return [
    word('ssl verify required', tls.verify.range),
    word('ca-file'),
    words.file(tls.caFile),
    word(`verifyhost ${server}`, tls.serverName.range),
    sni,
  ];
}

/** Where the node stands, for the reader. A rack may be any text, so it is left out when it is no bareword. */
function place(words: Words, { zone, rack }: MemcachedNode): Word | undefined {
  if (!zone) return undefined;
  const racked = rack && /^[\w.:-]+$/.test(rack.value) ? `, rack ${rack.value}` : '';
  return word(`# zone ${words.name(zone.name, zone.range).text}${racked}`, zone.range);
}
