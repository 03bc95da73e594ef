// needs: nvim
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { labFolder } from '../lab/folder';

const root = join(__dirname, '../..');
const spec = `version: 1
cluster: demo
nodes:
  mem1: {address: 10.0.0.11:11211}
  mem2:   {address: 10.0.0.12:11211}
pools:
  sessions:
    shards:
      s1: {primary: mem1, standby: [mem9]}
proxies:
  edge: {type: haproxy, listen: 127.0.0.1:22121}
`;

interface Seen {
  readonly problem?: string;
  readonly findings: readonly { code: string; line: number; message: string; severity: number }[];
  readonly hover: string;
  readonly completion: readonly string[];
  readonly fixes: readonly string[];
  readonly renamed: string;
  readonly formatted: string;
}

/** Neovim without a window, a configuration or plugins, with our server as `memcached-ha lsp --stdio`. */
function neovim(folder: string): Promise<Seen> {
  const [job, result] = [join(folder, 'job.json'), join(folder, 'seen.json')];
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  const command = [process.execPath, '--import', tsx, join(root, 'server/src/cli/main.ts'), 'lsp', '--stdio'];
  writeFileSync(job, JSON.stringify({ spec: join(folder, 'demo.memcached.yaml'), command, result }));
  const script = join(__dirname, 'neovim.lua');
  const env = {
    ...process.env,
    NEOVIM_JOB: job,
    XDG_STATE_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CACHE_HOME: folder,
  };
  return new Promise((resolve, reject) => {
    const args = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`];
    execFile('nvim', args, { cwd: folder, env, timeout: 120_000 }, (error, stdout, stderr) => {
      if (existsSync(result)) resolve(JSON.parse(readFileSync(result, 'utf8')));
      else reject(new Error(`${error?.message ?? 'Neovim wrote nothing'}\n${stdout}${stderr}`));
    });
  });
}

test('Neovim shows findings, hover, completion and fixes, renames and formats', async () => {
  const folder = labFolder();
  writeFileSync(join(folder, 'demo.memcached.yaml'), spec);
  const seen = await neovim(folder);
  assert.equal(seen.problem, undefined);

  const unknown = seen.findings.find(({ code }) => code === 'unknown-reference');
  assert.deepEqual([unknown?.line, unknown?.severity], [8, 1]);
  assert.match(seen.hover, /standby/i);
  assert.ok(
    ['mem1', 'mem2'].every((name) => seen.completion.includes(name)),
    String(seen.completion),
  );
  assert.ok(seen.fixes.length > 0);
  assert.equal(seen.renamed, spec.replaceAll('mem1', 'first'));
  assert.equal(seen.formatted, seen.renamed.replace('mem2:   ', 'mem2: '));
});
