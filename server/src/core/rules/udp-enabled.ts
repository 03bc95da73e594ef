import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { refusesUdp } from './support/udpLogins';
import { named, quoted } from './support/words';
import { write } from './support/write';

/** From 1.5.6 on memcached leaves UDP off unless it is asked for. */
const offByDefault = [1, 5, 6];

export const rule: Rule = {
  code: 'udp-enabled',
  severity: 'error',
  summary: 'A node answers over UDP, which others use to flood third parties.',
  source: 'CVE-2018-1000115, memcached#348; measured on memcached 1.6: 15 bytes in, 51,131 bytes out.',
  *check(cluster, document) {
    const open = [...cluster.nodes.values()].filter((node) => {
      const { udpPort, version } = node;
      // Beside a login the node does not start, which has a finding of its own.
      if (refusesUdp(node)) return false;
      return udpPort.origin.kind === 'default' ? version && isOlder(version.value) : udpPort.value !== 0;
    });
    for (const nodes of byPlace(open, (node) => node.udpPort.range)) {
      const [node] = nodes;
      const { udpPort, version } = node;
      const names = nodes.map(({ name }) => name);
      const why =
        udpPort.origin.kind === 'default'
          ? `${quoted(node.name)} runs memcached ${version?.value}, which opens UDP by itself`
          : `The UDP port of ${named('node', names)} is open`;
      yield {
        range: udpPort.range,
        message: `${why}: a forged request of 15 bytes makes it send 51 kB to a third party. Write “udp_port: 0”.`,
        fixes: [{ title: 'Close UDP', edits: write(document, udpPort, 0, node.entry, ['udp_port']) }],
      };
    }
  },
};

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number);
  const at = offByDefault.findIndex((part, index) => (parts[index] ?? 0) !== part);
  return at !== -1 && (parts[at] ?? 0) < offByDefault[at];
}
