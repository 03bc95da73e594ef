import { formatAddress, isLoopback } from '../model/address';
import type { Rule } from './rule';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'runtime-socket-exposed',
  severity: 'error',
  summary: 'HAProxy’s Runtime API can be reached over the network, without a login.',
  source: 'HAProxy management manual; measured on 2.6 and 3.2: “clear table” works even at level user.',
  *check(cluster, document) {
    for (const proxy of cluster.proxies.values())
      for (const { name, runtime, entry } of proxy.instances) {
        const address = runtime?.address;
        if (!runtime || !entry || address?.value.kind !== 'tcp' || isLoopback(address.value.host)) continue;
        if (runtime.allowRemote.value) continue;
        const local = formatAddress({ ...address.value, host: '127.0.0.1' });
        yield {
          range: address.range,
          message: `The Runtime API of ${quoted(name)} has no login, and this address can be reached from elsewhere: whoever connects can take nodes out. Use a socket or loopback with “via: tunnel”; “allow_remote: true” if a firewall guards it.`,
          fixes: [
            {
              title: `Listen on ${local}, through a tunnel`,
              edits: [
                ...write(document, address, local, entry, []),
                ...write(document, runtime.via, 'tunnel', entry, ['runtime', 'via']),
              ],
            },
          ],
        };
      }
  },
};
