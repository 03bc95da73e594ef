import * as vscode from 'vscode';
import type { PreviewItem } from '../../../server/src/protocol';
import { previewUri } from './address';

/** Opens an older text of a generated file beside what the spec generates now. */
export async function showDiff(before: vscode.Uri, spec: vscode.Uri, item: PreviewItem, title: string): Promise<void> {
  const after = previewUri(spec, item);
  for (const uri of [before, after])
    await vscode.languages.setTextDocumentLanguage(await vscode.workspace.openTextDocument(uri), item.languageId);
  await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: false });
}
