import * as vscode from 'vscode';
import { methods, type WatchParams } from '../../../server/src/protocol';
import type { Server } from '../languageClient';
import type { Live } from '../live';
import { NodesProvider } from './provider';

const REPAINT_EVERY_MS = 1000;

/** The view in the side bar; polled only while somebody can see it. */
export function showNodes(server: Server, live: Live): vscode.Disposable {
  const provider = new NodesProvider();
  const view = vscode.window.createTreeView('memcachedHa.nodes', { treeDataProvider: provider, showCollapseAll: true });
  const repaint = atMostEvery(REPAINT_EVERY_MS, () => provider.update(live.state));
  let told: boolean | undefined;

  const watch = (): void => {
    const visible = view.visible && vscode.window.state.focused;
    view.message = view.visible && !visible ? vscode.l10n.t('Paused while this window is not in focus.') : undefined;
    if (visible === told) return;
    told = visible;
    server.notify(methods.watch, { visible } satisfies WatchParams);
  };
  return vscode.Disposable.from(
    view,
    provider,
    repaint,
    view.onDidChangeVisibility(watch),
    vscode.window.onDidChangeWindowState(watch),
    server.onDidStart(() => {
      told = undefined;
      watch();
    }),
    live.onDidChange(({ clusters }) => {
      const problems = clusters.reduce((sum, cluster) => sum + cluster.problems, 0);
      view.badge =
        problems > 0
          ? { value: problems, tooltip: vscode.l10n.t('{0} nodes, shards or load balancers in trouble', problems) }
          : undefined;
      repaint.call();
    }),
  );
}

/** Calls at once when it has been quiet, else when the time is over; the last call is never lost. */
function atMostEvery(milliseconds: number, work: () => void): vscode.Disposable & { call(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const call = (): void => {
    if (timer) {
      again = true;
      return;
    }
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) {
        again = false;
        call();
      }
    }, milliseconds);
  };
  return { call, dispose: () => clearTimeout(timer) };
}
