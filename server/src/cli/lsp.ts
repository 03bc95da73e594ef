import type { Command } from 'commander';
import { startNodeServer } from '../nodeServer';

export function addLsp(program: Command): void {
  program
    .command('lsp')
    .description('The language server, for editors.')
    // Read by the protocol library from the command line itself.
    .requiredOption('--stdio', 'talk over standard input and output')
    .action(() => startNodeServer());
}
