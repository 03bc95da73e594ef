import type { Snapshot } from '../../../server/src/core/analyze';
import { parseSpec } from '../../../server/src/core/document/parse';
import type { Range } from '../../../server/src/core/document/range';
import type { Finding, TextEdit } from '../../../server/src/core/findings';
import { readCluster } from '../../../server/src/core/model/cluster';

export interface Marked extends Snapshot {
  readonly text: string;
  readonly offset: number;
  /** The text of a range. */
  at(range: Range): string;
  /** The text after edits. */
  after(edits: readonly TextEdit[]): string;
}

/** A spec whose `‸` is the cursor. */
export function marked(source: string, findings: readonly Finding[] = []): Marked {
  const offset = Math.max(0, source.indexOf('‸'));
  const text = source.replace('‸', '');
  const document = parseSpec(text);
  return {
    document,
    cluster: readCluster(document),
    findings,
    text,
    offset,
    at: ({ start, end }) => text.slice(start, end),
    after: (edits) =>
      [...edits]
        .sort((a, b) => b.range.start - a.range.start)
        .reduce((left, { range, newText }) => left.slice(0, range.start) + newText + left.slice(range.end), text),
  };
}

export const small = `version: 1
cluster: demo
zones: [east, west]
hosts:
  h1: {address: 10.0.0.1, zone: east}
nodes:
  mem1: {host: h1, port: 11212}
  mem2: {address: 10.0.0.12:11211, zone: west, memory: 1GiB}
pools:
  sessions:
    shards:
      s1: {primary: mem1, standby: [mem2]}
proxies:
  edge: {type: haproxy, listen: 127.0.0.1:22121, pools: [sessions]}
clients:
  web:
    library: memjs
    pools:
      sessions: {via: edge}
`;

/** `small` with the cursor at the n-th place of a text (from 1), `within` characters into it. */
export function smallAt(word: string, nth = 1, within = 1): Marked {
  let at = -1;
  for (let count = 0; count < nth; count++) at = small.indexOf(word, at + 1);
  if (at === -1) throw new Error(`${word} stands fewer than ${nth} times in the small spec`);
  return marked(`${small.slice(0, at + within)}‸${small.slice(at + within)}`);
}
