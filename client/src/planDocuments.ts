import * as vscode from 'vscode';
import type { Operation, RunResult } from '../../server/src/protocol';
import { onDocumentGone } from './closed';

const scheme = 'memcached-ha-plan';

/** Plans as read-only Markdown documents; when a plan has run, its result stands below it. */
export class PlanDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly texts = new Map<string, string>();
  private readonly subscriptions = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, this),
    onDocumentGone(scheme, (uri) => this.texts.delete(uri.toString())),
  );

  /** Shows a plan beside what is being edited. */
  async show(id: string, operation: Operation, shard: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme, path: `/${operation} ${shard}.md`, query: id });
    this.texts.set(uri.toString(), text);
    await this.open(uri);
    return uri;
  }

  /** Adds what came of it. */
  addResult(uri: vscode.Uri, { outcome, summary, next, audit }: RunResult): void {
    const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}\n`).join('');
    const parts = [
      `# ${vscode.l10n.t('Result: {0}', outcome)}\n\n${summary}\n`,
      `## ${vscode.l10n.t('What to do now')}\n\n${list(next)}`,
      `## ${vscode.l10n.t('What was sent')}\n\n\`\`\`\n${audit.join('\n')}\n\`\`\`\n`,
    ];
    this.texts.set(uri.toString(), [this.texts.get(uri.toString()), ...parts].join('\n'));
    this.changed.fire(uri);
  }

  /** Shows what came of a plan. */
  async openResult(uri: vscode.Uri): Promise<void> {
    const editor = await this.open(uri);
    const result = editor.document.positionAt(editor.document.getText().lastIndexOf('\n# ') + 1);
    editor.revealRange(new vscode.Range(result, result), vscode.TextEditorRevealType.AtTop);
  }

  private async open(uri: vscode.Uri): Promise<vscode.TextEditor> {
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
    return vscode.window.showTextDocument(uri, { viewColumn, preserveFocus: true });
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? vscode.l10n.t('This plan is over; make a new one.');
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changed.dispose();
  }
}
