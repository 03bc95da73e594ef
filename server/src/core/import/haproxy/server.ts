import type { Address } from '../../model/address';
import { addressIn } from '../support/draft';
import type { Section } from './sections';
import type { Line } from './words';

/** Keywords of a `server` line without a value (HAProxy 2.6 and 3.2); any other takes one. */
const flags: ReadonlySet<string> = new Set([
  ...[
    'check',
    'backup',
    'disabled',
    'enabled',
    'ssl',
    'check-ssl',
    'send-proxy',
    'send-proxy-v2',
    'stick',
    'non-stick',
  ],
  ...['check-send-proxy', 'send-proxy-v2-ssl', 'send-proxy-v2-ssl-cn', 'agent-check', 'allow-0rtt', 'tfo'],
  ...['force-sslv3', 'force-tlsv10', 'force-tlsv11', 'force-tlsv12', 'force-tlsv13', 'check-via-socks4', 'tls-tickets'],
]);

/** A `server` line over what `default-server` gives it. */
export interface Server {
  readonly name: string;
  readonly line: number;
  /** Undefined where it can't be read: a variable, a range. */
  readonly address?: Address;
  /** By keyword; that of a flag is empty. */
  readonly options: ReadonlyMap<string, string>;
}

export function serversOf(section: Section): Server[] {
  const inherited = new Map<string, string>();
  for (const { words } of section.all('default-server')) readOptions(words.slice(1), inherited);
  return section.own('server').map((line) => readServer(line, inherited));
}

function readServer({ number, words }: Line, inherited: ReadonlyMap<string, string>): Server {
  const options = new Map(inherited);
  readOptions(words.slice(3), options);
  return { name: words[1] ?? '', line: number, address: addressOf(words[2] ?? ''), options };
}

function readOptions(words: readonly string[], into: Map<string, string>): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word.startsWith('no-')) into.delete(word.slice(3));
    if (word === 'disabled') into.delete('enabled');
    if (word === 'enabled') into.delete('disabled');
    const alone = flags.has(word) || word.startsWith('no-');
    into.set(word, alone ? '' : (words[++at] ?? ''));
  }
}

/** HAProxy's spelling: a family in front, IPv6 without brackets, `*` and an empty host for every address. */
export function addressOf(text: string, defaultPort?: number): Address | undefined {
  const bare = text.replace(/^(?:ipv4|ipv6|unix)@/, '');
  const wild = /^\*?:(\d+)$/.exec(bare);
  if (wild) return addressIn(`0.0.0.0:${wild[1]}`);
  const ipv6 = bare.length < 60 && /^([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*):(\d+)$/.exec(bare);
  return addressIn(ipv6 ? `[${ipv6[1]}]:${ipv6[2]}` : bare, defaultPort);
}
