import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { AccessParams } from '../../server/src/protocol';
import { scrapeGlobs, specGlob, specLanguage } from './specs';

/** Makes the client of the platform: a child process on a machine, a worker in a browser. */
export type NewClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What the server is told at its start. */
export interface InitializationOptions extends AccessParams {
  /** The specs of the workspace, as URIs. */
  readonly specs: readonly string[];
  readonly severities: Readonly<Record<string, string>>;
  readonly shareHints: boolean;
  readonly checkOnSave: boolean;
  /** That the commands of code lenses are there. */
  readonly commands: true;
  /** Where the pages of the rules are: a URI that ends in a slash. */
  readonly rulePages: string;
}

/** The language server as the rest of the extension sees it. */
export class Server implements vscode.Disposable {
  private readonly started = new vscode.EventEmitter<void>();
  private readonly stopped = new vscode.EventEmitter<void>();
  private readonly client: BaseLanguageClient;
  private crashes = 0;
  private ready: Promise<void> | undefined;
  private initial: InitializationOptions | undefined;

  /** After every start, also the one after a crash: what the server must know is sent again. */
  readonly onDidStart = this.started.event;
  readonly onDidStop = this.stopped.event;

  constructor(
    newClient: NewClient,
    readonly log: vscode.LogOutputChannel,
    private readonly initialization: () => Promise<InitializationOptions>,
  ) {
    const schemes = new Set([
      'file',
      'untitled',
      ...(vscode.workspace.workspaceFolders ?? []).map((f) => f.uri.scheme),
    ]);
    this.client = newClient('memcachedHa', 'Memcached HA', {
      documentSelector: [...schemes].map((scheme) => ({ scheme, language: specLanguage })),
      initializationOptions: () => this.initial,
      synchronize: {
        fileEvents: [specGlob, ...scrapeGlobs].map((glob) => vscode.workspace.createFileSystemWatcher(glob)),
      },
      diagnosticPullOptions: { onChange: true, onTabs: true, match: (_, { path }) => /\.memcached\.ya?ml$/.test(path) },
      outputChannel: log,
      traceOutputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
    });
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.started.fire();
      if (newState === State.Stopped) this.stopped.fire();
    });
  }

  /** Starts the server, and explains when it can't. Resolves also when it failed. */
  start(): Promise<void> {
    this.ready ??= this.begin();
    return this.ready;
  }

  async restart(): Promise<void> {
    this.crashes = 0;
    if (this.client.isRunning()) await this.client.stop();
    this.ready = undefined;
    await this.start();
  }

  async request<R>(method: string, params: object, token?: vscode.CancellationToken): Promise<R> {
    await this.start();
    // An undefined token would travel as a second parameter.
    return token ? this.client.sendRequest<R>(method, params, token) : this.client.sendRequest<R>(method, params);
  }

  notify(method: string, params: object = {}): void {
    if (!this.client.isRunning()) return;
    this.client.sendNotification(method, params).catch((error) => this.log.error(error));
  }

  onNotification<P>(method: string, handler: (params: P) => void): vscode.Disposable {
    return this.client.onNotification(method, handler);
  }

  async dispose(): Promise<void> {
    this.started.dispose();
    if (this.client.needsStop()) await this.client.stop();
    this.stopped.dispose();
  }

  private async begin(): Promise<void> {
    this.initial = await this.initialization();
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.explain(vscode.l10n.t('The language server of Memcached HA did not start; the log says why.'));
    }
  }

  /** The first crash is repaired in silence; after the second there is something to look at. */
  private closed(): { action: CloseAction; handled: boolean } {
    this.crashes++;
    if (this.crashes === 1) return { action: CloseAction.Restart, handled: true };
    this.explain(
      vscode.l10n.t('The language server of Memcached HA ended twice; findings and live figures stand still.'),
    );
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  private async explain(message: string): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const chosen = await vscode.window.showErrorMessage(message, restart, showLog);
    if (chosen === restart) await this.restart();
    if (chosen === showLog) this.log.show(true);
  }
}
