import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolder } from './folder';
import { freePort } from './freePort';
import { accepts, type LabProcess, startProcess } from './process';

/** What `nutcracker -t` says: it gives no reason. */
export function nutcrackerAccepts(text: string): boolean {
  const file = join(labFolder(), 'nutcracker.yml');
  writeFileSync(file, text);
  return spawnSync('nutcracker', ['-t', '-c', file]).status === 0;
}

/** A real twemproxy in the foreground that reads `text` and listens on the address in it. */
export async function startNutcracker(text: string, listens: { host: string; port: number }): Promise<LabProcess> {
  const file = join(labFolder(), 'nutcracker.yml');
  writeFileSync(file, text);
  const stats = ['-a', '127.0.0.1', '-s', String(await freePort())];
  const pid = ['-p', join(labFolder(), 'nutcracker.pid')];
  return startProcess('nutcracker', ['-c', file, ...stats, ...pid], () => accepts(listens));
}
