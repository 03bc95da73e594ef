import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { nodesWithLogin, speakers } from './support/logins';
import { listed, quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'ascii-auth-with-binary',
  severity: 'error',
  summary: 'An ASCII login is no part of the binary protocol, and something here speaks binary.',
  source: 'Measured: memcached 1.6.18 with -Y -B binary ends with exit code 64, and with -Y leaves binary unanswered.',
  *check(cluster, document) {
    const refusing = nodesWithLogin(cluster, 'ascii').filter(({ protocol }) => protocol.value === 'binary');
    for (const [node, ...more] of byPlace(refusing, ({ protocol }) => protocol.range))
      yield {
        range: node.protocol.range,
        message: `${listed([node, ...more].map(({ name }) => name))} can’t start: with an ASCII login memcached refuses “protocol: binary”. Write “ascii”.`,
        related: node.auth && [{ range: node.auth.type.range, message: 'The login.' }],
        fixes: [{ title: 'Speak ASCII', edits: write(document, node.protocol, 'ascii', node.entry, ['protocol']) }],
      };
    for (const [{ client, use, nodes }] of byPlace(speakers(cluster, 'ascii'), (one) => one.use.protocol.range)) {
      if (use.protocol.value !== 'binary') continue;
      yield {
        range: use.protocol.range,
        message: `${quoted(client.name)} speaks binary to ${quoted(nodes[0].name)}, whose login is ASCII: each request hangs. Write “protocol: ascii”, or log in with SASL.`,
        related: nodes[0].auth && [{ range: nodes[0].auth.type.range, message: 'The login.' }],
        fixes: [{ title: 'Speak ASCII', edits: write(document, use.protocol, 'ascii', use.entry, ['protocol']) }],
      };
    }
  },
};
