import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that other users may write to (memcached drops its rights when root starts it); gone at exit. */
export function labFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-'));
  chmodSync(folder, 0o777);
  made.push(folder);
  return folder;
}
