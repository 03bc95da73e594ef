import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { addCheck } from './check';
import { addCompare } from './compare';
import { exitCodes, Stop } from './exit';
import { addFailover } from './failover';
import { addImport } from './import';
import { addLsp } from './lsp';
import { addPlace } from './place';
import { addRender } from './render';
import { addStatus } from './status';
import { version } from './version';

async function main(): Promise<void> {
  const program = new Command('memcached-ha')
    .description(
      'One spec for a highly available memcached cluster: check it, render it, place keys, watch it, fail it over.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for the options)');
  for (const add of [addCheck, addRender, addImport, addPlace, addCompare, addStatus, addFailover, addLsp])
    add(program);
  // Piping into `head` closes our output early; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? exitCodes.fine : exitCodes.wrongUse),
  );
  try {
    await program.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exitCodes.fine : exitCodes.wrongUse;
    else if (error instanceof Stop) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = error.code;
    } else {
      process.stderr.write(
        `memcached-ha failed: ${error instanceof Error ? error.message : error}. Please report it with the spec.\n`,
      );
      process.exitCode = exitCodes.wrongUse;
    }
  }
}

// The bundle is the file of its own workers too: see keys/keyWorker.ts.
if (isMainThread) void main();
