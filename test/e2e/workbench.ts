import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ensureInstalled, node24, npm } from '../../scripts/lib/npmPackages.mjs';
import { run } from '../../scripts/lib/run.mjs';

const harness = join(__dirname, 'harness');
const server = join(harness, 'node_modules/code-server/lib/vscode');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.experimentalOnboarding': false,
};

/** Installs the workbench's npm packages when needed: nothing is compiled. Throws with npm's exit code. */
export async function ensureWorkbench(): Promise<void> {
  await ensureInstalled(harness);
  // The server's own packages come without its build scripts: the parts that would need them are optional.
  if (!existsSync(join(server, 'node_modules/.package-lock.json'))) {
    await npm(['install', '--omit=dev', '--ignore-scripts'], server);
  }
}

/** Installs a VSIX into a folder of extensions. `dataDir` is a scratch folder of the server. */
export async function installExtension(vsix: string, extensionsDir: string, dataDir: string): Promise<void> {
  const args = ['--install-extension', vsix, '--force', '--extensions-dir', extensionsDir];
  const main = join(server, 'out/server-main.js');
  const code = await run(node24(harness), [main, ...args, '--server-data-dir', dataDir], { quiet: true });
  if (code !== 0) throw new Error(`${vsix} can't be installed (exit code ${code})`);
}

export interface WorkbenchOptions {
  /** Private to this server: settings, state, `server.log`. Made when missing. */
  dataDir: string;
  extensionsDir: string;
  /** 0, the default, takes a free port. */
  port?: number;
  /** false opens every folder in Restricted Mode; true, the default, switches workspace trust off. */
  trust?: boolean;
  /** User settings on top of the quiet ones. */
  settings?: Record<string, unknown>;
  /** Environment of the server and so of the extension host. */
  env?: NodeJS.ProcessEnv;
}

export interface Workbench {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** The address that opens a folder, and a file in it. */
  open(folder: string, file?: string): string;
  stop(): Promise<void>;
}

/** Starts the workbench server on loopback; ready to be opened in a browser when the promise resolves. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { dataDir, extensionsDir, port = 0, trust = true, settings = {}, env = process.env } = options;
  // Settings of scope "machine" are read from the second file only.
  for (const scope of ['User', 'Machine']) {
    mkdirSync(join(dataDir, 'data', scope), { recursive: true });
    writeFileSync(
      join(dataDir, 'data', scope, 'settings.json'),
      JSON.stringify({ ...quietSettings, ...settings }, null, 2),
    );
  }

  const args = [join(server, 'out/server-main.js'), '--host', '127.0.0.1', '--port', String(port)];
  args.push('--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off');
  args.push('--server-data-dir', dataDir, '--extensions-dir', extensionsDir);
  if (trust) args.push('--disable-workspace-trust');
  const child = spawn(node24(harness), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const log = createWriteStream(join(dataDir, 'server.log'));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const url = `http://127.0.0.1:${await listening(child)}`;
  return {
    url,
    open: (folder, file) => openAddress(url, folder, file),
    stop: () => stop(child),
  };
}

/** Resolves with the port once the server says that it listens. */
function listening(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The workbench server ${what}; see server.log.`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`did not start within ${START_LIMIT_MS / 1000} s`);
    }, START_LIMIT_MS);
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
  });
}

function openAddress(url: string, folder: string, file?: string): string {
  const payload = [['skipWelcome', 'true']];
  if (file !== undefined) payload.push(['openFile', `vscode-remote://${new URL(url).host}${join(folder, file)}`]);
  return `${url}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

/** Ends the server, and with it the extension hosts, which watch for their parent. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await exited;
  clearTimeout(timer);
}
