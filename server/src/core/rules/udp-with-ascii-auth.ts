import type { Rule } from './rule';
import { udpWithLogin } from './support/udpLogins';

export const rule: Rule = {
  code: 'udp-with-ascii-auth',
  severity: 'error',
  summary: 'A node with an ASCII login has a UDP port, and does not start.',
  source: 'Measured: memcached 1.6.18 with -Y and -U ends with exit code 64.',
  check: (cluster, document) =>
    udpWithLogin(cluster, document, 'ascii', 'Cannot use UDP with ascii authentication enabled'),
};
