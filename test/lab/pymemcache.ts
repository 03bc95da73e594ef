import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's own Python has the package; another one may stand before it on the PATH. */
const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

interface Request {
  readonly at: { readonly host: string; readonly port: number };
  readonly set?: Readonly<Record<string, string>>;
  readonly get?: readonly string[];
}

/** Lets the real pymemcache write and read keys, one after the other. */
export function pymemcache({
  at,
  set = {},
  get = [],
}: Request): Promise<{ failed: string[]; found: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      python,
      [join(__dirname, 'pymemcacheClient.py')],
      { maxBuffer: 2 ** 26 },
      (error, stdout) => {
        if (error) reject(error);
        else resolve(JSON.parse(stdout));
      },
    );
    child.stdin?.end(JSON.stringify({ at: [at.host, at.port], set, get }));
  });
}
