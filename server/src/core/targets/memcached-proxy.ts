import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { frontends } from '../model/listeners';
import type { Pool } from '../model/pool';
import type { Instance, Proxy } from '../model/proxy';
import { headerText } from './header';
import { instanceArtifacts, instanceOf } from './instances';
import { Lines, type Word, word } from './lines';
import { setName } from './memcached-proxy/names';
import { field, writePool } from './memcached-proxy/pools';
import { type Router, writeRouter } from './memcached-proxy/router';
import { quoted, Words } from './memcached-proxy/words';
import { outputPath } from './outputs';
import { portsOver } from './over';
import type { Artifact, Rendered, Target } from './target';

const kind = {
  type: 'memcached-proxy',
  product: 'memcached proxy',
  ending: '.lua',
  languageId: 'lua',
} as const;

/** The routelib configuration of memcached's own proxy, one an instance. See docs/targets/memcached-proxy.md. */
export const memcachedProxy: Target = {
  id: 'memcached-proxy',
  artifacts: (cluster) => instanceArtifacts(cluster, kind),
  render,
};

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const found = instanceOf(cluster, kind, artifact);
  if ('problems' in found) return found;
  const { proxy, instance } = found;
  const words = new Words();
  const out = new Lines();
  const over = proxy.over && portsOver(words, proxy.over, instance.zone?.name);
  out.add(`-- ${headerText(specName, cluster.document.text)}`);
  out.add('-- cluster', words.name(cluster.name.value, cluster.name.range));
  out.add('-- proxy', words.name(proxy.name, proxy.entry.keyRange));
  out.add('-- instance', words.name(instance.name, instance.place));
  const routers = listeners(out, words, proxy, instance, fileOf(cluster, artifact));
  rejectNames(words, proxy.pools);
  const common = sameEjection(proxy.pools);
  writeSettings(out, words, proxy, common);
  writeZone(out, words, proxy, instance);
  out.add();
  out.add('pools{');
  for (const pool of proxy.pools) writePool(out, words, cluster, proxy, pool, over, common !== undefined);
  out.add('}');
  if (proxy.pools.some(({ replication: { mode } }) => mode.value === 'all_async')) {
    // routelib of 1.6.45 has the handler and does not list it.
    out.add();
    out.add('register_route_handlers{ "allasync" }');
  }
  for (const router of routers) writeRouter(out, words, proxy, instance, router);
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

/** The name under which the file is kept. */
function fileOf(cluster: Cluster, artifact: Artifact): Word {
  const name = outputPath(cluster, artifact)?.split('/').at(-1) ?? '';
  const range = cluster.outputs.get(artifact.target)?.range;
  return range && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name) ? word(name, range) : word(artifact.fileName);
}

/** One port for all pools, or with `base_port` a port each, told apart by a tag. The command line stands in a comment. */
function listeners(out: Lines, words: Words, proxy: Proxy, instance: Instance, kept: Word): Router[] {
  const { listen, pools, entry } = proxy;
  const file = word(`-o proxy_config=routelib,proxy_arg=${kept.text}`, ...kept.from);
  if (pools.length === 0)
    words.problem('missing-key', `Proxy ${proxy.name} serves no pool: add one under pools.`, entry.keyRange);
  if (listen?.value.kind === 'unix') {
    out.add('-- memcached -s', words.address(listen), file);
    return [{ pools }];
  }
  const ports = frontends(proxy, instance);
  if (pools.length > 0 && ports.length === 0)
    words.problem(
      'missing-key',
      `Proxy ${proxy.name} has no port: give it base_port or listen: ADDRESS:PORT.`,
      entry.keyRange,
    );
  const routers = listen
    ? [{ pools }]
    : pools.map((pool, index) => ({ tag: index > 0 ? `p${index + 1}` : undefined, pools: [pool] }));
  const addresses = (listen ? ports.slice(0, 1) : ports).flatMap((port) => words.frontend(port) ?? []);
  const tagged = addresses.map(({ text }, index) => (index > 0 ? `tag_p${index + 1}_:${text}` : text)).join(',');
  out.add('-- memcached -l', word(tagged, ...addresses.flatMap(({ from }) => from)), file);
  return routers;
}

/** What routelib would take for something else, or for one. */
function rejectNames(words: Words, pools: readonly Pool[]): void {
  const seen = new Set<string>();
  for (const pool of pools) {
    const { keyRange } = pool.entry;
    const name = pool.replicas.length > 0 ? setName(pool) : pool.name;
    if (pool.replicas.length === 0 && /^(?:set_.*|internal)$/.test(name))
      words.problem(
        'not-allowed-value',
        `A pool can't be called ${name} here: routelib means something else.`,
        keyRange,
      );
    if (seen.has(name))
      words.problem('name-collides-after-slug', `Two pools would be called ${name}: rename this one.`, keyRange);
    seen.add(name);
  }
}

/** Whether all pools say the same about when a node counts as down: then it is a setting of the process. */
function sameEjection(pools: readonly Pool[]): Pool['failover']['eject'] {
  const [first, ...others] = pools.map(({ failover: { eject } }) => eject);
  const same = others.every(
    (other) => other?.limit.value === first?.limit.value && other?.retry.value.ms === first?.retry.value.ms,
  );
  return same ? first : undefined;
}

function writeSettings(out: Lines, words: Words, { timeouts, entry }: Proxy, eject: Pool['failover']['eject']): void {
  const settings: [string, Word][] = [
    ['backend_connect_timeout', timeouts.connect ? words.time(timeouts.connect) : word('5', entry.keyRange)],
    ['backend_read_timeout', timeouts.server ? words.time(timeouts.server) : word('3', entry.keyRange)],
  ];
  if (eject)
    settings.push(
      ['backend_failure_limit', words.count(eject.limit)],
      ['backend_retry_waittime', words.wholeSeconds(eject.retry)],
    );
  out.add();
  out.add('settings{');
  for (const [name, value] of settings) {
    const { text, from } = field(name, value);
    out.add(word(`    ${text},`, ...from));
  }
  out.add('}');
}

/** Which copy is near; only reads from the nearest ask. */
function writeZone(out: Lines, words: Words, { pools }: Proxy, { zone }: Instance): void {
  if (!zone || !pools.some(({ replicas, replication: { read } }) => replicas.length > 1 && read.value === 'nearest'))
    return;
  const { text, from } = words.name(zone.name, zone.range);
  out.add();
  out.add(word(`local_zone(${quoted(text)})`, ...from));
}
