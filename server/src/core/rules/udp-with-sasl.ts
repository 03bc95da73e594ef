import type { Rule } from './rule';
import { udpWithLogin } from './support/udpLogins';

export const rule: Rule = {
  code: 'udp-with-sasl',
  severity: 'error',
  summary: 'A node with a SASL login has a UDP port, and does not start.',
  source: 'Measured: memcached 1.6.18 with -S and -U ends with exit code 64.',
  check: (cluster, document) =>
    udpWithLogin(cluster, document, 'sasl', 'Cannot enable UDP while using binary SASL authentication'),
};
