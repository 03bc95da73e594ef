import * as vscode from 'vscode';
import {
  methods,
  type PathItem,
  type PlaceParams,
  type PlaceResult,
  type SharesParams,
  type SharesResult,
} from '../../../server/src/protocol';
import type { Server } from '../languageClient';
import { latest } from '../latest';
import { reveal } from '../range';
import type { FromView, ToView } from './messages';
import { placementPage } from './placementPage';
import { answer, poolView } from './placementWords';

/** The placement views, one a spec. */
export class PlacementViews implements vscode.Disposable {
  private readonly views = new Map<string, vscode.WebviewPanel>();

  constructor(
    private readonly server: Server,
    private readonly extensionUri: vscode.Uri,
  ) {}

  show(spec: vscode.Uri): void {
    const open = this.views.get(spec.toString());
    if (open) {
      open.reveal(undefined, true);
      return;
    }
    const assets = vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
    const title = vscode.l10n.t('Placement: {0}', spec.path.slice(spec.path.lastIndexOf('/') + 1));
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('memcachedHa.placement', title, column, {
      enableScripts: true,
      localResourceRoots: [assets],
    });
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extensionUri, 'media', 'spec-light.svg'),
      dark: vscode.Uri.joinPath(this.extensionUri, 'media', 'spec-dark.svg'),
    };
    panel.webview.html = placementPage(panel.webview, assets);
    const following = follow(panel, spec, this.server);
    this.views.set(spec.toString(), panel);
    panel.onDidDispose(() => {
      following.dispose();
      this.views.delete(spec.toString());
    });
  }

  dispose(): void {
    for (const panel of this.views.values()) panel.dispose();
  }
}

/** Keeps a view up to date with its spec, and answers it. */
function follow(panel: vscode.WebviewPanel, spec: vscode.Uri, server: Server): vscode.Disposable {
  const uri = spec.toString();
  let path: Pick<SharesParams, 'pool' | 'client'> = {};
  let key = '';
  const isCurrent = ({ pool, client }: PathItem): boolean => pool === path.pool && client === path.client;
  const send = (message: ToView): Thenable<boolean> => panel.webview.postMessage(message);

  const place = latest(async () => {
    if (!key || path.pool === undefined) return void send({ type: 'answer', answer: undefined });
    const params: PlaceParams = { uri, pool: path.pool, client: path.client, key };
    const result = await server.request<PlaceResult>(methods.place, params).catch(failed);
    send({ type: 'answer', answer: answer(result, vscode.l10n.t) });
  });
  const shares = latest(async () => {
    const params: SharesParams = { uri, ...path };
    const result = await server.request<SharesResult>(methods.shares, params).catch(failed);
    if (result.ok) path = { pool: result.pool, client: result.client };
    else if (result.paths.length > 0 && !result.paths.some(isCurrent)) path = {}; // renamed or gone: the next edit shows another
    send({ type: 'pool', pool: poolView(result, vscode.l10n.t) });
    place();
  });

  const take = (message: FromView): void => {
    switch (message.type) {
      case 'ready':
        shares();
        break;
      case 'path':
        path = { pool: message.pool, client: message.client };
        shares();
        break;
      case 'key':
        key = message.key;
        place();
        break;
      case 'reveal':
        reveal(spec, message.range);
    }
  };
  return vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(take),
    server.onDidStart(shares),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (panel.visible && document.uri.toString() === uri) shares();
    }),
  );
}

function failed(error: unknown): { ok: false; problem: string; paths: [] } {
  return { ok: false, problem: error instanceof Error ? error.message : String(error), paths: [] };
}
