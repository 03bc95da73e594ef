import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/npmPackages.mjs';
import { run } from '../../scripts/lib/run.mjs';
import { ensureWorkbench, installExtension } from './workbench';

export const out = join(root, 'out');
/** The extensions of every story: the packaged VSIX and the evaluator. */
export const extensionsDir = join(out, 'e2e/extensions');

/** Once before the stories: the workbench, a fresh VSIX, and both extensions installed. Throws with one line. */
export async function prepare(): Promise<void> {
  await ensureWorkbench();
  const code = await run(process.execPath, [join(root, 'scripts/package.mjs')], { quiet: true });
  if (code !== 0) throw new Error(`the VSIX can't be packaged (exit code ${code})`);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  for (const folder of ['e2e', 'screenshots']) rmSync(join(out, folder), { recursive: true, force: true });
  mkdirSync(extensionsDir, { recursive: true });
  // The folder is listed anew only while it has no index, so the evaluator goes first.
  cpSync(join(__dirname, 'evaluator'), join(extensionsDir, 'memcached-ha-test.evaluator-1.0.0'), { recursive: true });
  await installExtension(join(root, `${name}-${version}.vsix`), extensionsDir, join(out, 'e2e/install'));
}
