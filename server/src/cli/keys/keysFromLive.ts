import { dirname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Cluster } from '../../core/model/cluster';
import type { Side } from '../../core/placement/compare';
import { KeyTally } from '../../core/placement/keyTally';
import { metadump } from '../../live/metadump';
import { explain } from '../../live/outcome';
import { endpointsOf } from '../../live/specEndpoints';
import { exitCodes, Stop } from '../exit';
import { Watch } from './watch';

/** Milliseconds; a node that is slower gives fewer keys. */
const deadlineMs = 10_000;

interface LiveOptions {
  readonly file: string;
  /** Keys to read at most. */
  readonly most: number;
  /** Consent was given beforehand. */
  readonly yes?: boolean;
}

/** Tallies keys that a node holds now. They are customer data: asked for first, kept in memory only, never shown. */
export async function tallyLive(cluster: Cluster, node: string, side: Side, options: LiveOptions): Promise<KeyTally> {
  const { file, most, yes } = options;
  if (!cluster.nodes.has(node))
    throw new Stop(`${file}: no node ${node}: it has ${[...cluster.nodes.keys()].join(', ') || 'none'}.`);
  if (!yes && !(await agreed(node, most))) throw new Stop('No key was read.', exitCodes.findings);
  const endpoints = await endpointsOf(cluster, { folder: dirname(file), environment: process.env });
  const endpoint = endpoints.get(node);
  if (!endpoint || 'ok' in endpoint) throw new Stop(`${node}: ${endpoint ? explain(endpoint) : 'no address'}.`, 1);
  if (endpoint.protocol === 'binary' || endpoint.login?.type === 'sasl')
    throw new Stop(`${node}: keys can be listed over the ASCII protocol only.`, exitCodes.findings);
  const tally = new KeyTally([side]);
  const watch = new Watch();
  try {
    const take = (bytes: Uint8Array, start: number, end: number): void => {
      tally.line(bytes, start, end);
      watch.add(1, end - start);
    };
    const outcome = await metadump(endpoint, most, take, { deadlineMs, signal: watch.signal });
    watch.stopIfInterrupted();
    if (!outcome.ok) throw new Stop(`${node}: no keys: ${explain(outcome)}.`, exitCodes.findings);
    return tally;
  } finally {
    watch.end();
  }
}

async function agreed(node: string, most: number): Promise<boolean> {
  const consent = `Keys are customer data: ${most.toLocaleString('en')} keys are read from ${node}, kept in memory only.`;
  if (!process.stdin.isTTY) throw new Stop(`${consent} Nobody can be asked here: give --yes, or run it in a terminal.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await prompt.question(`${consent} Type yes to go on: `)).trim() === 'yes';
  } finally {
    prompt.close();
  }
}
