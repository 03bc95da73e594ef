import * as vscode from 'vscode';
import { type AccessLevel, type AccessParams, methods } from '../../server/src/protocol';
import type { Server } from './languageClient';

/** What the user and the workspace allow: the settings and the trust. */
export class Access {
  /** `live`: whether this platform can open connections; a browser can't. */
  constructor(private readonly live: boolean) {}

  get level(): AccessLevel {
    return this.live ? settings().get<AccessLevel>('access', 'read') : 'off';
  }

  get trusted(): boolean {
    return vscode.workspace.isTrusted;
  }

  params(): AccessParams {
    return { access: this.level, trusted: this.trusted, pollInterval: settings().get('pollInterval', 2000) };
  }

  /** What the user made of the severities of findings, by code. */
  get severities(): Record<string, string> {
    return settings().get('severities', {});
  }

  /** Whether each shard's share of the keys stands beside it. */
  get shareHints(): boolean {
    return settings().get('inlayHints.shares', true);
  }

  /** Whether the programs that read generated files are asked at each save. */
  get checkOnSave(): boolean {
    return settings().get('checkOnSave', false);
  }

  /** Keeps the server informed. */
  follow(server: Server): vscode.Disposable {
    const tell = (): void => server.notify(methods.access, this.params());
    return vscode.Disposable.from(
      server.onDidStart(tell),
      vscode.workspace.onDidGrantWorkspaceTrust(tell),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('memcachedHa')) tell();
      }),
    );
  }
}

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('memcachedHa');
}
