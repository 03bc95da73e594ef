import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { backendName } from '../model/haproxyNames';
import { type Part, parts } from './haproxy/part';
import { writeDefaults, writeGlobal, writeMetrics, writePeers } from './haproxy/process';
import { writeShard } from './haproxy/shard';
import { Words } from './haproxy/words';
import { headerText } from './header';
import { instanceArtifacts, instanceOf } from './instances';
import { Lines } from './lines';
import type { Artifact, Rendered, Target } from './target';

const kind = { type: 'haproxy', product: 'HAProxy', ending: '.cfg', languageId: 'haproxy' } as const;

/** `haproxy.cfg`, one an instance: a port for each shard, a primary with its standbys behind it. See docs/targets/haproxy.md. */
export const haproxy: Target = {
  id: 'haproxy',
  artifacts: (cluster) => instanceArtifacts(cluster, kind),
  render,
};

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const found = instanceOf(cluster, kind, artifact);
  if ('problems' in found) return found;
  const { proxy, instance } = found;
  const words = new Words();
  const out = new Lines();
  const served = parts(words, proxy, instance);
  rejectEqualNames(words, served);
  out.add(`# ${headerText(specName, cluster.document.text)}`);
  out.add('# cluster', words.name(cluster.name.value, cluster.name.range));
  out.add('# proxy', words.name(proxy.name, proxy.entry.keyRange));
  out.add('# instance', words.name(instance.name, instance.place));
  out.add();
  writeGlobal(out, words, cluster, proxy, instance, served.length);
  writeDefaults(out, words, proxy);
  writePeers(out, words, proxy, instance);
  writeMetrics(out, words, proxy);
  for (const part of served) writeShard(out, words, proxy, instance, part);
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

/** `a` with `b_c` and `a_b` with `c` would both be `be_a_b_c`. */
function rejectEqualNames(words: Words, served: readonly Part[]): void {
  const names = new Set<string>();
  for (const { pool, name, entry } of served) {
    const backend = backendName(pool.name, name);
    if (names.has(backend))
      words.problem(
        'name-collides-after-slug',
        `Two shards would be called ${backend} in haproxy.cfg: rename this one.`,
        entry.keyRange,
      );
    names.add(backend);
  }
}
