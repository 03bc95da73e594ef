import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import pc from 'picocolors';
import { planTitle } from '../core/failover/document';
import type { Operation, Plan } from '../core/failover/plan';
import { LiveService } from '../live/liveService';
import type { LiveSpec } from '../live/spec';
import { exitCodes, Stop } from './exit';
import { liveSpec } from './liveSpec';

interface FailoverOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly pool?: string;
  readonly format?: 'text' | 'json';
}

const descriptions: Record<Operation, string> = {
  failover: 'Move a shard to its standby, without a stale read: plan, confirmation, check, audit lines.',
  failback: 'Return a shard to its primary, emptied first, so that nothing old is read.',
};

export function addFailover(program: Command): void {
  for (const operation of ['failover', 'failback'] as const)
    program
      .command(operation)
      .description(descriptions[operation])
      .argument('<file>', 'a spec')
      .argument('<shard>', 'a shard, as NAME or POOL/NAME')
      .option('--dry-run', 'show the plan and change nothing')
      .option('--yes', 'run the plan without asking; in production the name of the cluster must still be typed')
      .option('--format <format>', 'with --dry-run: text or json', 'text')
      .action(async (file: string, shard: string, options: FailoverOptions) => {
        process.exitCode = await failover(operation, liveSpec(file), shard, options, {
          print: (text) => process.stdout.write(text),
          ask: askTerminal,
        });
      });
}

interface Terminal {
  print(text: string): void;
  /** Undefined when nobody can answer. */
  ask(question: string): Promise<string | undefined>;
}

export async function failover(
  operation: Operation,
  spec: LiveSpec,
  shard: string,
  options: FailoverOptions,
  terminal: Terminal,
): Promise<number> {
  const [pool, name] = findShard(spec, shard);
  const service = new LiveService({
    live: () => undefined,
    progress: ({ step, of, title, state, detail }) => {
      if (state !== 'started')
        terminal.print(`${mark[state]} ${step}/${of} ${title}${detail ? pc.dim(` – ${detail}`) : ''}\n`);
    },
    log: () => undefined,
  });
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  try {
    service.access({ access: 'operate', trusted: true, pollInterval: 2_000 });
    service.setSpecs([spec]);
    const planned = await service.plan({ uri: spec.uri, pool, shard: name, operation });
    if (!planned.ok)
      throw new Stop(planned.refused.map((reason) => `Refused: ${reason}`).join('\n'), exitCodes.findings);
    if (options.dryRun) {
      terminal.print(options.format === 'json' ? `${JSON.stringify(planned.plan, null, 2)}\n` : planned.document);
      return exitCodes.fine;
    }
    terminal.print(planned.document);
    if (!(await confirmed(planned.plan, options, terminal))) throw new Stop('Nothing was changed.', exitCodes.findings);
    process.once('SIGINT', interrupt);
    const result = await service.run({ id: planned.id }, stop.signal);
    terminal.print(`\n${result.outcome === 'done' ? pc.green(result.summary) : pc.red(result.summary)}\n`);
    for (const next of result.next) terminal.print(`  ${next}\n`);
    terminal.print(`\n${result.audit.map((line) => `${line}\n`).join('')}`);
    return result.outcome === 'done' ? exitCodes.fine : exitCodes.findings;
  } finally {
    process.removeListener('SIGINT', interrupt);
    service.dispose();
  }
}

const mark = { done: pc.green('✓'), failed: pc.red('✗'), unknown: pc.yellow('?'), started: '' } as const;

function findShard({ cluster }: LiveSpec, text: string): [string, string] {
  const all = [...cluster.pools.values()].flatMap((pool) =>
    pool.shards.map((shard): [string, string] => [pool.name, shard.name]),
  );
  const found = all.filter(([pool, name]) => text === name || text === `${pool}/${name}`);
  if (found.length === 1) return found[0];
  const names = all.map(([pool, name]) => `${pool}/${name}`).join(', ') || 'none';
  throw new Stop(
    found.length === 0
      ? `No shard ${text} in the spec: it has ${names}.`
      : `Shard ${text} is in several pools: write one of ${names}.`,
  );
}

/** In production --yes is not enough: the name of the cluster must be typed. */
async function confirmed(plan: Plan, options: FailoverOptions, terminal: Terminal): Promise<boolean> {
  if (plan.environment === 'production') {
    const answer = await terminal.ask(
      `${planTitle(plan)}\nType the name of the cluster (${plan.cluster}) to run this plan: `,
    );
    return answer === plan.cluster;
  }
  if (options.yes) return true;
  const answer = await terminal.ask(`${planTitle(plan)} in ${plan.cluster}? Type yes to run this plan: `);
  return answer === 'yes';
}

async function askTerminal(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY)
    throw new Stop('Nobody can be asked here: give --yes (outside production), or run it in a terminal.');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await prompt.question(question)).trim();
  } finally {
    prompt.close();
  }
}
