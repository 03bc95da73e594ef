import type { Cluster } from '../core/model/cluster';
import type { Basis, Range } from '../protocol';
import type { Surroundings } from './specEndpoints';

/** A spec as the live part sees it: the last good model, where its files are, and how to say ranges. */
export interface LiveSpec {
  readonly uri: string;
  readonly cluster: Cluster;
  readonly basis: Basis;
  readonly surroundings: Surroundings;
  range(range: { readonly start: number; readonly end: number }): Range;
}
