import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { headerText } from './header';
import { gone, proxiesOf } from './instances';
import { writeJson } from './jsonTree';
import { Lines } from './lines';
import { writeFlags, writeZone } from './mcrouter/flags';
import { Pools } from './mcrouter/pools';
import { routeByPrefix } from './mcrouter/prefixes';
import { routePrefix, type View, views } from './mcrouter/view';
import { Words } from './mcrouter/words';
import type { Artifact, Rendered, Target } from './target';
import { oneLine, type Tree } from './tree';

/** mcrouter's JSON, one a proxy: all its processes read the same file. See docs/targets/mcrouter.md. */
export const mcrouter: Target = { id: 'mcrouter', artifacts, render };

function artifacts(cluster: Cluster): Artifact[] {
  const proxies = proxiesOf(cluster, 'mcrouter');
  return proxies.map(({ name }) => ({
    target: 'mcrouter',
    proxy: name,
    title: `mcrouter ${name}`,
    fileName: proxies.length === 1 ? 'mcrouter.json' : `mcrouter-${name}.json`,
    languageId: 'jsonc',
  }));
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const proxy = proxiesOf(cluster, 'mcrouter').find(({ name }) => name === artifact.proxy);
  if (!proxy) return gone(cluster, 'proxies', `mcrouter ${artifact.proxy}`);
  const words = new Words();
  const pools = new Pools(words, proxy);
  const seen = views({ cluster, proxy, words, pools });
  const routes = routesOf(seen);
  if (proxy.pools.length === 0)
    words.problem('missing-key', `Proxy ${proxy.name} serves no pool: add one under pools.`, proxy.entry.keyRange);
  const out = new Lines();
  out.add(`// ${headerText(specName, cluster.document.text)}`);
  out.add('// cluster', words.name(cluster.name.value, cluster.name.range));
  out.add('// proxy', words.name(proxy.name, proxy.entry.keyRange));
  writeFlags(out, words, proxy, pools.encrypted);
  if (seen.length > 1) writeZone(out, seen[0]);
  writeJson(out, { pools: pools.tree, ...routes });
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

/** One route for everybody, or one for each zone under its routing prefix. */
function routesOf(seen: readonly View[]): Readonly<Record<string, Tree | undefined>> {
  if (seen.length === 1) return { route: routeByPrefix(seen[0]) };
  return { routes: seen.map((view) => ({ aliases: oneLine([routePrefix(view)]), route: routeByPrefix(view) })) };
}
