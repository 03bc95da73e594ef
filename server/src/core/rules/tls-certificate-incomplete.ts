import type { Range } from '../document/range';
import type { Tls } from '../model/node';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { listed } from './support/words';

export const rule: Rule = {
  code: 'tls-certificate-incomplete',
  severity: 'error',
  summary: 'A node has a certificate without its key or a key without its certificate, and does not start.',
  source: 'Measured: memcached 1.6.18 with -Z and only one of ssl_chain_cert and ssl_key ends with exit code 64.',
  *check(cluster) {
    const weStart = cluster.outputs.has('memcached');
    const incomplete = [...cluster.nodes.values()].flatMap((node) => {
      const lack = node.tls && !node.retired.value && lacking(node.tls, weStart);
      return lack ? [{ node, ...lack }] : [];
    });
    for (const group of byPlace(incomplete, ({ range }) => range))
      yield {
        range: group[0].range,
        message: `${listed(group.map(({ node }) => node.name))} can’t start with TLS: ${group[0].why}.`,
      };
  },
};

/** Who only states how others reach a node need not name its files. */
function lacking(
  { certFile, keyFile, caFile, verify }: Tls,
  weStart: boolean,
): { range: Range; why: string } | undefined {
  if (certFile && keyFile) return undefined;
  if (certFile) return { range: certFile.range, why: 'the key of the certificate is missing. Add “key_file”' };
  if (keyFile) return { range: keyFile.range, why: 'the certificate of the key is missing. Add “cert_file”' };
  if (!weStart) return undefined;
  const why = 'the start-up flags need its certificate. Add “cert_file” and “key_file”';
  return { range: (caFile ?? verify).range, why };
}
