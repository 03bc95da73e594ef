import * as vscode from 'vscode';
import { previewUri } from '../previews/address';
import { type Command, specFor } from './command';
import { pickFile } from './pickFile';

/** Opens a generated file beside its spec. */
export const preview: Command = {
  id: 'memcachedHa.preview',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    const item = spec && (await pickFile(parts, spec.uri, detail));
    if (!item) return;
    const document = await vscode.workspace.openTextDocument(previewUri(spec.uri, item));
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: false,
    });
    await vscode.languages.setTextDocumentLanguage(document, item.languageId);
  },
};
