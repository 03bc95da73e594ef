import { ch3, weightedCh3 } from '../distributions/ch3';
import { rendezvous, tagHashes, weightedRendezvous } from '../distributions/rendezvous';
import { crc32 } from '../hashes/crc32';
import { implementation } from '../implementation';
import { indexOfByte, indexOfBytes, keyBytes, keyText, maxKeyLength } from '../key';
import { choice, numbers, text, texts } from '../options';
import { type Cut, type Part, selected } from '../placement';

const functions = ['Ch3', 'WeightedCh3', 'Crc32', 'Rendezvous', 'WeightedRendezvous', 'ConstShard'] as const;
const colon = 0x3a;
const slash = 0x2f;
const hashStop = keyBytes('|#|');

/** Index of the server for the routing key `bytes[start, end)`. */
export type Selector = (bytes: Uint8Array, start: number, end: number) => number;

/** A hash function of mcrouter over `servers` servers, undefined for an unknown name. Missing weights count as 0.5. */
export function selector(
  name: string,
  servers: number,
  weights: readonly number[],
  tags: readonly string[],
): Selector | undefined {
  switch (name) {
    case 'Ch3':
      return (bytes, start, end) => ch3(bytes, start, end, servers);
    case 'Crc32':
      return (bytes, start, end) => (crc32(bytes, start, end) & 0x7fffffff) % servers;
    case 'ConstShard':
      return (bytes, start, end) => constShard(bytes, start, end, servers);
    case 'WeightedCh3': {
      const padded = padTo(servers, weights);
      return (bytes, start, end) => weightedCh3(bytes.subarray(start, end), padded);
    }
    case 'Rendezvous': {
      const hashes = tagHashes(tags);
      return (bytes, start, end) => rendezvous(bytes, start, end, hashes);
    }
    case 'WeightedRendezvous': {
      const hashes = tagHashes(tags);
      const padded = padTo(servers, weights);
      return (bytes, start, end) => weightedRendezvous(bytes, start, end, hashes, padded);
    }
    default:
      return undefined;
  }
}

function padTo(length: number, weights: readonly number[]): number[] {
  return Array.from({ length }, (_, i) => weights[i] ?? 0.5);
}

// `prefix:NUMBER:rest` names its server; any other key goes by Ch3.
function constShard(bytes: Uint8Array, start: number, end: number, servers: number): number {
  const first = indexOfByte(bytes, colon, start, end);
  const second = first < 0 ? -1 : indexOfByte(bytes, colon, first + 1, end);
  if (second > first + 1) {
    const digits = keyText(bytes.subarray(first + 1, second));
    if (/^\d+$/.test(digits) && Number(digits) < servers) return Number(digits);
  }
  return ch3(bytes, start, end, servers);
}

// Without a leading `/region/cluster/`, and only up to the first `|#|`.
function routingKey(part: Part): void {
  const { bytes, start, end } = part;
  if (bytes[start] === slash) {
    const second = indexOfByte(bytes, slash, start + 1, end);
    const third = indexOfByte(bytes, slash, second < 0 ? start : second + 1, end);
    if (third > start + 1) part.start = third + 1;
  }
  const stop = indexOfBytes(bytes, hashStop, part.start, end);
  if (stop >= 0) part.end = stop;
}

/** The routing key with the salt behind it. */
function salted(salt: Uint8Array): Cut {
  let both = new Uint8Array(maxKeyLength + salt.length);
  return (part) => {
    routingKey(part);
    const size = part.end - part.start;
    if (size + salt.length > both.length) both = new Uint8Array(size + salt.length);
    for (let at = 0; at < size; at++) both[at] = part.bytes[part.start + at];
    both.set(salt, size);
    part.bytes = both;
    part.start = 0;
    part.end = size + salt.length;
  };
}

export const mcrouter = implementation({
  id: 'mcrouter',
  title: 'mcrouter',
  options: {
    hash_func: choice(functions, 'Ch3', 'Hash function of the HashRoute.'),
    salt: text('Appended to the routing key before it is hashed.'),
    weights: numbers('WeightedCh3, WeightedRendezvous: 0 to 1 for each server; 0.5 where the list is too short.'),
    tags: texts('Rendezvous, WeightedRendezvous: one text for each server, which is hashed in its place.'),
  },
  place(servers, options, { dead }) {
    const { hash_func, weights, tags } = options;
    const salt = keyBytes(options.salt ?? '');
    if (hash_func.endsWith('Rendezvous') && tags.length !== servers.length) {
      return { problem: `${hash_func} of mcrouter needs one tag for each of its ${servers.length} servers.` };
    }
    const select = selector(hash_func, servers.length, weights, tags);
    if (!select) return { problem: `mcrouter has no hash function ${hash_func}.` };
    const even = hash_func === 'Ch3' || hash_func === 'Crc32' || hash_func === 'Rendezvous';
    const live = (bytes: Uint8Array, start: number, end: number): number => {
      const server = select(bytes, start, end);
      return dead.has(server) ? -1 : server;
    };
    const placement = selected(live, salt.length === 0 ? routingKey : salted(salt));
    if (!even || dead.size > 0) return placement;
    return { ...placement, shares: () => servers.map(() => 1 / servers.length) };
  },
});
