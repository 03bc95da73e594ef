/** One server line of one backend as one HAProxy sees it (`show servers state`, `show stat`). */
export interface ObservedServer {
  readonly name: string;
  /** `host:port` as HAProxy uses it now. */
  readonly address: string;
  /** `UP`, `UP 1/2`, `DOWN`, `DRAIN`, `MAINT`, `no check`, … */
  readonly status: string;
  readonly weight: number;
  readonly backup: boolean;
  readonly sessions: number;
}

export interface ObservedBackend {
  readonly name: string;
  readonly servers: readonly ObservedServer[];
  /** With a one-entry stick-table: the server that new connections go to, `null` while it is empty. */
  readonly stick?: string | null;
}

/** One HAProxy, read in one go. */
export type ObservedInstance = { readonly instance: string; readonly where: string } & (
  | {
      readonly ok: true;
      readonly level: string;
      readonly backend: ObservedBackend | undefined;
      /** False in the seconds after a start in which its peers may still teach it an old stick-table entry. */
      readonly settled: boolean;
    }
  /** `unknown`: it took the connection and gave no reply, so it may still act on an earlier command. */
  | { readonly ok: false; readonly cause: string; readonly unknown: boolean }
);

/** One memcached, asked directly. */
export type ObservedNode = { readonly node: string; readonly where: string } & (
  | {
      readonly ok: true;
      readonly version: string;
      readonly startedAt: number;
      readonly items: number;
      readonly flushEnabled: boolean;
    }
  | { readonly ok: false; readonly cause: string }
);

export interface Observed {
  readonly instances: readonly ObservedInstance[];
  readonly nodes: readonly ObservedNode[];
}

/** What decides who serves. */
interface Choice {
  readonly servers: readonly Pick<ObservedServer, 'name' | 'status' | 'weight' | 'backup'>[];
  readonly stick?: string | null;
}

const checksPass = (status: string): boolean => status === 'UP' || status === 'DRAIN' || status === 'no check';

export const isHealthy = (server: ObservedServer): boolean => checksPass(server.status);
export const isInMaintenance = (server: ObservedServer): boolean => server.status.startsWith('MAINT');

/**
 * Who gets a new connection: the server of the stick-table while it is usable, else the first active server that is up
 * with a weight, else the first backup that is up. A sticky server keeps its connections in drain and with weight 0.
 */
export function servingServer({ servers, stick }: Choice): string | undefined {
  const stuck = servers.find((server) => server.name === stick);
  if (stuck && !/^(DOWN|MAINT)/.test(stuck.status)) return stuck.name;
  const up = servers.filter((server) => server.status.startsWith('UP') || server.status === 'no check');
  const weighted = up.filter((server) => server.weight > 0);
  return (weighted.find((server) => !server.backup) ?? weighted.find((server) => server.backup))?.name;
}
