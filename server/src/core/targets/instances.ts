import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import type { Instance, Proxy, ProxyType } from '../model/proxy';
import type { Artifact } from './target';

interface Kind {
  /** Of the proxies, and the name of their target. */
  readonly type: ProxyType;
  /** As its users call it. */
  readonly product: string;
  /** Of the file, with the point. */
  readonly ending: string;
  readonly languageId: string;
}

export const proxiesOf = (cluster: Cluster, type: ProxyType): Proxy[] =>
  [...cluster.proxies.values()].filter((proxy) => proxy.type?.value === type);

/** One file for each instance of the proxies of a type. */
export function instanceArtifacts(cluster: Cluster, { type, product, ending, languageId }: Kind): Artifact[] {
  const all = proxiesOf(cluster, type).flatMap((proxy) => proxy.instances.map((instance) => ({ proxy, instance })));
  return all.map(({ proxy, instance: { name } }) => {
    // A machine may run an instance of two proxies under one name.
    const unique = all.filter((other) => other.instance.name === name).length === 1;
    const fileName = `${type}-${unique ? name : `${proxy.name}-${name}`}${ending}`;
    return { target: type, proxy: proxy.name, instance: name, title: `${product} ${name}`, fileName, languageId };
  });
}

/** The instance that a file is for; an artifact may be older than the cluster. */
export function instanceOf(
  cluster: Cluster,
  { type, product }: Pick<Kind, 'type' | 'product'>,
  artifact: Artifact,
): { readonly proxy: Proxy; readonly instance: Instance } | { readonly problems: readonly Finding[] } {
  const proxy = proxiesOf(cluster, type).find(({ name }) => name === artifact.proxy);
  const instance = proxy?.instances.find(({ name }) => name === artifact.instance);
  return proxy && instance
    ? { proxy, instance }
    : gone(cluster, 'proxies', `${product} ${artifact.proxy} with an instance ${artifact.instance}`);
}

/** The spec no longer has what a file is for. */
export function gone(cluster: Cluster, section: string, what: string): { readonly problems: readonly Finding[] } {
  const range = cluster.fields.entry(section)?.keyRange ?? cluster.fields.place;
  return {
    problems: [{ code: 'unknown-reference', severity: 'error', message: `The spec has no ${what}.`, range }],
  };
}
