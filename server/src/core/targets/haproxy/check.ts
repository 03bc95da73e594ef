import type { MemcachedNode } from '../../model/node';
import type { Pool } from '../../model/pool';
import type { Lines } from '../lines';
import { word } from '../lines';
import type { Words } from './words';

/** What a health check says to memcached and what a live node answers, as `tcp-check` rules. */
interface Dialogue {
  readonly send: string;
  readonly expect: string;
}

// Each was seen to pass on a live memcached 1.6 and to fail on a stopped one, through HAProxy 2.6.
const version: Dialogue = { send: 'send "version\\r\\n"', expect: 'rstring ^VERSION' };
const noop: Dialogue = { send: 'send "mn\\r\\n"', expect: 'string MN' };
/** A restarted or flushed node stays DOWN until somebody sets the key. */
const token: Dialogue = { send: 'send "get __ha_ready\\r\\n"', expect: 'rstring ^VALUE\\ __ha_ready' };
/** With `-Y` a node refuses before login, but its refusal proves that it runs; no secret is needed. */
const versionOrRefusal: Dialogue = { send: version.send, expect: 'rstring ^(VERSION|CLIENT_ERROR\\ unauthenticated)' };
/** The binary VERSION request (24 bytes) is allowed before a SASL login. */
const binaryVersion: Dialogue = { send: `send-binary 800b${'0'.repeat(44)}`, expect: 'binary 810b' };

/**
 * The rules of a backend's health check; none for `tcp`, which only connects. `tcp-check connect default`
 * keeps the server line's TLS: a plain `tcp-check connect` would drop it and mark a good node DOWN.
 */
export function writeCheck(out: Lines, words: Words, pool: Pool, nodes: readonly MemcachedNode[]): void {
  const { check } = pool.failover.detection;
  if (check.value === 'tcp') return;
  const dialogue = {
    auto: () => fitting(words, pool, nodes),
    version: () => version,
    noop: () => noop,
    token: () => token,
  }[check.value]();
  const why = [check.range, ...(check.value === 'auto' ? nodes.flatMap((node) => node.auth?.type.range ?? []) : [])];
  out.add(word('    option tcp-check', ...why));
  out.add(word('    tcp-check connect default', ...why));
  out.add(word(`    tcp-check ${dialogue.send}`, ...why));
  out.add(word(`    tcp-check expect ${dialogue.expect}`, ...why));
}

/** All servers of a backend share one check, so it must suit the login and protocol of every node. */
function fitting(words: Words, pool: Pool, nodes: readonly MemcachedNode[]): Dialogue {
  const needsBinary = nodes.some((node) => node.auth?.type.value === 'sasl' || node.protocol.value === 'binary');
  const refusesBinary = nodes.find((node) => node.auth?.type.value === 'ascii' || node.protocol.value === 'ascii');
  if (needsBinary && refusesBinary)
    words.problem(
      'target-cannot-express',
      `One health check can't suit all nodes of a shard of ${pool.name}: ${refusesBinary.name} speaks ASCII only, another binary only. Give them one protocol and auth.`,
      refusesBinary.entry.keyRange,
    );
  if (needsBinary) return binaryVersion;
  return nodes.some((node) => node.auth?.type.value === 'ascii') ? versionOrRefusal : version;
}
