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
import { type Comparison, compared } from './comparison';
import type { FromView, ToView } from './messages';
import { placementPage } from './placementPage';
import { answer, poolView } from './placementWords';

interface View {
  readonly panel: vscode.WebviewPanel;
  readonly following: Following;
}

/** The placement views, one a spec. */
export class PlacementViews implements vscode.Disposable {
  private readonly views = new Map<string, View>();

  constructor(
    private readonly server: Server,
    private readonly extensionUri: vscode.Uri,
  ) {}

  /** Opens the view of a spec or brings it to the front. */
  show(spec: vscode.Uri, comparison?: Comparison): void {
    const open = this.views.get(spec.toString());
    if (open) {
      open.panel.reveal(undefined, true);
      if (comparison) open.following.compare(comparison);
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
    const following = follow(panel, spec, this.server, comparison);
    this.views.set(spec.toString(), { panel, following });
    panel.onDidDispose(() => {
      following.dispose();
      this.views.delete(spec.toString());
    });
  }

  dispose(): void {
    for (const { panel } of this.views.values()) panel.dispose();
  }
}

interface Following extends vscode.Disposable {
  compare(comparison: Comparison): void;
}

/** Keeps a view up to date with its spec, and answers it. */
function follow(
  panel: vscode.WebviewPanel,
  spec: vscode.Uri,
  server: Server,
  comparison: Comparison | undefined,
): Following {
  const uri = spec.toString();
  let path: Pick<SharesParams, 'pool' | 'client'> = poolOf(comparison);
  let key = '';
  const isCurrent = ({ pool, client }: PathItem): boolean => pool === path.pool && client === path.client;
  const send = (message: ToView): Thenable<boolean> => panel.webview.postMessage(message);

  const place = latest(async () => {
    if (!key || path.pool === undefined) return void send({ type: 'answer', answer: undefined });
    const params: PlaceParams = { uri, pool: path.pool, client: path.client, key };
    const result = await server.request<PlaceResult>(methods.place, params).catch(failed);
    send({ type: 'answer', answer: answer(result, vscode.l10n.t) });
  });
  const change = latest(async () => {
    const { pool, client } = path;
    const asked = comparison;
    const view = asked && pool !== undefined ? await compared(server, spec, { pool, client }, asked) : undefined;
    send({ type: 'change', change: view });
  });
  const shares = latest(async () => {
    const params: SharesParams = { uri, ...path };
    const result = await server.request<SharesResult>(methods.shares, params).catch(failed);
    if (result.ok) path = { pool: result.pool, client: result.client };
    else if (result.paths.length > 0 && !result.paths.some(isCurrent)) path = {}; // renamed or gone: the next edit shows another
    send({ type: 'pool', pool: poolView(result, vscode.l10n.t) });
    place();
    change();
  });
  const compare = (next: Comparison | undefined): void => {
    comparison = next;
    change();
  };

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
      case 'lose': {
        const { node, zone } = message;
        compare(node === undefined && zone === undefined ? undefined : { kind: 'loss', node, zone });
        break;
      }
      case 'endChange':
        compare(undefined);
        break;
      case 'reveal':
        reveal(spec, message.range);
    }
  };
  const subscriptions = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(take),
    server.onDidStart(shares),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (panel.visible && document.uri.toString() === uri) shares();
    }),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (panel.visible && document.uri.toString() === uri) change();
    }),
  );
  const start = (next: Comparison): void => {
    const wanted = poolOf(next);
    if (wanted.pool !== undefined && wanted.pool !== path.pool) path = wanted;
    comparison = next;
    shares();
  };
  return { compare: start, dispose: () => subscriptions.dispose() };
}

/** The pool that a code lens was called on. */
function poolOf(comparison: Comparison | undefined): { readonly pool?: string } {
  return comparison?.kind === 'saved' ? { pool: comparison.pool } : {};
}

function failed(error: unknown): { ok: false; problem: string; paths: [] } {
  return { ok: false, problem: error instanceof Error ? error.message : String(error), paths: [] };
}
