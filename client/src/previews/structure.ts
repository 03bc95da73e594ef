import * as vscode from 'vscode';
import { previewScheme } from './address';
import { outline, type Section } from './outline';

/** Outline and folding of previews. */
export function showStructure(): vscode.Disposable {
  const selector = { scheme: previewScheme };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: (document) => sectionsOf(document).map((section) => symbol(document, section)),
    }),
    vscode.languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: (document) => sectionsOf(document).flatMap(folds),
    }),
  );
}

const sectionsOf = (document: vscode.TextDocument): Section[] => outline(document.getText().split('\n'));

function symbol(document: vscode.TextDocument, { name, first, last, parts }: Section): vscode.DocumentSymbol {
  const line = document.lineAt(first).range;
  const whole = new vscode.Range(line.start, document.lineAt(last).range.end);
  const made = new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Module, whole, line);
  made.children = parts.map((part) => symbol(document, part));
  return made;
}

const folds = ({ first, last, parts }: Section): vscode.FoldingRange[] => [
  new vscode.FoldingRange(first, last),
  ...parts.flatMap(folds),
];
