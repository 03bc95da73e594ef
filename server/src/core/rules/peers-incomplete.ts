import { hostIdentity } from '../model/address';
import type { Instance } from '../model/proxy';
import type { Rule } from './rule';
import { addPeerPorts } from './support/peers';
import { haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'peers-incomplete',
  severity: 'error',
  summary: 'Some instances of a proxy are no peers of the others.',
  source: 'Measured on HAProxy 2.6: without its peer an instance decides alone, and a reload loses the table.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      const known = proxy.instances.find((instance) => instance.peerPort)?.peerPort;
      if (!known) continue;
      const seen = new Map<string, Instance>();
      for (const instance of proxy.instances) {
        const { peerPort, address, entry } = instance;
        if (!peerPort || !address || !entry) {
          const what = peerPort ? 'address' : 'peer_port';
          yield {
            range: instance.place,
            message: `${quoted(instance.name)} has no “${what}”: the other instances of ${quoted(proxy.name)} can’t tell it who serves.`,
            related: [{ range: known.range, message: 'The peers are set up here.' }],
            fixes: peerPort ? [] : [addPeerPorts(document, proxy, known.value)],
          };
          continue;
        }
        const identity = `${hostIdentity(address.value)} ${peerPort.value}`;
        const other = seen.get(identity);
        seen.set(identity, other ?? instance);
        if (!other?.peerPort) continue;
        const taken = new Set(proxy.instances.map((one) => one.peerPort?.value));
        let free = peerPort.value + 1;
        while (taken.has(free)) free++;
        yield {
          range: peerPort.range,
          message: `${quoted(instance.name)} has the peer port of ${quoted(other.name)} at the same address: one of them is no peer.`,
          related: [{ range: other.peerPort.range, message: `The peer port of ${quoted(other.name)}.` }],
          fixes: [{ title: `Use port ${free}`, edits: write(document, peerPort, free, entry, []) }],
        };
      }
    }
  },
};
