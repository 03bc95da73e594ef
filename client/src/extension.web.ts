import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { wire } from './wire';

/** The extension in a browser: the language server is a worker, and nothing can be contacted. */
export function activate(context: vscode.ExtensionContext): void {
  const main = vscode.Uri.joinPath(context.extensionUri, 'dist/server/main.web.js').toString(true);
  wire(context, {
    newClient: (id, name, options) => new LanguageClient(id, name, async () => new Worker(main), options),
    live: false,
  });
}
