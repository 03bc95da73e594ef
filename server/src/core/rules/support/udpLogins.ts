import type { SpecDocument } from '../../document/parse';
import type { Cluster } from '../../model/cluster';
import type { Auth, MemcachedNode } from '../../model/node';
import type { RuleFinding } from '../rule';
import { byPlace } from './byPlace';
import { nodesWithLogin } from './logins';
import { listed } from './words';
import { write } from './write';

/** Then memcached does not even start. */
export const refusesUdp = ({ udpPort, auth }: MemcachedNode): boolean =>
  auth !== undefined && udpPort.origin.kind !== 'default' && udpPort.value !== 0;

/** Nodes of one kind of login that have a UDP port too. */
export function* udpWithLogin(
  cluster: Cluster,
  document: SpecDocument,
  type: Auth['type']['value'],
  answer: string,
): Generator<RuleFinding> {
  const nodes = nodesWithLogin(cluster, type).filter(refusesUdp);
  for (const group of byPlace(nodes, (node) => node.udpPort.range)) {
    const [node] = group;
    const names = listed(group.map(({ name }) => name));
    yield {
      range: node.udpPort.range,
      message: `${names} can’t start: memcached refuses UDP beside a login (“${answer}”). Write “udp_port: 0”.`,
      related: node.auth && [{ range: node.auth.type.range, message: 'The login.' }],
      fixes: [{ title: 'Close UDP', edits: write(document, node.udpPort, 0, node.entry, ['udp_port']) }],
    };
  }
}
