import * as vscode from 'vscode';
import type { Range } from '../../server/src/protocol';

/** A range of the protocol as one of the editor. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Shows a spec with the range selected. */
export async function reveal(spec: vscode.Uri, range: Range | undefined): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === spec.toString());
  await vscode.window.showTextDocument(spec, {
    viewColumn: shown?.viewColumn,
    selection: range && toRange(range),
  });
}
