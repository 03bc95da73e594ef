import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CompletionItem,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { LineMap } from '../../server/src/core/document/range';
import { type Surroundings, serve } from '../../server/src/lsp/server';
import { waitFor } from '../lab/waitFor';

export const uri = 'file:///project/demo.memcached.yaml';

/** What VS Code says of itself, as far as it matters here. */
export const fullClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
  },
};

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly surroundings?: Surroundings;
  readonly configuration?: object;
  readonly folders?: readonly string[];
}

const running: Client[] = [];
/** Ends every client that was started; for `afterEach`. */
export async function stopAll(): Promise<void> {
  for (const client of running.splice(0)) await client.stop();
}

/** A client and our server, joined by two streams in memory: what passes is true protocol. */
export async function start(options: Options = {}): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  serve(connection, options.surroundings);
  connection.listen();
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const started = await Client.over(client, options, () => connection.dispose());
  running.push(started);
  return started;
}

/** The client's side, with a memory of what the server sent. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly refreshes: string[] = [];
  private readonly texts = new Map<string, { text: string; version: number }>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly result: InitializeResult,
    private readonly end: () => void,
  ) {}

  static async over(connection: ProtocolConnection, options: Options, end: () => void): Promise<Client> {
    const { capabilities = fullClient, initializationOptions, configuration = {}, folders = [] } = options;
    connection.onRequest('workspace/configuration', () => [configuration]);
    const registered: string[] = [];
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      registered.push(...params.registrations.map(({ method }) => method));
      return null;
    });
    const refreshes: string[] = [];
    connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshes.push('diagnostic');
      return null;
    });
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((folder) => ({ uri: folder, name: folder })),
    });
    const client = new Client(connection, result, end);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.published.push(params);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.logged.push(message);
    });
    Object.assign(client, { registered, refreshes });
    await connection.sendNotification('initialized', {});
    return client;
  }

  async open(text: string, at = uri, languageId = 'memcached-cluster'): Promise<void> {
    this.texts.set(at, { text, version: 1 });
    await this.notify('textDocument/didOpen', { textDocument: { uri: at, languageId, version: 1, text } });
  }

  /** Replaces the first `old` by `next`, as an incremental change. */
  async edit(old: string, next: string, at = uri): Promise<void> {
    const { text, version } = this.texts.get(at)!;
    const start = text.indexOf(old);
    if (start === -1) throw new Error(`${old} does not stand in the text`);
    const lines = new LineMap(text);
    const range = { start: lines.position(start), end: lines.position(start + old.length) };
    this.texts.set(at, { text: text.slice(0, start) + next + text.slice(start + old.length), version: version + 1 });
    const textDocument = { uri: at, version: version + 1 };
    await this.notify('textDocument/didChange', { textDocument, contentChanges: [{ range, text: next }] });
  }

  async close(at = uri): Promise<void> {
    this.texts.delete(at);
    await this.notify('textDocument/didClose', { textDocument: { uri: at } });
  }

  text(at = uri): string {
    return this.texts.get(at)!.text;
  }

  /** Where the n-th `word` of the text begins, `within` characters into it. */
  position(word: string, nth = 1, within = 1, at = uri): Position {
    let offset = -1;
    for (let count = 0; count < nth; count++) offset = this.text(at).indexOf(word, offset + 1);
    return new LineMap(this.text(at)).position(offset + within);
  }

  at({ start, end }: Range): string {
    const lines = new LineMap(this.text());
    return this.text().slice(lines.offset(start), lines.offset(end));
  }

  request<R>(method: string, params: object = {}): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: object = {}): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about a place of the open spec. */
  ask<R>(method: string, position: Position, more: object = {}): Promise<R> {
    return this.request<R>(method, { textDocument: { uri }, position, ...more });
  }

  complete(position: Position): Promise<CompletionItem[]> {
    return this.ask('textDocument/completion', position);
  }

  async pull(previousResultId?: string): Promise<{ kind: string; resultId?: string; items: Diagnostic[] }> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  /** Waits until the last published findings of a file fit. */
  async awaitPublished(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return waitFor('published findings', () => {
      const last = this.published.at(-1);
      return last && fits(last) ? last : undefined;
    });
  }

  async stop(): Promise<void> {
    // What the server asked at its start is answered before this comes back.
    await this.request('workspace/symbol', { query: '' });
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.end();
  }
}
