import { asMap } from '../document/nodes';
import type { Range } from '../document/range';
import type { Rule } from './rule';
import { disagreements } from './support/disagreements';
import { told } from './support/remedies';
import type { Use } from './support/routes';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'client-bypasses-proxy',
  severity: 'warning',
  summary: 'One client goes through a proxy and another past it, and they place keys differently.',
  source: 'Measured: rings hash the addresses that a client was given, and a proxy hashes names or ports of its own.',
  *check(cluster, document) {
    const found = disagreements(cluster).filter(({ cause }) => cause === 'way');
    for (const { first, second, keys, fixes } of told(document, found, (one) => wayRange(one.second))) {
      const [proxy] = first.route.via;
      const [other] = second.route.via;
      const way = other ? `through ${quoted(other.name)}` : 'to the nodes';
      yield {
        range: wayRange(second),
        message: `${quoted(second.client.name)} goes ${way} and ${quoted(first.client.name)} through ${quoted(proxy.name)}: they place ${keys} on different shards, and each misses what the other wrote. Write “via: ${proxy.name}”.`,
        related: [{ range: wayRange(first), message: `The way of ${quoted(first.client.name)}.` }],
        fixes,
      };
    }
  },
};

const wayRange = ({ use }: Use): Range => asMap(use.entry.value)?.entries.get('via')?.value.range ?? use.entry.keyRange;
