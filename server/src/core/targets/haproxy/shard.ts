import { backendName, frontendName } from '../../model/haproxyNames';
import type { Instance, Proxy } from '../../model/proxy';
import { type Lines, type Word, word } from '../lines';
import { writeCheck } from './check';
import type { Part } from './part';
import { writeServer } from './server';
import type { Words } from './words';

/** The frontend and the backend of one shard or copy. */
export function writeShard(out: Lines, words: Words, proxy: Proxy, instance: Instance, part: Part): void {
  const { pool, name, entry } = part;
  words.name(pool.name, pool.entry.keyRange);
  words.name(name, entry.keyRange);
  const named = (text: string): Word => word(text, entry.keyRange, pool.entry.keyRange);

  out.add();
  out.add('frontend', named(frontendName(pool.name, name)));
  const bind = words.frontend(part.frontend);
  if (bind) out.add('    bind', bind);
  if (proxy.maxConnections) out.add('    maxconn', words.count(proxy.maxConnections));
  out.add('    default_backend', named(backendName(pool.name, name)));
  out.add();
  out.add('backend', named(backendName(pool.name, name)));
  writeStickiness(out, instance, part);
  writeDetection(out, words, part);
  const servers = [part.primary, ...part.standby];
  writeCheck(
    out,
    words,
    pool,
    servers.flatMap((ref) => ref.target ?? []),
  );
  for (const ref of servers) writeServer(out, words, proxy, part, ref);
}

/**
 * HAProxy has no keyword for manual failback. A table of one entry keeps new connections on the server that took over,
 * also when the primary is up again; the peers make the other instances agree.
 */
function writeStickiness(out: Lines, { peerPort }: Instance, { pool, standby }: Part): void {
  const { failback } = pool.failover;
  if (failback.value !== 'manual' || standby.length === 0) return;
  out.add(word('    stick-table type integer size 1', failback.range), peerPort && word('peers ha', peerPort.range));
  out.add(word('    stick on int(1)', failback.range));
}

function writeDetection(out: Lines, words: Words, { pool }: Part): void {
  const { interval, fastInterval, downInterval, timeout, fall, rise } = pool.failover.detection;
  out.add(
    '    default-server inter',
    words.time(interval),
    'fastinter',
    words.time(fastInterval),
    'downinter',
    words.time(downInterval),
    'fall',
    words.count(fall),
    'rise',
    words.count(rise),
  );
  out.add('    timeout check', words.time(timeout));
}
