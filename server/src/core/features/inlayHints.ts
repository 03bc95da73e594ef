import type { Snapshot } from '../analyze';
import type { Entry } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Range } from '../document/range';
import { formatAddress } from '../model/address';
import type { Cluster } from '../model/cluster';
import { frontends } from '../model/listeners';
import { percent } from '../text/percent';
import { sharesOfPool } from './poolShares';

export interface InlayHint {
  /** The hint stands after this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What the spec leaves open and is taken: addresses by host, ports by counting; with `shares` also each shard's share of
 * all keys. Only for keys in `within`.
 */
export function inlayHints({ cluster }: Snapshot, within: Range, { shares = true } = {}): InlayHint[] {
  if (!cluster) return [];
  const shown = ({ keyRange, merged }: Entry): boolean =>
    !merged && within.start <= keyRange.start && keyRange.end <= within.end;
  return [...nodeHints(cluster, shown), ...portHints(cluster, shown), ...(shares ? shareHints(cluster, shown) : [])];
}

type Shown = (entry: Entry) => boolean;

function nodeHints(cluster: Cluster, shown: Shown): InlayHint[] {
  return [...cluster.nodes.values()].flatMap(({ entry, host, address }) => {
    if (!host || !address || !shown(entry)) return [];
    const label = formatAddress(address.value);
    return [
      {
        offset: after(cluster.document, entry),
        label,
        tooltip: `The address of ${host.name} and the port of the node.`,
      },
    ];
  });
}

function portHints(cluster: Cluster, shown: Shown): InlayHint[] {
  return [...cluster.proxies.values()].flatMap((proxy) => {
    if (!proxy.basePort) return [];
    return frontends(proxy, proxy.instances[0]).flatMap(({ pool, shard, replica, port }) => {
      const { entry } = shard ?? replica ?? pool;
      if (!shown(entry)) return [];
      const tooltip = `${proxy.name} counts its ports from base_port ${proxy.basePort?.value}.`;
      return [{ offset: after(cluster.document, entry), label: `${proxy.name} :${port}`, tooltip }];
    });
  });
}

function shareHints(cluster: Cluster, shown: Shown): InlayHint[] {
  return [...cluster.pools.values()].flatMap((pool) => {
    // One shard has all keys, and nothing is computed for what is not on screen.
    const shards = pool.shards.length > 1 ? pool.shards.filter(({ entry }) => shown(entry)) : [];
    const found = shards.length > 0 ? sharesOfPool(cluster, pool) : undefined;
    if (!found) return [];
    return shards.flatMap(({ name, entry }) => {
      const share = found.shares.get(name);
      if (share === undefined) return [];
      return [
        {
          offset: after(cluster.document, entry),
          label: percent(share),
          tooltip: `Share of all keys of ${pool.name}: ${found.how}.`,
        },
      ];
    });
  });
}

/** Behind the value when it ends on the line of its key, else behind that line. */
function after({ lines }: SpecDocument, { keyRange, range }: Entry): number {
  const { line } = lines.position(keyRange.start);
  return Math.min(range.end, lines.lineStart(line) + lines.lineText(line).trimEnd().length);
}
