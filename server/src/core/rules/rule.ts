import type { SpecDocument } from '../document/parse';
import type { Finding, Severity } from '../findings';
import type { Cluster } from '../model/cluster';

export type RuleFinding = Omit<Finding, 'code' | 'severity'> & { readonly severity?: Severity };

/** What can be wrong with a cluster, why that matters and how to mend it; the page is `docs/rules/CODE.md`. */
export interface Rule {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for indexes and SARIF. */
  readonly summary: string;
  /** Where the fact comes from: the program and version it was seen on, or a public incident. */
  readonly source: string;
  /** `previous` is the cluster as it was saved, where somebody is editing it. */
  check(cluster: Cluster, document: SpecDocument, previous?: Cluster): Iterable<RuleFinding>;
}
