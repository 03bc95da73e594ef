import { setTimeout } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import pc from 'picocolors';
import { LiveService } from '../live/liveService';
import type { LiveSpec } from '../live/spec';
import type { LiveCluster, LiveNode, LiveParams, LiveShard } from '../protocol';
import { exitCodes } from './exit';
import { liveSpec } from './liveSpec';
import { table } from './table';

interface StatusOptions {
  readonly watch?: boolean;
  readonly format: 'text' | 'json';
}

/** Two polls lie between the first figures and the first rates. */
const intervalMs = 1_000;

export function addStatus(program: Command): void {
  program
    .command('status')
    .description('Show the live nodes: who serves, what is down and why. Exit code 1 when something is.')
    .argument('<file>', 'a spec')
    .option('--watch', 'go on until Ctrl-C')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text'))
    .action(async (file: string, options: StatusOptions) => {
      process.exitCode = await status(liveSpec(file), options, (text) => process.stdout.write(text));
    });
}

export async function status(
  spec: LiveSpec,
  options: StatusOptions,
  print: (text: string) => void,
  signal?: AbortSignal,
): Promise<number> {
  let last: LiveCluster | undefined;
  const listener = {
    live: ({ clusters }: LiveParams): void => {
      last = clusters[0];
    },
    progress: nothing,
    log: nothing,
  };
  const service = new LiveService(listener);
  try {
    service.setSpecs([spec]);
    service.access({ access: 'read', trusted: true, pollInterval: intervalMs });
    await service.watch({ visible: true });
    // The second poll makes sure of what the first one missed.
    for (let round = 0; round < 2; round++) await service.refresh();
    if (last) print(formats[options.format](last));
    while (options.watch && !signal?.aborted) {
      await pause(intervalMs, signal);
      await service.refresh();
      if (last) print(`${options.format === 'text' ? '\n' : ''}${formats[options.format](last)}`);
    }
  } finally {
    service.dispose();
  }
  return last && last.problems === 0 ? exitCodes.fine : exitCodes.findings;
}

const nothing = (): void => undefined;

/** Ends early, without complaint, when the signal comes. */
const pause = (ms: number, signal?: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(nothing);

const formats: Record<StatusOptions['format'], (cluster: LiveCluster) => string> = {
  json: (cluster) => `${JSON.stringify(cluster)}\n`,
  text: (cluster) => {
    const rows = cluster.shards.flatMap((shard) => shard.nodes.map((node) => row(shard, node)));
    const nodes = table(
      ['shard', 'node', 'role', 'address', 'state', 'hit', 'gets/s', 'memory', 'version', 'why'],
      rows,
    );
    const balancers = cluster.balancers.map(({ proxy, instance, state, where, cause }) =>
      [proxy, instance, where ?? '', state, cause ?? ''].map(String),
    );
    const heading = `${pc.bold(cluster.name)} (${cluster.environment}): ${cluster.problems === 0 ? pc.green('no problems') : pc.red(`${cluster.problems} problems`)}`;
    return `${heading}\n\n${nodes}\n\n${balancers.length > 0 ? `${table(['proxy', 'instance', 'runtime', 'state', 'why'], balancers)}\n` : ''}`;
  },
};

function row(shard: LiveShard, node: LiveNode): string[] {
  const percent = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : `${Math.round(value * 100)} %`;
  const state = node.serving ? `${node.state}, serving` : node.state;
  const colour = node.state === 'up' ? pc.green : node.state === 'unknown' ? pc.dim : pc.red;
  return [
    `${shard.pool}/${shard.name}`,
    node.name,
    node.role,
    node.address,
    colour(state),
    percent(node.hitRatio),
    node.getsPerSecond === undefined ? '–' : node.getsPerSecond.toFixed(0),
    percent(node.memoryUsed !== undefined && node.memoryLimit ? node.memoryUsed / node.memoryLimit : null),
    node.version ?? '–',
    node.cause ?? '',
  ];
}
