import { join } from 'node:path';
import { labFolder } from './folder';
import { freePort } from './freePort';
import { accepts, type LabProcess, startProcess } from './process';

export interface Memcached extends LabProcess {
  readonly host: string;
  readonly port: number;
}

const asNobody = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];

/** A real memcached on a free port of `host` (or on `port`, to restart one), with `-m 16 -t 2` unless `args` say else. */
export async function startMemcached(
  args: readonly string[] = [],
  options: { host?: string; port?: number; env?: Record<string, string> } = {},
): Promise<Memcached> {
  const host = options.host ?? '127.0.0.1';
  const attempts = options.port ? 1 : 3;
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort(host));
    const all = [...asNobody, '-l', host, '-p', String(port), '-m', '16', '-t', '2', ...args];
    try {
      const lab = await startProcess('memcached', all, () => accepts({ host, port }), { env: options.env });
      return { ...lab, host, port };
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
}

/** The same on a unix socket. */
export async function startMemcachedOnSocket(): Promise<LabProcess & { readonly path: string }> {
  const path = join(labFolder(), 'memcached.sock');
  const args = [...asNobody, '-s', path, '-a', '0777', '-t', '2'];
  return { ...(await startProcess('memcached', args, () => accepts({ path }))), path };
}
