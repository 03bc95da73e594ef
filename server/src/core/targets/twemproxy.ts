import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { type Frontend, frontends } from '../model/listeners';
import type { Instance, Proxy } from '../model/proxy';
import { headerText } from './header';
import { instanceArtifacts, instanceOf } from './instances';
import { Lines, word } from './lines';
import { type Ports, portsOver } from './over';
import type { Artifact, Rendered, Target } from './target';
import { writePool } from './twemproxy/pool';
import { Words } from './twemproxy/words';

const kind = { type: 'twemproxy', product: 'twemproxy', ending: '.yml', languageId: 'yaml' } as const;

/** `nutcracker.yml`, one an instance: a listener for each pool, its servers hashed by name. See docs/targets/twemproxy.md. */
export const twemproxy: Target = {
  id: 'twemproxy',
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
  out.add(`# ${headerText(specName, cluster.document.text)}`);
  out.add('# cluster', words.name(cluster.name.value, cluster.name.range));
  out.add('# proxy', words.name(proxy.name, proxy.entry.keyRange));
  out.add('# instance', words.name(instance.name, instance.place));
  if (over) writeOver(out, words, proxy, over);
  writeFlags(out, words, proxy);
  if (over || !proxy.over)
    for (const frontend of listeners(words, proxy, instance)) writePool(out, words, cluster, frontend, over);
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

function writeOver(out: Lines, words: Words, { over }: Proxy, ports: Ports): void {
  const { proxy, instance } = ports;
  const used = over ? [over.range] : [];
  out.add('# over', words.name(proxy.name, proxy.entry.keyRange, ...used), words.name(instance.name, instance.place));
}

/** What twemproxy takes on its command line only. Its own default shows the figures to everybody: 0.0.0.0:22222. */
function writeFlags(out: Lines, words: Words, { metrics }: Proxy): void {
  if (!metrics) return;
  if (!metrics.port) {
    words.problem('missing-key', 'metrics needs a port.', metrics.address.range);
    return;
  }
  const address = words.host(metrics.address);
  words.endpoint(metrics.address, metrics.port);
  out.add(
    '# start with',
    word(`--stats-addr=${address.text}`, ...address.from),
    word(`--stats-port=${metrics.port.value}`, metrics.port.range),
  );
}

/** One a pool. */
function listeners(words: Words, proxy: Proxy, instance: Instance): Frontend[] {
  const ports = frontends(proxy, instance);
  const { keyRange } = proxy.entry;
  if (proxy.pools.length === 0)
    words.problem('missing-key', `Proxy ${proxy.name} serves no pool: add one under pools.`, keyRange);
  else if (ports.length === 0)
    words.problem(
      'missing-key',
      `Proxy ${proxy.name} has no port: give it base_port or listen: ADDRESS:PORT.`,
      keyRange,
    );
  if (proxy.listen && ports.length > 1)
    words.problem(
      'listen-port-collision',
      `twemproxy needs a port for each of its ${ports.length} pools: write base_port, which gives each its own.`,
      proxy.listen.range,
    );
  return ports;
}
