import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { wire } from './wire';

/** The extension on a machine: the language server is a child process. */
export function activate(context: vscode.ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server/main.js');
  const transport = TransportKind.ipc;
  wire(context, {
    newClient: (id, name, options) => new LanguageClient(id, name, { module, transport }, options),
    live: true,
  });
}
