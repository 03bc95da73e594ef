import * as vscode from 'vscode';
import { type ImportParams, type ImportResult, methods } from '../../../server/src/protocol';
import { isSpec, specLanguage } from '../specs';
import type { Command } from './command';

/** A spec made of a configuration that is there, in an unsaved editor: where it belongs is for the user to say. */
export const importSpec: Command = {
  id: 'memcachedHa.importSpec',
  async run({ server }) {
    const source = await pickSource();
    if (!source) return;
    const fileName = source.uri.path.replace(/^.*\//, '');
    const params: ImportParams = { text: source.text, fileName };
    const result = await server.request<ImportResult>(methods.import, params);
    if (!result.ok) {
      vscode.window.showErrorMessage(result.problem);
      return;
    }
    const name = `${fileName.replace(/\.[^.]*$/, '')}.memcached.yaml`;
    const document = await untitled(name, source.uri);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), result.text));
    const { length } = result.notes;
    vscode.window.showInformationMessage(
      length === 0
        ? vscode.l10n.t('Imported {0}: everything in it was carried.', fileName)
        : vscode.l10n.t('Imported {0}: see the comments for what could not be carried. Notes: {1}', fileName, length),
    );
  },
};

interface Source {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** The file in the active editor, where it is none of ours, or one that the user picks. */
async function pickSource(): Promise<Source | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active && ['file', 'vscode-vfs', 'untitled'].includes(active.uri.scheme) && !isSpec(active))
    return { uri: active.uri, text: active.getText() };
  const [uri] = (await vscode.window.showOpenDialog({ openLabel: vscode.l10n.t('Import') })) ?? [];
  return uri && { uri, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
}

/** Beside the file it is made of; not over a spec that is there, nor into one that is open already. */
async function untitled(name: string, source: vscode.Uri): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(source, '..', name).with({ scheme: 'untitled' });
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (source.scheme !== 'file' || isOpen || (await exists(uri.with({ scheme: 'file' }))))
    return vscode.workspace.openTextDocument({ language: specLanguage });
  return vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), specLanguage);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
