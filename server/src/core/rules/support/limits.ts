import { replaceScalar } from '../../document/edit';
import type { SpecDocument } from '../../document/parse';
import type { Fix } from '../../findings';
import type { Cluster } from '../../model/cluster';
import { type Limit, limitsOf } from '../../model/limits';
import type { RuleFinding } from '../rule';

const mostRelated = 5;

/** What the proxies of a cluster can’t do and that rule tells about: one cause has one finding. */
export function* limitsFor(cluster: Cluster, code: string): Generator<Limit> {
  for (const proxy of cluster.proxies.values())
    for (const limit of limitsOf(cluster, proxy)) if (limit.code === code) yield limit;
}

export const told = ({ range, severity, message, more }: Limit, fixes: readonly Fix[]): RuleFinding => ({
  range,
  severity,
  message,
  related: more.slice(0, mostRelated).map((other) => ({ range: other, message: 'Here too.' })),
  fixes,
});

export const speakAscii = (document: SpecDocument, { range }: Limit): Fix => ({
  title: 'Speak ASCII',
  edits: [replaceScalar(document, range, 'ascii')],
});
