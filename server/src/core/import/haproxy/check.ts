import type { Section } from './sections';

/** What a backend's health check says to memcached, in words of the spec. */
export interface Check {
  readonly check?: 'noop' | 'token' | 'tcp';
  /** What the check tells about the nodes. */
  readonly node?: { readonly protocol: 'binary' } | { readonly auth: { readonly type: 'ascii' } };
  /** Whether it speaks memcached, so that a backend on any port is one of memcached. */
  readonly speaks: boolean;
  /** Set where the generated check is another one. */
  readonly differs?: string;
  /** The line of a `tcp-check connect` that drops TLS. */
  readonly plainConnect?: number;
  readonly line?: number;
}

/** Rules of the section itself replace those of `defaults`. */
export function checkOf(section: Section): Check {
  const own = section.own('tcp-check');
  const rules = own.length > 0 ? own : section.all('tcp-check');
  const other = [...section.all('option')].findLast(({ words }) =>
    /^(?!tcp-check$).*-?(?:chk|check)$/.test(words[1] ?? ''),
  );
  if (!section.option('tcp-check')) {
    if (!other || !section.option(other.words[1])) return { check: 'tcp', speaks: false };
    return { speaks: false, differs: 'this kind of check does not suit memcached', line: other.number };
  }
  const connect = rules.find(({ words }) => words[1] === 'connect');
  const plain =
    connect && !connect.words.some((word) => word === 'default' || word === 'ssl') ? connect.number : undefined;
  const says = rules.flatMap(({ words }) => (/^send/.test(words[1] ?? '') ? [words.slice(2).join(' ')] : []));
  const expects = rules.flatMap(({ words }) => (words[1] === 'expect' ? [words.slice(2).join(' ')] : [])).join(' ');
  const line = rules[0]?.number;
  const found = { speaks: true, plainConnect: plain, line };
  if (says.length === 0) return { ...found, check: 'tcp', speaks: false };
  const [first] = says;
  const word = first.trim();
  if (says.length > 1)
    return { ...found, speaks: says.some(speaks), differs: 'several requests, of which the generated check has one' };
  if (/^version$/i.test(word))
    return /unauthenticated/.test(expects) ? { ...found, node: { auth: { type: 'ascii' } } } : found;
  if (word === 'mn') return { ...found, check: 'noop' };
  if (word === 'get __ha_ready') return { ...found, check: 'token' };
  if (/^800b(?:00){22}$/i.test(word)) return { ...found, node: { protocol: 'binary' } };
  return { ...found, speaks: speaks(first), differs: 'another request than the generated check' };
}

const speaks = (text: string): boolean =>
  /^(?:version|mn|stats|verbosity|get|gets|set|mg|touch)\b/i.test(text.trim()) || /^80[0-9a-f]{46}/i.test(text.trim());
