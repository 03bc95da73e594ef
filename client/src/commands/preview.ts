import * as vscode from 'vscode';
import { methods, type PreviewItem, type PreviewsResult, type SpecParams } from '../../../server/src/protocol';
import { previewUri } from '../previews/address';
import { type Command, specFor } from './command';

/** Opens the generated haproxy.cfg beside its spec; of several instances the user picks one. */
export const previewHaproxy: Command = {
  id: 'memcachedHa.previewHaproxy',
  async run(parts, argument, detail) {
    const spec = await specFor(parts, argument);
    if (!spec) return;
    const params: SpecParams = { uri: spec.uri.toString() };
    const { previews } = await parts.server.request<PreviewsResult>(methods.previews, params);
    const wanted = detail?.instance;
    const item = await pick(
      previews.filter(({ target, instance }) => target === 'haproxy' && (wanted === undefined || instance === wanted)),
    );
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

async function pick(items: readonly PreviewItem[]): Promise<PreviewItem | undefined> {
  if (items.length === 0) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('There is no HAProxy configuration: the spec has no proxy of type haproxy.'),
    );
  }
  if (items.length < 2) return items[0];
  const choices = items.map((item) => ({ label: item.title, description: item.fileName, item }));
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('The configuration of which instance?'),
  });
  return chosen?.item;
}
