import { type NewValue, setField } from '../document/edit';
import type { Entry, MapNode, SpecNode } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Rule, RuleFinding } from './rule';
import { holdsKey, login as userAndPassword } from './support/secrets';

const advice = 'name where it lies instead, with from_env, from_file or from_command.';
const references = ['from_env', 'from_file', 'from_command'];
const reference: NewValue = [['from_env', 'MEMCACHED_CREDENTIALS']];
const places = ['address', 'url', 'listen'];

export const rule: Rule = {
  code: 'secret-inline',
  severity: 'error',
  summary: 'A password or a private key stands in the spec, and so in git and in every preview.',
  source: 'By construction; specs are committed and shown.',
  check(_, document) {
    const found: RuleFinding[] = [];
    if (document.root) findSecrets(document, document.root, new Set(), found);
    return found;
  },
};

function findSecrets(document: SpecDocument, node: SpecNode, seen: Set<SpecNode>, found: RuleFinding[]): void {
  // Aliased values are shared: each is looked at once, where it is written.
  if (node.kind === 'scalar' || seen.has(node)) return;
  seen.add(node);
  if (node.kind === 'seq') {
    for (const item of node.items) findSecrets(document, item, seen, found);
    return;
  }
  for (const entry of node.entries.values()) {
    if (entry.merged) continue;
    const secret =
      literalCredentials(document, node, entry) ?? keyBlock(document, entry) ?? login(document, node, entry);
    if (secret && !seen.has(entry.value)) {
      seen.add(entry.value);
      found.push(secret);
    } else findSecrets(document, entry.value, seen, found);
  }
}

/** `credentials: TEXT`, or a key below it that is no reference. */
function literalCredentials(document: SpecDocument, owner: MapNode, { key, value }: Entry): RuleFinding | undefined {
  if (key !== 'credentials') return undefined;
  const literal =
    value.kind === 'map' ? [...value.entries.values()].find((e) => !references.includes(e.key)) : undefined;
  const range = value.kind === 'map' ? literal?.value.range : value.range;
  const empty = value.kind === 'scalar' && value.value === null;
  if (!range || empty) return undefined;
  const fixes = [{ title: 'Read it from the environment', edits: setField(document, owner, key, reference) }];
  return { range, message: `A secret stands in the spec itself: ${advice}`, fixes };
}

function keyBlock(document: SpecDocument, { key, value }: Entry): RuleFinding | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string' || !holdsKey(value.value)) return undefined;
  const file = /^(ca|cert|key)_file$/.exec(key)?.[1];
  const { start } = value.range;
  const end = start + document.text.slice(start, value.range.end).trimEnd().length;
  const fixes = file
    ? [{ title: `Name a file: tls/${file}.pem`, edits: [{ range: { start, end }, newText: `tls/${file}.pem` }] }]
    : [];
  return {
    range: { start, end },
    message: 'A key or certificate stands in the spec itself: name the file that holds it.',
    fixes,
  };
}

/** `user:password@` before a host. */
function login(document: SpecDocument, owner: MapNode, { key, value }: Entry): RuleFinding | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  const match = userAndPassword.exec(value.value);
  if (!match || (match[1] === '' && !places.includes(key))) return undefined;
  const at = document.text.indexOf(match[0], value.range.start);
  if (at === -1 || at >= value.range.end)
    return { range: value.range, message: `A password stands in this address: ${advice}` };
  const range = { start: at + match[1].length, end: at + match[0].length };
  const edits: Fix['edits'] = [
    { range, newText: '' },
    ...(key === 'url' && !owner.entries.has('credentials') ? setField(document, owner, 'credentials', reference) : []),
  ];
  const message = `A password stands in this ${match[1] ? 'URL' : 'address'}: ${key === 'url' ? advice : 'remove it, the login goes into “auth”.'}`;
  return { range, message, fixes: [{ title: 'Take the password out', edits }] };
}
