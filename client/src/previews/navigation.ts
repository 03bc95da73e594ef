import * as vscode from 'vscode';
import { toRange } from '../range';
import { isSpec } from '../specs';
import { previewAddress, previewScheme } from './address';
import type { Previews } from './contentProvider';
import { linesFrom, linesOf, runs, sourcesOf } from './lines';

/**
 * A line chosen in a preview shows the lines of the spec that it comes from, and the other way round. The other editor
 * is only scrolled and painted, never focused or given a selection: so nothing answers back.
 */
export function linkEditors(previews: Previews): vscode.Disposable {
  const linked = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightStrongBackground'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });

  const show = (editor: vscode.TextEditor, ranges: vscode.Range[]): void => {
    editor.setDecorations(linked, ranges);
    if (!ranges[0]) return;
    const { start } = ranges[0];
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const fromPreview = (preview: vscode.TextEditor): void => {
    const { uri } = preview.document;
    const sources = sourcesOf(previews.sources(uri), preview.selection.start.line, preview.selection.end.line);
    for (const editor of editorsOf(previewAddress(uri).spec)) show(editor, blocks(linesOf(sources)));
  };

  const fromSpec = (spec: vscode.TextEditor): void => {
    for (const editor of previewsOf(spec.document.uri)) {
      show(editor, blocks(linesFrom(previews.sources(editor.document.uri), spec.selection)));
    }
  };

  const follow = (editor: vscode.TextEditor | undefined): void => {
    const preview = editor?.document.uri.scheme === previewScheme;
    if (!editor || !(preview || isSpec(editor.document))) return;
    editor.setDecorations(linked, []);
    if (preview) fromPreview(editor);
    else fromSpec(editor);
  };

  return vscode.Disposable.from(
    linked,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) follow(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(follow),
    previews.onDidRender(() => follow(vscode.window.activeTextEditor)),
    vscode.languages.registerDefinitionProvider(
      { scheme: previewScheme },
      {
        provideDefinition: ({ uri }, { line }) =>
          sourcesOf(previews.sources(uri), line, line).map((range) => ({
            uri: previewAddress(uri).spec,
            range: toRange(range),
          })),
      },
    ),
  );
}

/** Each line once: two decorations on one line would be darker. */
function blocks(lines: readonly number[]): vscode.Range[] {
  return runs(lines).map(({ first, last }) => new vscode.Range(first, 0, last, 0));
}

function editorsOf(spec: vscode.Uri): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === spec.toString());
}

function previewsOf(spec: vscode.Uri): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(({ document: { uri } }) => {
    return uri.scheme === previewScheme && previewAddress(uri).spec.toString() === spec.toString();
  });
}
