import { parseSpec } from '../../server/src/core/document/parse';
import type { TextEdit } from '../../server/src/core/findings';
import { type Address, formatAddress } from '../../server/src/core/model/address';
import { readCluster } from '../../server/src/core/model/cluster';
import { frontends } from '../../server/src/core/model/listeners';
import type { Value } from '../../server/src/core/model/value';
import { freePort } from './freePort';

const demoFolder = '/tmp/memcached-ha-demo';

/**
 * The same cluster on ports that are free now, with its sockets and files in `folder`: several labs can run at once.
 * Only for specs on loopback whose HAProxy counts from `base_port`.
 */
export async function relocate(text: string, folder: string): Promise<string> {
  const cluster = readCluster(parseSpec(text));
  if (!cluster) throw new Error('the spec has no cluster');
  const edits: TextEdit[] = [];
  const replace = (value: Value<unknown> | undefined, newText: string): void => {
    if (value?.origin.kind === 'written') edits.push({ range: value.range, newText });
  };
  const move = async (value: Value<Address> | undefined): Promise<void> => {
    if (value?.value.kind !== 'tcp') return;
    replace(value, `"${formatAddress({ ...value.value, port: await freePort(value.value.host) })}"`);
  };
  for (const node of cluster.nodes.values()) await move(node.address);
  for (const proxy of cluster.proxies.values()) {
    const [first] = proxy.instances;
    const hosts = proxy.instances.map((instance) => instance.address?.value ?? '127.0.0.1');
    const ports = frontends(proxy, first).length;
    replace(proxy.basePort, String(await freeRun(hosts, ports)));
    await move(proxy.listen);
    for (const instance of proxy.instances) {
      await move(instance.runtime?.address);
      replace(instance.peerPort, String(await freePort(instance.address?.value)));
    }
    replace(proxy.metrics?.port, String(await freePort()));
  }
  edits.sort((a, b) => b.range.start - a.range.start);
  let moved = text;
  for (const { range, newText } of edits) moved = moved.slice(0, range.start) + newText + moved.slice(range.end);
  return moved.replaceAll(demoFolder, folder);
}

/** The first of `count` ports in a row that are free on every host. */
async function freeRun(hosts: readonly string[], count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const first = await freePort(hosts[0]);
    if (first + count > 65_535) continue;
    const wanted = hosts.flatMap((host) =>
      Array.from({ length: count }, (_, index) => ({ host, port: first + index })),
    );
    const free = await Promise.all(wanted.map(({ host, port }) => isFree(host, port)));
    if (free.every(Boolean)) return first;
  }
  throw new Error(`no ${count} free ports in a row`);
}

export const isFree = (host: string, port: number): Promise<boolean> => freePort(host, port).then(Boolean, () => false);
