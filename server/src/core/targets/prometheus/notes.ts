import { isLoopback } from '../../model/address';
import type { Cluster } from '../../model/cluster';
import type { Monitoring } from '../../model/monitoring';
import type { MemcachedNode } from '../../model/node';
import { isBareword } from '../../schema/bareword';
import { type Lines, type Word, word } from '../lines';
import { unseen } from '../monitored/exporter';
import { groupBy } from '../monitored/groupBy';
import { measuredProxies } from '../monitored/servers';
import { firstUses, nodeUses } from '../monitored/uses';
import type { Words } from '../words';
import { atPort } from './memcachedJob';

/** How to start the exporter, which can't be said in Prometheus' file, and which nodes it can't ask. */
export function writeExporterNotes(out: Lines, words: Words, cluster: Cluster, { exporter }: Monitoring): void {
  if (!exporter) return;
  const nodes = firstUses(nodeUses(cluster)).map(({ node }) => node);
  const seen = nodes.filter((node) => !unseen(node));
  const place = exporter.address ? words.host(exporter.address) : word('each machine with nodes');
  const start = `memcached_exporter --memcached.address= --web.listen-address=${atPort(words, exporter.port)}`;
  for (const [flags, group] of groupBy(seen, (node) => tlsFlags(words, node)))
    out.add(
      '# For',
      listed(words, group),
      'run on',
      word(`${place.text}:`, ...place.from),
      word(`${start}${flags}`, exporter.port.range),
    );
  for (const [why, group] of groupBy(nodes, unseen)) out.add(`# Not asked, because ${why}:`, listed(words, group));
}

/** HAProxy that no Prometheus on another machine reaches. */
export function writeLoopbackNote(out: Lines, words: Words, cluster: Cluster): void {
  for (const { metrics, instances } of measuredProxies(cluster)) {
    const remote = instances.filter(({ address }) => address && !isLoopback(address.value));
    if (!metrics || !isLoopback(metrics.address.value) || remote.length === 0) continue;
    const names = remote.map(({ name, place }) => words.name(name, place).text).join(', ');
    const only = `its metrics are on ${words.host(metrics.address).text} alone: give metrics an address.`;
    out.add(word(`# Not reached on ${names}, because ${only}`, metrics.address.range));
  }
}

/** One exporter speaks either TLS or plain text, and checks one name in the certificates. */
function tlsFlags(words: Words, { tls }: MemcachedNode): string {
  if (!tls) return '';
  const flags = ' --memcached.tls.enable';
  if (tls.verify.value === 'none') return `${flags} --memcached.tls.insecure-skip-verify`;
  if (!tls.caFile) return flags;
  if (!isBareword(tls.caFile.value))
    words.problem('config-injection', 'A path in a command has no spaces, quotes, $, \\, {, } or ;.', tls.caFile.range);
  return `${flags} --memcached.tls.ca-file=${tls.caFile.value}`;
}

const most = 5;

function listed(words: Words, nodes: readonly MemcachedNode[]): Word {
  const names = nodes.map(({ name, entry }) => words.name(name, entry.keyRange));
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  const shown = names.slice(0, most);
  return word(shown.map(({ text }) => text).join(', ') + more, ...shown.flatMap(({ from }) => from));
}
