import { servingServer as serving } from '../core/failover/observed';

/** What HAProxy's Runtime API answers (2.6 to 3.2), as data. Columns go by header name: versions insert new ones. */

export type CliLevel = 'user' | 'operator' | 'admin';

export interface ServerState {
  readonly backend: string;
  readonly server: string;
  readonly address: string;
  readonly port: number;
  readonly operation: 'stopped' | 'starting' | 'running' | 'stopping';
  /** Forced or inherited maintenance, `disabled` in the configuration, or a name that does not resolve. */
  readonly maintenance: boolean;
  readonly drained: boolean;
  readonly weight: number;
  readonly checked: boolean;
}

export interface ServerRow {
  readonly backend: string;
  readonly server: string;
  /** `UP`, `UP 1/2`, `DOWN`, `DOWN 1/2`, `DRAIN`, `MAINT`, `NOLB`, `no check`, … */
  readonly status: string;
  readonly weight: number;
  readonly role: 'active' | 'backup';
  readonly sessions: number;
  /** Seconds since the last change of state; `null` when HAProxy does not say. */
  readonly since: number | null;
  /** The last check in HAProxy's words, e.g. `L7TOUT`, `L4CON`, and its explanation. */
  readonly check: string;
  readonly checkDetail: string;
}

export interface Table {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly used: number;
  readonly serverKeys: readonly string[];
}

export interface Info {
  readonly version: string;
  readonly node: string;
  readonly pid: number;
  /** Seconds. */
  readonly uptime: number;
}

export function parseCliLevel(reply: string): CliLevel | undefined {
  const level = reply.trim();
  return level === 'user' || level === 'operator' || level === 'admin' ? level : undefined;
}

const operations = ['stopped', 'starting', 'running', 'stopping'] as const;
/** Bits of srv_admin_state: 1 forced, 2 inherited, 32 by name resolution. 4, `disabled` in the configuration, stays set. */
const maintenanceBits = 1 | 2 | 32;
/** 8 forced, 16 inherited. */
const drainBits = 8 | 16;

/** `undefined` for anything but a `show servers state` table, e.g. an error message. */
export function parseServersState(reply: string): ServerState[] | undefined {
  const [version, header, ...lines] = reply.split('\n');
  if (version?.trim() !== '1' || !header?.startsWith('# be_id ')) return undefined;
  const names = header.slice(2).split(' ');
  return lines.filter(Boolean).map((line) => {
    const cells = line.split(' ');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    const admin = Number(cell('srv_admin_state'));
    return {
      backend: cell('be_name'),
      server: cell('srv_name'),
      address: cell('srv_addr'),
      port: Number(cell('srv_port')),
      operation: operations[Number(cell('srv_op_state'))] ?? 'stopped',
      maintenance: (admin & maintenanceBits) !== 0,
      drained: (admin & drainBits) !== 0,
      weight: Number(cell('srv_uweight')),
      checked: Number(cell('srv_check_state')) !== 0,
    };
  });
}

/** One CSV line; HAProxy quotes cells that hold commas or quotes and doubles the quotes inside. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** The server rows of `show stat`; `undefined` for anything else. */
export function parseServerRows(reply: string): ServerRow[] | undefined {
  if (!reply.startsWith('# pxname,svname,')) return undefined;
  const [header, ...lines] = reply.split('\n');
  const names = header!.slice(2).split(',');
  const rows: ServerRow[] = [];
  for (const line of lines) {
    const cells = cellsOf(line);
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    if (cell('type') !== serverType) continue;
    rows.push({
      backend: cell('pxname'),
      server: cell('svname'),
      status: cell('status'),
      weight: Number(cell('weight')),
      role: cell('bck') === '1' ? 'backup' : 'active',
      sessions: Number(cell('scur')),
      since: cell('lastchg') === '' ? null : Number(cell('lastchg')),
      check: cell('check_status').replace('* ', ''),
      checkDetail: cell('last_chk') || cell('check_desc'),
    });
  }
  return rows;
}

/** 0 frontend, 1 backend, 2 server, 3 listener. */
const serverType = '2';

/** Tables of `show table` or of several `show table NAME` in one reply; `undefined` for a message. */
export function parseTables(reply: string): Table[] | undefined {
  const tables: { name: string; type: string; size: number; used: number; serverKeys: string[] }[] = [];
  for (const line of reply.split('\n')) {
    const head = /^# table: (\S+), type: (\S+), size:(\d+), used:(\d+)/.exec(line);
    if (head) {
      tables.push({ name: head[1]!, type: head[2]!, size: Number(head[3]), used: Number(head[4]), serverKeys: [] });
      continue;
    }
    const key = / server_key=(\S+)/.exec(line);
    if (key) tables.at(-1)?.serverKeys.push(key[1]!);
    else if (line.trim() !== '' && !line.startsWith('0x')) return undefined;
  }
  return tables;
}

export function parseInfo(reply: string): Info | undefined {
  const values = new Map<string, string>();
  for (const line of reply.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) values.set(line.slice(0, colon), line.slice(colon + 2));
  }
  if (values.get('Name') !== 'HAProxy') return undefined;
  return {
    version: values.get('Version') ?? '',
    node: values.get('node') ?? '',
    pid: Number(values.get('Pid')),
    uptime: Number(values.get('Uptime_sec')),
  };
}

/** Writes that say something on success; every other success is an empty line. */
const successTexts = /^(no need to change|IP changed from|port changed from|New server registered|Server deleted)/;

/** The reply to a write: `undefined` when it was done, else what HAProxy says against it. */
export function writeError(reply: string): string | undefined {
  const text = reply.trim();
  return text === '' || successTexts.test(text) ? undefined : text.split('\n', 1)[0]!;
}

export const permissionDenied = (reply: string): boolean => reply.trim() === 'Permission denied';

/** The server that gets a backend's new connections, `null` when there is none. */
export function servingServer(rows: readonly ServerRow[], stickTo?: string): string | null {
  const servers = rows.map(({ server, status, weight, role }) => ({
    name: server,
    status,
    weight,
    backup: role === 'backup',
  }));
  return serving({ servers, stick: stickTo }) ?? null;
}

/**
 * Whether an HAProxy has finished learning its tables from its peers. For some seconds after a start a changed entry may
 * be lost or taught back (2.6: 10 of 16 tries). Without peers there is nothing to learn.
 */
export const peersSettled = (showPeers: string): boolean =>
  !showPeers.includes('resync_timeout=') || showPeers.includes('resync_timeout=<PAST>');
