import type { Range } from '../../document/range';
import type { MemcachedNode, Tls } from '../../model/node';
import type { Size, Value } from '../../model/value';
import { type Word, word } from '../lines';
import { largest } from '../words';
import type { Words } from './words';

/** A flag and what follows it: one or two arguments of the command line. */
export type Flag = readonly [Word] | readonly [Word, Word];

const MiB = 1 << 20;
const halfMiB = MiB / 2;

/** The flags that start a node; what memcached 1.6 can't take is a problem. */
export function flags(words: Words, node: MemcachedNode): Flag[] {
  return [
    ...listening(words, node),
    flag('-m', wholeMiB(words, node.memory)),
    flag('-I', itemSize(words, node.itemMax)),
    flag('-c', words.count(node.maxConnections)),
    flag('-t', words.count(node.threads)),
    ...(node.evictions.value ? [] : [bare('-M', node.evictions.range)]),
    ...(node.flushAll.value ? [] : [bare('-F', node.flushAll.range)]),
    ...login(words, node),
    ...(node.tls ? encryption(words, node, node.tls) : []),
    ...tuning(words, node),
  ];
}

const flag = (name: string, value: Word): Flag => [word(name, ...value.from), value];
const bare = (name: string, from: Range): Flag => [word(name, from)];
/** Each has a `-o` of its own, so that a change in the spec changes one line. */
const option = (name: string, value: Word): Flag => flag('-o', word(`${name}=${value.text}`, ...value.from));

/** `-l` without ports: with them `stats settings` would tell a wrong `tcpport`. */
function listening(words: Words, { name, entry, address, listen, udpPort }: MemcachedNode): Flag[] {
  if (!address) {
    words.problem('missing-key', `Node ${name} has no address: give it address or host.`, entry.keyRange);
    return [];
  }
  const { value, range } = address;
  if (value.kind === 'unix') return [flag('-s', words.file({ value: value.path, range }))];
  const hosts = (listen.length > 0 ? listen : [{ value: value.host, range }]).map((host) => words.host(host));
  const all = hosts.map(({ text }) => text).join(',');
  return [
    flag('-l', word(all, ...hosts.flatMap(({ from }) => from))),
    flag('-p', word(String(value.port), range)),
    // Explicit: before 1.5.6 UDP was on by default.
    flag('-U', words.within(udpPort, 0, 65535)),
  ];
}

/** `-m` counts whole MiB; never more than the spec allows. */
function wholeMiB(words: Words, { value, range }: Value<Size>): Word {
  return words.within({ value: Math.floor(value.bytes / MiB), range }, 1, largest);
}

/**
 * An item larger than a chunk is cut into chunks of 512 KiB. For a size that is no multiple of that memcached wants
 * `slab_chunk_max`, which 1.6.18 reads as bytes and later versions as KiB: it can't be written for both.
 */
function itemSize(words: Words, { value: { bytes }, range }: Value<Size>): Word {
  if (bytes % halfMiB !== 0 || bytes < halfMiB || bytes > 1024 * MiB)
    words.problem('not-allowed-value', 'memcached needs item_max in steps of 512KiB, up to 1GiB.', range);
  return word(bytes % MiB === 0 ? `${bytes / MiB}m` : `${Math.floor(bytes / 1024)}k`, range);
}

/** `-S` and `-Y` settle the protocol themselves, and refuse to start with the other one. */
function login(words: Words, { name, auth, protocol }: MemcachedNode): Flag[] {
  const spoken = protocol.value === 'auto' ? [] : [flag('-B', word(protocol.value, protocol.range))];
  if (!auth) return spoken;
  const { type, credentials } = auth;
  if (protocol.value === (type.value === 'sasl' ? 'ascii' : 'binary'))
    words.problem(
      type.value === 'sasl' ? 'sasl-needs-binary' : 'target-cannot-express',
      `memcached has no ${type.value} login in the ${protocol.value} protocol: node ${name} would not start.`,
      protocol.range,
    );
  if (type.value === 'sasl') return [...spoken, bare('-S', type.range)];
  if (credentials?.from === 'file') return [...spoken, flag('-Y', words.file(credentials.name))];
  words.problem(
    credentials ? 'target-cannot-express' : 'missing-key',
    `memcached reads the users of auth: ascii from a file (-Y): name it with credentials: {from_file: PATH}.`,
    credentials?.name.range ?? type.range,
  );
  return spoken;
}

/** `verify` is not written: it says how others check this node, and `ssl_verify_mode` how it checks them. */
function encryption(words: Words, { name, address }: MemcachedNode, tls: Tls): Flag[] {
  const { verify, certFile, keyFile, caFile } = tls;
  if (address?.value.kind === 'unix')
    words.problem('target-cannot-express', `memcached has no TLS on a unix socket: node ${name}.`, address.range);
  const files = [
    ['ssl_chain_cert', certFile],
    ['ssl_key', keyFile],
    ['ssl_ca_cert', caFile],
  ] as const;
  return [
    bare('-Z', (certFile ?? keyFile ?? caFile ?? verify).range),
    ...files.flatMap(([key, file]) => (file ? [option(key, words.file(file))] : [])),
  ];
}

/** What the program's own default does not say already. */
function tuning(words: Words, node: MemcachedNode): Flag[] {
  const { idleTimeout, hotPercent, warmPercent, slabAutomove } = node;
  const numbers = [
    ['hot_lru_pct', hotPercent, 20, 1, 80],
    ['warm_lru_pct', warmPercent, 40, 1, 80],
    ['slab_automove', slabAutomove, 1, 0, 2],
  ] as const;
  return [
    ...(idleTimeout.value.ms > 0
      ? [option('idle_timeout', word(String(words.seconds(idleTimeout)), idleTimeout.range))]
      : []),
    ...numbers.flatMap(([name, value, usual, least, most]) =>
      value.value === usual ? [] : [option(name, words.within(value, least, most))],
    ),
  ];
}
