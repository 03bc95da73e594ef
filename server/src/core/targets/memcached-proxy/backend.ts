import type { Range } from '../../document/range';
import type { MemcachedNode } from '../../model/node';
import type { Ref } from '../../model/value';
import { type Word, word } from '../lines';
import { nodeAddress, refuseLogin } from '../reach';
import { quoted, type Words } from './words';

/** A slot of a pool: `"HOST:PORT"`, and what it is for the reader. `_down_` keeps the slot and refuses every request. */
export interface Backend {
  readonly entry: Word;
  readonly note: Word;
}

/** The slot of a node; a retired one is down. */
export function backend(words: Words, ref: Ref<MemcachedNode>, note: Word): Backend | undefined {
  const address = nodeAddress(words, ref);
  const node = ref.target;
  const at = node?.address;
  if (!address || !node || !at) return undefined;
  if (at.value.kind === 'unix')
    words.problem('target-cannot-express', `${words.program} reaches nodes over TCP only: ${node.name}.`, at.range);
  refuseLogin(words, node);
  if (node.protocol.value === 'binary')
    words.problem(
      'target-cannot-express',
      `${words.program} speaks the ASCII protocol only: ${node.name} refuses it.`,
      node.protocol.range,
    );
  return { entry: entry(node, address, node.retired.value ? [node.retired.range] : undefined), note };
}

/** Holds the place of a slot that has no node: the address is one that the pool uses elsewhere. */
export function emptySlot(words: Words, ref: Ref<MemcachedNode>, note: Word): Backend | undefined {
  const address = nodeAddress(words, ref);
  return address && { entry: word(quoted(`${plain(address.text)} _down_`), ...address.from), note };
}

/** An address that is no node's own: a port of HAProxy. */
export const portBackend = (address: Word, note: Word): Backend => ({
  entry: word(quoted(plain(address.text)), ...address.from),
  note,
});

/** The proxy encrypts with TLS 1.3 and does not look at the certificate, so nothing else of `tls` can be said. */
function entry({ tls, address }: MemcachedNode, { text, from }: Word, down: readonly Range[] | undefined): Word {
  if (!tls) return word(quoted(plain(text) + (down ? ' _down_' : '')), ...from, ...(down ?? []));
  const { host, port } = address?.value.kind === 'tcp' ? address.value : { host: '', port: 0 };
  const fields = [
    `host = ${quoted(host)}`,
    `port = ${quoted(String(port))}`,
    'tls = true',
    ...(down ? ['down = true'] : []),
  ];
  return word(`{ ${fields.join(', ')} }`, ...from, tls.verify.range, ...(down ?? []));
}

/** routelib takes the last colon for the port's and hands the host on as it is: IPv6 without brackets. */
const plain = (address: string): string => address.replace(/^\[(.*)\]:/, '$1:');
