import { isLoopback } from '../model/address';
import type { Rule } from './rule';
import { twemproxies } from './support/eject';
import { quoted } from './support/words';
import { write } from './support/write';

const usual = '22222';

export const rule: Rule = {
  code: 'proxy-stats-exposed',
  severity: 'warning',
  summary: 'The statistics of twemproxy can be read over the network, without a login.',
  source: 'twemproxy 0.5, nutcracker --help: the statistics listen on 0.0.0.0:22222 if not told otherwise.',
  *check(cluster, document) {
    for (const { name, type, metrics, entry } of twemproxies(cluster)) {
      if (type && !metrics)
        yield {
          range: type.range,
          message: `${quoted(name)} has no “metrics”: twemproxy then shows its pools and servers on port ${usual} of every address. Write “metrics: {port: ${usual}}”, which is 127.0.0.1.`,
          fixes: [
            { title: 'Show them on 127.0.0.1', edits: write(document, undefined, usual, entry, ['metrics', 'port']) },
          ],
        };
      else if (metrics && !isLoopback(metrics.address.value) && cluster.network.value === 'public')
        yield {
          range: metrics.address.range,
          message: `Whoever reaches ${quoted(metrics.address.value)} reads the pools and servers of ${quoted(name)} without a login. Write 127.0.0.1, where an exporter reads them; “network: private” if a firewall guards it.`,
          fixes: [{ title: 'Show them on 127.0.0.1', edits: write(document, metrics.address, '127.0.0.1', entry, []) }],
        };
    }
  },
};
