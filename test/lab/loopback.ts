import type { TextEdit } from '../../server/src/core/findings';
import type { Address } from '../../server/src/core/model/address';
import { frontends } from '../../server/src/core/model/listeners';
import type { Value } from '../../server/src/core/model/value';
import { clusterOf } from '../core/targets/rendering';
import { freePort } from './freePort';

/** A spec of other machines on this one: 10.1.0.11 becomes 127.1.0.11, and each node and proxy has a port that is free there. */
export async function toLoopback(spec: string): Promise<string> {
  const text = spec.replaceAll(/\b10\.(?=\d+\.\d+\.\d+)/g, '127.');
  const cluster = clusterOf(text);
  const edits: TextEdit[] = [];
  const move = async (address: Value<Address> | undefined): Promise<void> => {
    if (address?.value.kind !== 'tcp') return;
    const { value, range } = address;
    const port = await freePort(value.host);
    const before = text.slice(range.start, range.end);
    const newText = /^\d+$/.test(before) ? String(port) : before.replace(/:\d+(?="?$)|(?="?$)/, `:${port}`);
    edits.push({ range, newText });
  };
  for (const { address } of cluster.nodes.values()) await move(address);
  for (const proxy of cluster.proxies.values()) {
    await move(proxy.listen);
    const [port] = frontends(proxy, proxy.instances[0]);
    if (proxy.basePort && port) edits.push({ range: proxy.basePort.range, newText: String(await freePort(port.host)) });
  }
  return edits
    .sort((a, b) => b.range.start - a.range.start)
    .reduce((moved, { range, newText }) => moved.slice(0, range.start) + newText + moved.slice(range.end), text);
}
