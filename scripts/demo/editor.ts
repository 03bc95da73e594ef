import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureWorkbench, startWorkbench, type Workbench } from '../../test/e2e/workbench';
import { root } from '../lib/npmPackages.mjs';
import { which } from '../lib/programs.mjs';

/** The demo is for trying everything, a failover too. */
const settings = { 'memcachedHa.access': 'operate' };
/** What the packaged extension holds; copied, the workbench takes it as installed. */
const shipped = [
  'package.json',
  'package.nls.json',
  'language-configuration.json',
  'dist',
  'docs/rules',
  'schemas',
  'syntaxes',
  'media',
  'l10n',
];

/** VS Code on PATH with the extension, in a profile of its own; undefined when there is none. */
export function openInstalled(folder: string, file: string, dataDir: string): boolean {
  const code = which('code');
  if (code === undefined) return false;
  mkdirSync(join(dataDir, 'User'), { recursive: true });
  writeFileSync(join(dataDir, 'User/settings.json'), JSON.stringify(settings));
  const args = [
    '--user-data-dir',
    dataDir,
    `--extensionDevelopmentPath=${root}`,
    '--disable-workspace-trust',
    folder,
    file,
  ];
  spawn(code, args, { detached: true, stdio: 'ignore' }).unref();
  return true;
}

/** The same workbench served for a browser, with the extension installed from the build. */
export async function serveInBrowser(
  dataDir: string,
  more: { settings?: Record<string, unknown>; env?: NodeJS.ProcessEnv; extensions?: string } = {},
): Promise<Workbench> {
  await ensureWorkbench();
  const extensionsDir = more.extensions ?? join(dataDir, 'extensions');
  const home = join(extensionsDir, 'memcached-ha.memcached-ha-demo');
  for (const part of shipped) cpSync(join(root, part), join(home, part), { recursive: true });
  return startWorkbench({ dataDir, extensionsDir, settings: { ...settings, ...more.settings }, env: more.env });
}
