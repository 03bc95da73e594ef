import * as vscode from 'vscode';
import { type LiveCluster, type LiveParams, methods } from '../../server/src/protocol';
import type { Server } from './languageClient';

const OBSERVE_LIMIT_MS = 5000;

const nothing: LiveParams = { clusters: [] };

/** The last live state that the server sent. */
export class Live implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<LiveParams>();
  private readonly subscriptions: vscode.Disposable;
  private last = nothing;

  readonly onDidChange = this.changed.event;

  constructor(server: Server) {
    this.subscriptions = vscode.Disposable.from(
      server.onNotification<LiveParams>(methods.live, (params) => this.set(params)),
      server.onDidStop(() => this.set(nothing)),
    );
  }

  get state(): LiveParams {
    return this.last;
  }

  cluster(spec: vscode.Uri): LiveCluster | undefined {
    return this.last.clusters.find(({ uri }) => vscode.Uri.parse(uri).toString() === spec.toString());
  }

  /** Waits for an answer about a cluster; undefined when there is none in time. */
  observed(spec: vscode.Uri): Promise<LiveCluster | undefined> {
    return new Promise((resolve) => {
      const end = (cluster?: LiveCluster): void => {
        clearTimeout(timer);
        listening.dispose();
        resolve(cluster);
      };
      const timer = setTimeout(end, OBSERVE_LIMIT_MS);
      const listening = this.onDidChange(() => {
        const cluster = this.cluster(spec);
        if (cluster) end(cluster);
      });
    });
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changed.dispose();
  }

  private set(params: LiveParams): void {
    this.last = params;
    this.changed.fire(params);
  }
}
