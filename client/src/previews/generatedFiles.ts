import * as vscode from 'vscode';
import { specNamed } from './origin';

/** The name of the spec that a document was generated from, by its first lines. */
export const specNameIn = (document: vscode.TextDocument): string | undefined =>
  specNamed((line) => (line < document.lineCount ? document.lineAt(line).text : undefined));

/** Above a generated file stands the way back to its spec. */
export function showOrigins(): vscode.Disposable {
  return vscode.languages.registerCodeLensProvider(
    { scheme: 'file' },
    {
      provideCodeLenses(document) {
        const name = specNameIn(document);
        if (name === undefined) return [];
        const title = vscode.l10n.t('Generated from {0}: go to the spec', name);
        return [new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: 'memcachedHa.goToSpec' })];
      },
    },
  );
}
