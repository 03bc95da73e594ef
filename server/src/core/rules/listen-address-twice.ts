import { scalarText } from '../document/edit';
import type { SpecDocument } from '../document/parse';
import type { TextEdit } from '../findings';
import { hostIdentity, isWildcard } from '../model/address';
import type { MemcachedNode } from '../model/node';
import type { Value } from '../model/value';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'listen-address-twice',
  severity: 'error',
  summary: 'A node binds one address twice, and does not start.',
  source: 'Measured: memcached 1.6.18 with -l 0.0.0.0,127.0.0.1 ends with exit code 71, “Address already in use”.',
  *check(cluster, document) {
    const doubles = [...cluster.nodes.values()].flatMap((node) => {
      const double = doubled(node.listen);
      return double ? [{ node, ...double }] : [];
    });
    for (const [{ node, spare, by }] of byPlace(doubles, (one) => one.spare.range)) {
      const edits = without(document, node, spare);
      yield {
        range: spare.range,
        message: `${quoted(node.name)} can’t start: ${spare.value} is bound by ${by.value} already. Leave it out.`,
        related: [{ range: by.range, message: 'Bound here.' }],
        fixes: edits.length > 0 ? [{ title: `Leave ${spare.value} out`, edits }] : [],
      };
    }
  },
};

/** Two that are one; a wildcard covers all of its own family. */
function doubled(listen: readonly Value<string>[]): { spare: Value<string>; by: Value<string> } | undefined {
  for (const [index, one] of listen.entries())
    for (const earlier of listen.slice(0, index)) {
      if (identity(one) === identity(earlier)) return { spare: one, by: earlier };
      if (isIpv6(one) !== isIpv6(earlier)) continue;
      if (isWildcard(earlier.value)) return { spare: one, by: earlier };
      if (isWildcard(one.value)) return { spare: earlier, by: one };
    }
  return undefined;
}

const identity = ({ value }: Value<string>): string =>
  value.toLowerCase() === 'localhost' ? '127.0.0.1' : hostIdentity(value);
const isIpv6 = (value: Value<string>): boolean => identity(value).includes(':');

/** Only where the list stands on the node itself, in one line. */
function without(document: SpecDocument, { fields, listen }: MemcachedNode, spare: Value<string>): TextEdit[] {
  const list = fields.entry('listen')?.value;
  if (list?.kind !== 'seq' || !list.flow) return [];
  const rest = listen.filter((one) => one !== spare).map(({ value }) => scalarText(value));
  const newText = rest.length === 1 ? rest[0] : `[${rest.join(', ')}]`;
  return document.text.slice(list.range.start, list.range.end).includes('\n') ? [] : [{ range: list.range, newText }];
}
