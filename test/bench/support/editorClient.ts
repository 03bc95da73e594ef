import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import {
  createProtocolConnection,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { LineMap } from '../../../server/src/core/document/range';

/** A language server to measure: how to start it, and the answers to its `workspace/configuration`. */
export interface Measured {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly languageId: string;
  readonly settings: Readonly<Record<string, object>>;
}

const uri = 'file:///bench/large.memcached.yaml';

/** An editor without a screen: one open file, in a server that is a process of its own. */
export class EditorClient {
  private version = 1;
  private heard: (params: PublishDiagnosticsParams) => void = () => {};

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
    private text: string,
  ) {}

  static async open({ command, args, languageId, settings }: Measured, text: string): Promise<EditorClient> {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const reader = new StreamMessageReader(child.stdout!);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin!));
    const client = new EditorClient(child, connection, text);
    connection.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => settings[section] ?? {}),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      client.heard(params),
    );
    connection.listen();
    const snippets = { completion: { completionItem: { snippetSupport: true } } };
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { workspace: { configuration: true }, textDocument: { ...snippets, publishDiagnostics: {} } },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const first = client.findings(() => true);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    await first;
    return client;
  }

  /** Puts one text in the place of another, and returns the milliseconds until findings came that fit. */
  async type(
    at: number,
    old: string,
    text: string,
    fits: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<number> {
    const lines = new LineMap(this.text);
    const range = { start: lines.position(at), end: lines.position(at + old.length) };
    this.text = this.text.slice(0, at) + text + this.text.slice(at + old.length);
    const found = this.findings(fits);
    const start = performance.now();
    const textDocument = { uri, version: ++this.version };
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range, text }],
    });
    await found;
    return performance.now() - start;
  }

  /** The milliseconds that a request about a place takes. */
  async ask(method: string, offset: number): Promise<number> {
    const position: Position = new LineMap(this.text).position(offset);
    const start = performance.now();
    await this.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position });
    return performance.now() - start;
  }

  /** Resident megabytes of the server; undefined where the kernel does not say. */
  memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    this.connection.dispose();
    const ended = once(this.process, 'exit');
    this.process.kill();
    await ended;
  }

  private findings(fits: (params: PublishDiagnosticsParams) => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.heard = (params) => {
        if (params.uri === uri && fits(params)) resolve();
      };
    });
  }
}
