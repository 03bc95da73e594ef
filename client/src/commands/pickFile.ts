import * as vscode from 'vscode';
import { methods, type PreviewItem, type PreviewsResult, type SpecParams } from '../../../server/src/protocol';
import { previewAddress, previewScheme } from '../previews/address';
import type { Detail, Parts } from './command';

/** The file whose preview is in front. */
export function previewed(): Detail | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri?.scheme === previewScheme ? previewAddress(uri).artifact : undefined;
}

/** One of the files that are generated from a spec; a person picks where the detail leaves several. */
export async function pickFile(parts: Parts, spec: vscode.Uri, detail: Detail = {}): Promise<PreviewItem | undefined> {
  const params: SpecParams = { uri: spec.toString() };
  const { previews } = await parts.server.request<PreviewsResult>(methods.previews, params);
  const names = ['target', 'instance', 'node', 'pool', 'beside'] as const;
  const items = previews.filter((item) =>
    names.every((name) => detail[name] === undefined || item[name] === detail[name]),
  );
  if (items.length === 0) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing is generated yet: the spec needs a proxy, a node or “monitoring”, and no errors in them.'),
    );
  }
  if (items.length < 2) return items[0];
  const choices = items.map((item) => ({
    label: item.title,
    description: item.path ?? item.fileName,
    item,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('Which generated file?'),
    matchOnDescription: true,
  });
  return chosen?.item;
}
