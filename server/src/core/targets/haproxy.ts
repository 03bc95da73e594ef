import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { backendName } from '../model/haproxyNames';
import type { Proxy } from '../model/proxy';
import { type Part, parts } from './haproxy/part';
import { writeDefaults, writeGlobal, writeMetrics, writePeers } from './haproxy/process';
import { writeShard } from './haproxy/shard';
import { Words } from './haproxy/words';
import { headerText } from './header';
import { Lines } from './lines';
import type { Artifact, Rendered, Target } from './target';

/** `haproxy.cfg`, one an instance: a port for each shard, a primary with its standbys behind it. See docs/targets/haproxy.md. */
export const haproxy: Target = { id: 'haproxy', artifacts, render };

const proxies = (cluster: Cluster): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.type?.value === 'haproxy');

function artifacts(cluster: Cluster): Artifact[] {
  const all = proxies(cluster).flatMap((proxy) => proxy.instances.map((instance) => ({ proxy, instance })));
  return all.map(({ proxy, instance: { name } }) => {
    // A machine may run an instance of two proxies under one name.
    const unique = all.filter((other) => other.instance.name === name).length === 1;
    const fileName = `haproxy-${unique ? name : `${proxy.name}-${name}`}.cfg`;
    const title = `HAProxy ${name}`;
    return { target: 'haproxy', proxy: proxy.name, instance: name, title, fileName, languageId: 'haproxy' };
  });
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const proxy = proxies(cluster).find(({ name }) => name === artifact.proxy);
  const instance = proxy?.instances.find(({ name }) => name === artifact.instance);
  const words = new Words();
  if (!proxy || !instance) {
    const message = `The spec has no HAProxy ${artifact.proxy} with an instance ${artifact.instance}.`;
    words.problem('unknown-reference', message, cluster.fields.entry('proxies')?.keyRange ?? cluster.fields.place);
    return { problems: words.problems };
  }
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
