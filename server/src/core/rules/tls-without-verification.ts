import { replaceScalar } from '../document/edit';
import type { MemcachedNode } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { named } from './support/words';

type Verified = MemcachedNode & Required<Pick<MemcachedNode, 'tls'>>;

export const rule: Rule = {
  code: 'tls-without-verification',
  severity: 'warning',
  summary: 'A connection is encrypted, and whoever answers is believed.',
  source: 'HAProxy configuration manual, “verify none”: the certificate of the server is not looked at.',
  *check(cluster, document) {
    const blind = [...cluster.nodes.values()].filter((node): node is Verified => node.tls?.verify.value === 'none');
    for (const nodes of byPlace(blind, (node) => node.tls.verify.range)) {
      const { range } = nodes[0].tls.verify;
      const names = named(
        'node',
        nodes.map(({ name }) => name),
      );
      const anchored = nodes.every(({ tls }) => tls.caFile);
      yield {
        range,
        message: `Whoever answers at the address of ${names} is believed: its certificate is not checked. Write “verify: required”${anchored ? '' : ' and name a “ca_file”'}.`,
        // Without a ca_file HAProxy would not start.
        fixes: anchored
          ? [{ title: 'Check the certificate', edits: [replaceScalar(document, range, 'required')] }]
          : [],
      };
    }
  },
};
