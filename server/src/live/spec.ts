import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cluster } from '../core/model/cluster';
import type { Basis, Range } from '../protocol';
import type { Surroundings } from './specEndpoints';

/** A spec as the live part sees it: the last good model, and how to say ranges. */
export interface LiveSpec {
  readonly uri: string;
  readonly cluster: Cluster;
  readonly basis: Basis;
  range(range: { readonly start: number; readonly end: number }): Range;
}

/** Files that a spec names are beside it; a spec that is no file has none. */
export function surroundingsOf(uri: string): Surroundings {
  const folder = uri.startsWith('file:') ? dirname(fileURLToPath(uri)) : '/';
  return { folder, environment: process.env };
}
