import type { Socket } from 'node:net';
import { ByteLines } from '../core/text/byteLines';
import { openSocket, refusal, setCommand } from './asciiTransport';
import type { Endpoint } from './endpoint';
import { type CallOptions, settleOnce } from './operation';
import { failure, fromSystemError, type Outcome } from './outcome';

export interface Dumped {
  readonly keys: number;
  /** False when the cap or the deadline came before the last key. */
  readonly complete: boolean;
}

/** Words of memcached's proto_text.c for a crawler that is off (`-X`, `-o no_lru_crawler`) or at work for another. */
const refusals: readonly (readonly [RegExp, string])[] = [
  [/^(CLIENT_)?ERROR metadump not allowed/, 'it does not list its keys (started with -X)'],
  [/^(CLIENT_)?ERROR lru crawler disabled/, 'its LRU crawler is off (lru_crawler enable turns it on)'],
  [/^BUSY/, 'its LRU crawler is busy: try again later'],
];

/**
 * Reads the keys of a node by `lru_crawler metadump all`, over a connection of its own that is closed at once after
 * `most` keys. The node lists them slab class by slab class. `take` gets each key as `bytes[start, end)`, good until it
 * returns. At the deadline, what has come is the answer; nothing at all is a failure.
 */
export async function metadump(
  endpoint: Endpoint,
  most: number,
  take: (bytes: Uint8Array, start: number, end: number) => void,
  options: CallOptions,
): Promise<Outcome<Dumped>> {
  let socket: Socket | undefined;
  let keys = 0;
  const began = performance.now();
  const outcome = await settleOnce<Dumped>((settle) => {
    const decoded = new Uint8Array(1024);
    const credentials = endpoint.login?.credentials;
    let loggedIn = credentials === undefined;
    const lines = new ByteLines((bytes, start, end) => {
      if (keys >= most) return;
      const encoded = loggedIn ? encodedKey(bytes, start, end) : undefined;
      if (encoded !== undefined) {
        take(decoded, 0, decodeUri(bytes, start + keyMark.length, encoded, decoded));
        if (++keys >= most) settle({ ok: true, value: { keys, complete: false } });
        return;
      }
      const line = Buffer.from(bytes.subarray(start, end)).toString('latin1');
      if (!loggedIn && line === 'STORED') {
        loggedIn = true;
        socket?.write(command);
      } else if (loggedIn && line === 'END') {
        settle({ ok: true, value: { keys, complete: true } });
      } else {
        const known = refusals.find(([pattern]) => pattern.test(line));
        settle(known ? failure('unsupported', known[1]) : refusal(line));
      }
    });
    const opened = openSocket(endpoint);
    socket = opened;
    opened.on('data', (chunk: Buffer) => lines.push(chunk));
    opened.on('error', (error) => settle(fromSystemError(error)));
    opened.once('close', () => settle(failure(endpoint.proxy ? 'no-backend' : 'closed-early')));
    opened.once(endpoint.tls ? 'secureConnect' : 'connect', () =>
      opened.write(credentials ? setCommand('auth', `${credentials.username} ${credentials.password}`, 0) : command),
    );
  }, options);
  socket?.destroy();
  if (!outcome.ok && outcome.cause === 'silent' && keys > 0)
    return { ok: true, value: { keys, complete: false }, ms: performance.now() - began };
  return outcome;
}

const command = 'lru_crawler metadump all\r\n';
const keyMark = Buffer.from('key=');
const percent = 0x25;

/** Where the key of `key=user%3A1 exp=-1 la=...` ends; undefined for any other line. */
function encodedKey(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (!keyMark.every((byte, i) => bytes[start + i] === byte)) return undefined;
  const blank = bytes.indexOf(0x20, start);
  return blank < 0 || blank > end ? end : blank;
}

/** Writes the bytes that `%XX` stand for, and the others as they are; returns how many. */
function decodeUri(bytes: Uint8Array, start: number, end: number, out: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end && length < out.length; at++) {
    if (bytes[at] === percent) {
      out[length++] = Number.parseInt(String.fromCharCode(bytes[at + 1], bytes[at + 2]), 16);
      at += 2;
    } else {
      out[length++] = bytes[at];
    }
  }
  return length;
}
