// `npm start`: the example cluster on this machine, with traffic, and VS Code on it. Ctrl-C ends what it started.
// `npm start -- --smoke`: the same without a person; exits 0 when findings, tree and failover work, else 1.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstalled, serveInBrowser } from './demo/editor';
import { startDemo } from './demo/lab';
import { smoke } from './demo/smoke';
import { startTraffic } from './demo/traffic';
import { root } from './lib/npmPackages.mjs';
import { run } from './lib/run.mjs';

async function main(): Promise<number> {
  const isSmoke = process.argv.includes('--smoke');
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const built = await run(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, quiet: true });
  if (built !== 0) return built;

  const lab = await startDemo((what) => console.log(`started ${what}`));
  const traffic = startTraffic(lab.cluster);
  const dataDir = mkdtempSync(join(tmpdir(), 'memcached-ha-code-'));
  console.log(`The cluster runs from ${lab.specFile}`);
  try {
    if (isSmoke) return await smoke(lab, dataDir);
    const file = 'sessions.memcached.yaml';
    if (openInstalled(lab.folder, lab.specFile, dataDir)) console.log('VS Code opens on it. Ctrl-C ends the cluster.');
    else {
      console.log(
        'There is no `code` on PATH, so the workbench is served for a browser; the first time this takes some minutes.',
      );
      const workbench = await serveInBrowser(dataDir);
      console.log(`\nOpen  ${workbench.open(lab.folder, file)}\n\nCtrl-C ends it.`);
      await interrupted;
      await workbench.stop();
      return 0;
    }
    await interrupted;
    return 0;
  } finally {
    await traffic.stop();
    await lab.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
