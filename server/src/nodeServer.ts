import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { LiveService } from './live/liveService';
import { nodeFiles, nodeFilesBeside } from './lsp/nodeFiles';
import { serve } from './lsp/server';

/** The language server on this machine, over what the command line names: `--stdio`, `--node-ipc`, `--pipe`, `--socket`. */
export function startNodeServer(): void {
  const connection = createConnection(ProposedFeatures.all);
  serve(connection, { files: nodeFiles, beside: nodeFilesBeside, live: (listener) => new LiveService(listener) });
  connection.listen();
}
