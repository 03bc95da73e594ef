import { Label } from '../distributions/label';
import { swapBytes } from '../hashes/hash';
import { md5Hex, md5Words } from '../hashes/md5';
import { implementation } from '../implementation';
import { text } from '../options';
import type { Located, Placement } from '../placement';

const labelsPerServer = 160;

interface Point {
  readonly at: bigint;
  readonly index: number;
}

function md5Number(bytes: Uint8Array): bigint {
  return BigInt(`0x${md5Hex(bytes)}`);
}

// The first point above the hash: an equal one does not count.
function above(points: readonly Point[], hash: bigint): Point {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (points[middle].at <= hash) low = middle + 1;
    else high = middle;
  }
  return points[low === points.length ? 0 : low];
}

export const bmemcached = implementation({
  id: 'bmemcached',
  title: 'python-binary-memcached DistributedClient',
  options: {
    username: text('SASL user; part of the ring labels.'),
    password: text('SASL password; part of the ring labels, so changing it moves keys.'),
  },
  // A ring of whole 128-bit MD5 digests (uhashring). Weights are ignored.
  place(servers, { username, password }, { dead }) {
    const points = servers.flatMap(({ host, port }, index) => {
      const label = new Label(`${host}:${port}_${username ?? 'None'}_${password ?? 'None'}-`);
      return Array.from({ length: labelsPerServer }, (_, k) => {
        const length = label.write(k);
        return { at: md5Number(label.bytes.subarray(0, length)), index };
      });
    });
    points.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

    const tops = Uint32Array.from(points, ({ at }) => Number(at >> 96n));
    const words = new Uint32Array(4);
    const locate = (key: Uint8Array): Located => {
      const hash = md5Number(key);
      const { at, index } = above(points, hash);
      return dead.has(index) ? { server: -1, hash } : { server: index, hash, point: at };
    };
    const placement: Placement = {
      // The first 32 bits nearly always tell.
      server(bytes, start = 0, end = bytes.length) {
        md5Words(bytes, start, end, words);
        const top = swapBytes(words[0]);
        let low = 0;
        let high = tops.length;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if (tops[middle] < top) low = middle + 1;
          else high = middle;
        }
        if (tops[low] === top) return locate(bytes.subarray(start, end)).server;
        const { index } = points[low === tops.length ? 0 : low];
        return dead.has(index) ? -1 : index;
      },
      locate,
      ring: {
        points: tops,
        owners: Uint32Array.from(points, ({ index }) => index),
        takes: 'next',
      },
    };
    return placement;
  },
});
