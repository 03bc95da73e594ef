import type { Address } from '../model/address';
import type { ShardDraft } from './support/draft';
import { addressIn, slug, unique } from './support/draft';
import { mostServers, type Reader, tooManyServers } from './support/source';

/**
 * `HOST:PORT[:WEIGHT]` or `memcached://HOST:PORT`, one a line or parted by commas or blanks, `#` and `;` for comments: what applications
 * keep in a variable. The order stays: clients with modula depend on it.
 */
export const serverList: Reader = ({ stem, text }, draft) => {
  const shards = new Map<string, ShardDraft>();
  const lines = text.split(/\r?\n/);
  let login = false;
  for (const [index, line] of lines.entries())
    for (const entry of line.replace(/(?:^|\s)[#;].*$/, '').split(/[\s,]+/)) {
      if (entry === '') continue;
      if (shards.size >= mostServers) return tooManyServers;
      const server = readEntry(entry);
      login ||= server === 'login';
      if (server === 'login')
        draft.note({
          code: 'secret-left-out',
          line: index + 1,
          message:
            'a server with a user and password in its address; name them by auth: {type: sasl, credentials: {from_env: …}}.',
        });
      else if (!server)
        return `line ${index + 1} is no server: write HOST:PORT or HOST:PORT:WEIGHT, one a line or with commas.`;
      else {
        const primary = draft.node(server.address);
        const weight = server.weight === undefined || server.weight === 100 ? undefined : server.weight;
        shards.set(unique(`s${shards.size + 1}`, shards), { primary, weight });
      }
    }
  if (shards.size === 0)
    return login ? 'every server has a user and password in its address: import it without them.' : 'no server in it.';
  const name = draft.addPool(slug(stem) ?? 'cache', { shards });
  draft.note({
    code: 'not-carried',
    at: ['pools', name],
    message: 'who places the keys is not in a list: add the client with its library, or a proxy.',
  });
  return undefined;
};

function readEntry(entry: string): { address: Address; weight?: number } | 'login' | undefined {
  const bare = entry
    .slice(0, 301)
    .replace(/^["']|["']$/g, '')
    .replace(/^(?:memcached?|tcp):\/\//i, '')
    .replace(/\/$/, '');
  if (bare.includes('@')) return 'login';
  const weighted = /^(.+:\d{1,5}):(\d{1,3})$/.exec(bare);
  const isIpv6 = weighted && !weighted[1].startsWith('[') && weighted[1].split(':').length > 2;
  const weight = weighted && !isIpv6 ? Number(weighted[2]) : undefined;
  if (/^[A-Za-z]+$/.test(bare) && bare !== 'localhost') return undefined; // a word of a text
  const address = addressIn(weighted && !isIpv6 ? weighted[1] : bare);
  return address && (weight === undefined || weight <= 256) ? { address, weight } : undefined;
}
