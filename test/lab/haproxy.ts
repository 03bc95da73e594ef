import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolder } from './folder';
import { freePort } from './freePort';
import { accepts, type LabProcess, startProcess } from './process';

export interface Haproxy extends LabProcess {
  /** Runtime API sockets by level, and one over TCP of level admin. */
  readonly admin: string;
  readonly operator: string;
  readonly user: string;
  readonly runtimePort: number;
  readonly configFile: string;
}

/** A real HAProxy in the foreground with `proxies` below a `global` and a `defaults` section made for tests. */
export async function startHaproxy(proxies: string): Promise<Haproxy> {
  const folder = labFolder();
  const runtimePort = await freePort();
  const [admin, operator, user] = ['admin', 'operator', 'user'].map((level) => join(folder, `${level}.sock`));
  const configFile = join(folder, 'haproxy.cfg');
  writeFileSync(
    configFile,
    `global
    stats socket unix@${admin} mode 600 level admin
    stats socket unix@${operator} mode 600 level operator
    stats socket unix@${user} mode 600 level user
    stats socket ipv4@127.0.0.1:${runtimePort} level admin
defaults
    mode tcp
    timeout connect 500ms
    timeout check 500ms
    timeout queue 250ms
    timeout client 1h
    timeout server 1h
    default-server inter 100ms fastinter 50ms downinter 100ms fall 2 rise 2 on-marked-down shutdown-sessions
${proxies}
`,
  );
  const lab = await startProcess('haproxy', ['-db', '-f', configFile], () => accepts({ path: admin! }));
  return { ...lab, admin: admin!, operator: operator!, user: user!, runtimePort, configFile };
}

/** A frontend on `port` and its backend: a primary and a standby, checked with `version`. */
export function shardProxies(
  name: string,
  port: number,
  servers: Readonly<Record<string, { host: string; port: number }>>,
  sticky = false,
): string {
  const lines = Object.entries(servers).map(
    ([server, { host, port }], index) => `    server ${server} ${host}:${port} check${index > 0 ? ' backup' : ''}`,
  );
  return `frontend fe_${name}
    bind 127.0.0.1:${port}
    default_backend be_${name}
backend be_${name}
${sticky ? '    stick-table type integer size 1\n    stick on int(1)\n' : ''}    option tcp-check
    tcp-check send "version\\r\\n"
    tcp-check expect rstring ^VERSION
${lines.join('\n')}`;
}
