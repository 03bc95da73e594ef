import { replaceScalar } from '../document/edit';
import { frontends } from '../model/listeners';
import type { Rule } from './rule';
import { quoted } from './support/words';

const last = 65535;

/** The schema looks at the ports that are written; this rule at those that are counted. */
export const rule: Rule = {
  code: 'port-out-of-range',
  severity: 'error',
  summary: 'A port is not a whole number from 1 to 65535.',
  source: 'Measured: the Runtime API of HAProxy 2.6 and 3.2 takes port 99999 and wraps it round to 34463.',
  *check(cluster, document) {
    for (const proxy of cluster.proxies.values()) {
      const { basePort } = proxy;
      if (!basePort || proxy.listen || basePort.value < 1 || basePort.value > last) continue;
      const ports = frontends(proxy, proxy.instances[0]).length;
      const highest = last + 1 - ports;
      if (basePort.value <= highest || highest < 1) continue;
      yield {
        range: basePort.range,
        message: `${quoted(proxy.name)} needs ${ports} ports, ${basePort.value} to ${basePort.value + ports - 1}, and the last port is ${last}. Write ${highest} or less.`,
        fixes: [{ title: `Begin at ${highest}`, edits: [replaceScalar(document, basePort.range, highest)] }],
      };
    }
  },
};
