import * as vscode from 'vscode';
import { methods, type RenderParams, type RenderResult } from '../../../server/src/protocol';
import { onDocumentGone } from '../closed';
import { historyOf } from '../git';
import type { Server } from '../languageClient';
import { latest } from '../latest';
import { previewAddress, previewScheme } from './address';
import type { Sources } from './lines';

const STICKY_LINES = 2;

/** A preview as it is on screen. */
interface Preview {
  readonly uri: vscode.Uri;
  readonly spec: string;
  readonly follow: () => void;
  text: string;
  sources: Sources;
  /** Why the text is not that of the spec as it stands. */
  notice?: string;
}

/** Generated files as read-only documents that follow every change of their spec. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly rendered = new vscode.EventEmitter<vscode.Uri>();
  private readonly previews = new Map<string, Preview>();
  private readonly notice = vscode.window.createTextEditorDecorationType({
    before: {
      margin: '0 1em 0 0',
      color: new vscode.ThemeColor('editor.foreground'),
      backgroundColor: new vscode.ThemeColor('inputValidation.warningBackground'),
    },
  });
  private readonly subscriptions: vscode.Disposable;

  readonly onDidChange = this.changed.event;
  /** After an answer came, changed or not. */
  readonly onDidRender = this.rendered.event;

  constructor(private readonly server: Server) {
    this.subscriptions = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(previewScheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.followAll(document.uri)),
      onDocumentGone(previewScheme, (uri) => this.previews.delete(uri.toString())),
      vscode.window.onDidChangeVisibleTextEditors(() => this.showNotices()),
      vscode.window.onDidChangeTextEditorVisibleRanges(() => this.showNotices()),
      server.onDidStart(() => this.followAll()),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const known = this.previews.get(uri.toString());
    if (known) return known.text;
    const preview: Preview = {
      uri,
      spec: previewAddress(uri).spec.toString(),
      follow: latest(() => this.render(preview)),
      text: '',
      sources: [],
    };
    this.previews.set(uri.toString(), preview);
    await this.render(preview);
    return preview.text;
  }

  /** Where the lines of a preview come from. */
  sources(uri: vscode.Uri): Sources {
    return this.previews.get(uri.toString())?.sources ?? [];
  }

  /** Why a preview of the spec is not up to date, if one is not. */
  staleReason(spec: vscode.Uri): string | undefined {
    return [...this.previews.values()].find(({ spec: of, notice }) => notice && of === spec.toString())?.notice;
  }

  dispose(): void {
    for (const part of [this.subscriptions, this.changed, this.rendered, this.notice]) part.dispose();
  }

  private followAll(spec?: vscode.Uri): void {
    for (const preview of this.previews.values()) {
      const fixed = previewAddress(preview.uri).revision !== undefined;
      if (!fixed && (!spec || preview.spec === spec.toString())) preview.follow();
    }
  }

  /** Never rejects: what can't be rendered keeps its last good text and says so. */
  private async render(preview: Preview): Promise<void> {
    const { spec, artifact, revision } = previewAddress(preview.uri);
    const before = preview.text;
    try {
      const text = revision === undefined ? undefined : await (await historyOf(spec))?.text(revision);
      const params: RenderParams = { ...artifact, uri: preview.spec, text };
      this.take(preview, await this.server.request<RenderResult>(methods.render, params));
    } catch (error) {
      this.take(preview, { ok: false, problem: error instanceof Error ? error.message : String(error) });
    }
    if (preview.text !== before) this.changed.fire(preview.uri);
    this.showNotices();
    this.rendered.fire(preview.uri);
  }

  private take(preview: Preview, result: RenderResult): void {
    if (result.ok) {
      preview.text = result.text;
      preview.sources = previewAddress(preview.uri).revision === undefined ? result.sources : [];
      preview.notice = result.basis.stale
        ? vscode.l10n.t('The last good text: as it stands, the spec has errors.')
        : undefined;
    } else {
      preview.notice = result.problem;
      preview.text ||= `# ${result.problem}\n`;
    }
  }

  /** The notice stands beside the text on the first line in view, so that the lines stay those of the file. */
  private showNotices(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const preview = this.previews.get(editor.document.uri.toString());
      if (!preview) continue;
      const contentText = preview.notice;
      const line = firstLineInView(editor);
      const options = { range: new vscode.Range(line, 0, line, 0), renderOptions: { before: { contentText } } };
      editor.setDecorations(this.notice, contentText ? [options] : []);
    }
  }
}

/** Sticky scroll lies over the first lines of a text that is scrolled. */
function firstLineInView({ visibleRanges, document }: vscode.TextEditor): number {
  const first = visibleRanges[0]?.start.line ?? 0;
  return first === 0 ? 0 : Math.min(first + STICKY_LINES, document.lineCount - 1);
}
