import type { Cluster } from '../../model/cluster';
import type { Instance, Proxy } from '../../model/proxy';
import type { Duration, Value } from '../../model/value';
import { type Lines, type Word, word } from '../lines';
import type { Words } from './words';

/** Connections beyond the frontends' own: health checks, peers, the Runtime API and metrics. */
const reserve = 100;

/** What holds for the whole process. User, group and log target belong to the machine: HAProxy reads several `-f` files. */
export function writeGlobal(
  out: Lines,
  words: Words,
  cluster: Cluster,
  proxy: Proxy,
  instance: Instance,
  frontends: number,
): void {
  out.add('global');
  out.add('    description', words.name(cluster.name.value, cluster.name.range));
  const maxconn = globalMaxconn(words, proxy, frontends);
  if (maxconn) out.add('    maxconn', maxconn);
  if (proxy.hardStopAfter) out.add('    hard-stop-after', words.time(proxy.hardStopAfter));
  if (instance.peerPort) out.add('    localpeer', words.name(instance.name, instance.place));
  writeRuntime(out, words, instance);
  if (proxy.stateFile) out.add('    server-state-file', words.absoluteFile(proxy.stateFile));
}

function globalMaxconn(words: Words, proxy: Proxy, frontends: number): Word | undefined {
  if (proxy.globalMaxConnections) return words.count(proxy.globalMaxConnections);
  const { maxConnections } = proxy;
  return maxConnections && words.count({ ...maxConnections, value: maxConnections.value * frontends + reserve });
}

function writeRuntime(out: Lines, words: Words, { runtime }: Instance): void {
  if (!runtime) return;
  const level = word(`level ${runtime.level.value}`, runtime.level.range);
  if (runtime.socket)
    out.add('    stats socket', words.absoluteFile(runtime.socket), 'mode 660', level, 'expose-fd listeners');
  if (runtime.address) out.add('    stats socket', words.address(runtime.address), level);
  out.add(word('    stats timeout 30s', runtime.place));
}

export function writeDefaults(out: Lines, words: Words, proxy: Proxy): void {
  const { connect, queue, idle } = proxy.timeouts;
  const time = (value: Value<Duration> | undefined, text: string): Word =>
    value ? words.time(value) : word(text, proxy.entry.keyRange);
  out.add();
  out.add('defaults memcached');
  out.add('    mode tcp');
  out.add('    log global');
  out.add('    option redispatch');
  out.add('    option clitcpka');
  out.add('    option srvtcpka');
  out.add('    retries 2');
  out.add('    timeout connect', time(connect, '500ms'));
  out.add('    timeout queue', time(queue, '250ms'));
  out.add('    timeout client', time(idle, '1h'));
  out.add('    timeout server', time(idle, '1h'));
  if (proxy.stateFile) out.add(word('    load-server-state-from-file global', proxy.stateFile.range));
  out.add('    default-server init-addr last,libc,none on-marked-down shutdown-sessions');
}

/** The instances share their stick-tables; with itself alone, an instance hands its own to the next process at a reload. */
export function writePeers(out: Lines, words: Words, proxy: Proxy, instance: Instance): void {
  if (!instance.peerPort) return;
  out.add();
  out.add('peers ha');
  for (const { name, place, address, peerPort } of proxy.instances) {
    if (!peerPort) continue;
    if (address) out.add('    peer', words.name(name, place), words.endpoint(address, peerPort));
    else words.problem('missing-key', `${name} has peer_port but no address for the others to reach.`, place);
  }
}

export function writeMetrics(out: Lines, words: Words, { metrics }: Proxy): void {
  if (!metrics) return;
  if (!metrics.port) {
    words.problem('missing-key', 'metrics needs a port.', metrics.address.range);
    return;
  }
  out.add();
  out.add(word('frontend metrics', metrics.port.range));
  out.add('    mode http');
  out.add('    bind', words.endpoint(metrics.address, metrics.port));
  out.add('    timeout client 10s');
  out.add('    http-request use-service prometheus-exporter if { path /metrics }');
}
