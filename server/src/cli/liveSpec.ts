import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LiveSpec } from '../live/spec';
import { soundCluster } from './specFile';

/** A spec from disk for the live part. */
export function liveSpec(file: string): LiveSpec {
  const cluster = soundCluster(file);
  const { lines } = cluster.document;
  return {
    uri: pathToFileURL(resolve(file)).href,
    cluster,
    basis: { version: 0, stale: false },
    range: ({ start, end }) => ({ start: lines.position(start), end: lines.position(end) }),
  };
}
