import { connect } from 'node:net';
import type { Address } from './endpoint';
import {
  type CliLevel,
  type Info,
  parseCliLevel,
  parseInfo,
  parseServerRows,
  parseServersState,
  parseTables,
  peersSettled,
  permissionDenied,
  type ServerRow,
  type ServerState,
  servingServer,
  type Table,
  writeError,
} from './haproxyReplies';
import { type CallOptions, defaultDeadlineMs, maxReplyBytes, settleOnce } from './operation';
import { type Failure, failure, fromSystemError, isUnsure, type Outcome, printable } from './outcome';

/**
 * A command that changes something. `rejected`: HAProxy said no, in its words. `not-sent`: it never got there.
 * `unknown`: no whole answer; a hung HAProxy runs the queued command when it wakes up, so read its state again.
 */
export type WriteResult =
  | { readonly outcome: 'done' }
  | { readonly outcome: 'denied' }
  | { readonly outcome: 'rejected'; readonly message: string }
  | { readonly outcome: 'not-sent'; readonly failure: Failure }
  | { readonly outcome: 'unknown'; readonly failure: Failure };

/** One backend as HAProxy sees it now. */
export interface BackendView {
  readonly name: string;
  readonly servers: readonly ServerRow[];
  readonly serving: string | null;
  /** The server in its one-entry stick-table, if there is such a table with an entry. */
  readonly stickTo?: string;
}

export interface HaproxyView {
  readonly backends: readonly BackendView[];
}

/** HAProxy's Runtime API on a unix socket or TCP: one connection a command, read to its end, the only reliable one. */
export class HaproxyRuntime {
  constructor(private readonly address: Address) {}

  /** The raw reply. `Permission denied` is the failure `denied`. Only one line is ever sent. */
  async ask(command: string, options: CallOptions = {}): Promise<Outcome<string>> {
    if (/[\r\n]/.test(command)) return failure('unsupported', 'a command is one line');
    const socket = connect(this.address);
    let reply = '';
    const outcome = await settleOnce<string>((settle) => {
      socket.setEncoding('utf8');
      socket.on('data', (text) => {
        reply += text;
        if (reply.length > maxReplyBytes) settle(failure('too-large'));
      });
      socket.on('error', (error) => settle(fromSystemError(error)));
      socket.once('end', () => settle(reply === '' ? failure('closed-early') : { ok: true, value: reply }));
      socket.once('close', () => settle(failure('closed-early')));
      socket.write(`${command}\n`);
    }, options);
    socket.destroy();
    return outcome.ok && permissionDenied(outcome.value) ? failure('denied') : outcome;
  }

  level(options?: CallOptions): Promise<Outcome<CliLevel>> {
    return this.read('show cli level', parseCliLevel, options);
  }

  info(options?: CallOptions): Promise<Outcome<Info>> {
    return this.read('show info', parseInfo, options);
  }

  serversState(backend?: string, options?: CallOptions): Promise<Outcome<ServerState[]>> {
    return this.read(backend ? `show servers state ${backend}` : 'show servers state', parseServersState, options);
  }

  serverRows(options?: CallOptions, backend = '-1'): Promise<Outcome<ServerRow[]>> {
    return this.read(`show stat ${backend} 4 -1`, parseServerRows, options);
  }

  tables(names: readonly string[] = [], options?: CallOptions): Promise<Outcome<Table[]>> {
    const command = names.length === 0 ? 'show table' : names.map((name) => `show table ${name}`).join(';');
    return this.read(command, parseTables, options);
  }

  /** False while stick-table entries may still be taught back by peers. */
  settled(options?: CallOptions): Promise<Outcome<boolean>> {
    return this.read('show peers', peersSettled, options);
  }

  /** Every backend with its servers and the one that serves, in at most three questions that share the deadline. */
  async view(options: CallOptions = {}): Promise<Outcome<HaproxyView>> {
    const each = { ...options, deadlineMs: (options.deadlineMs ?? defaultDeadlineMs) / 3 };
    const rows = await this.serverRows(each);
    if (!rows.ok) return rows;
    const sticky = await this.stickyServers(each);
    if (!sticky.ok) return sticky;
    const backends = [...byBackend(rows.value)].map(([name, servers]) => {
      const stickTo = sticky.value.get(name);
      return { name, servers, serving: servingServer(servers, stickTo), ...(stickTo ? { stickTo } : {}) };
    });
    return { ok: true, value: { backends }, ms: rows.ms };
  }

  async write(command: string, options?: CallOptions): Promise<WriteResult> {
    const reply = await this.ask(command, options);
    if (!reply.ok) {
      if (reply.cause === 'denied') return { outcome: 'denied' };
      return { outcome: isUnsure(reply.cause) ? 'unknown' : 'not-sent', failure: reply };
    }
    const message = writeError(reply.value);
    return message === undefined ? { outcome: 'done' } : { outcome: 'rejected', message };
  }

  /** Backend name to the server key of its one-entry table. A line may not pass 16 kB, hence the groups. */
  private async stickyServers(options: CallOptions): Promise<Outcome<Map<string, string>>> {
    const all = await this.tables([], options);
    if (!all.ok) return all;
    const names = all.value.filter(({ size, used }) => size === 1 && used === 1).map(({ name }) => name);
    const found = new Map<string, string>();
    for (let at = 0; at < names.length; at += tablesAtOnce) {
      const tables = await this.tables(names.slice(at, at + tablesAtOnce), options);
      if (!tables.ok) return tables;
      for (const { name, serverKeys } of tables.value) if (serverKeys[0]) found.set(name, serverKeys[0]);
    }
    return { ok: true, value: found, ms: all.ms };
  }

  private async read<T>(
    command: string,
    parse: (reply: string) => T | undefined,
    options?: CallOptions,
  ): Promise<Outcome<T>> {
    const reply = await this.ask(command, options);
    if (!reply.ok) return reply;
    const value = parse(reply.value);
    return value === undefined ? failure('unsupported', printable(reply.value)) : { ...reply, value };
  }
}

const tablesAtOnce = 40;

function byBackend(rows: readonly ServerRow[]): Map<string, ServerRow[]> {
  const groups = new Map<string, ServerRow[]>();
  for (const row of rows) {
    const group = groups.get(row.backend);
    if (group) group.push(row);
    else groups.set(row.backend, [row]);
  }
  return groups;
}
