import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { nodesWithLogin, speakers } from './support/logins';
import { listed, quoted } from './support/words';
import { write } from './support/write';

/** They speak nothing else, whatever the spec leaves open. */
const binaryOnly: readonly (string | undefined)[] = ['memjs', 'bmemcached'];

export const rule: Rule = {
  code: 'sasl-needs-binary',
  severity: 'error',
  summary: 'SASL is part of the binary protocol, and something here speaks ASCII.',
  source: 'Measured: memcached 1.6.18 with -S -B ascii ends with exit code 64, and with -S leaves ASCII unanswered.',
  *check(cluster, document) {
    const refusing = nodesWithLogin(cluster, 'sasl').filter(({ protocol }) => protocol.value === 'ascii');
    for (const [node, ...more] of byPlace(refusing, ({ protocol }) => protocol.range))
      yield {
        range: node.protocol.range,
        message: `${listed([node, ...more].map(({ name }) => name))} can’t start: with SASL memcached refuses “protocol: ascii”. Write “binary”.`,
        related: node.auth && [{ range: node.auth.type.range, message: 'The login.' }],
        fixes: [{ title: 'Speak binary', edits: write(document, node.protocol, 'binary', node.entry, ['protocol']) }],
      };
    for (const [{ client, use, nodes }] of byPlace(speakers(cluster, 'sasl'), (one) => one.use.protocol.range)) {
      const { value, range, origin } = use.protocol;
      if (value === 'binary' || (origin.kind === 'default' && binaryOnly.includes(client.library?.value))) continue;
      yield {
        range,
        message: `${quoted(client.name)} speaks ${value} to ${quoted(nodes[0].name)}, which wants a SASL login and answers nothing but binary: each request hangs. Write “protocol: binary”.`,
        related: nodes[0].auth && [{ range: nodes[0].auth.type.range, message: 'The login.' }],
        fixes: [{ title: 'Speak binary', edits: write(document, use.protocol, 'binary', use.entry, ['protocol']) }],
      };
    }
  },
};
