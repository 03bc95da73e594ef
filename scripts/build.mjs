// Bundles client, server, command line and webviews into dist/.
// --production: minified, no source maps. --watch: builds again on every change.
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { context } from 'esbuild';
import { root } from './lib/npmPackages.mjs';
import { run } from './lib/run.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const browser = { platform: 'browser', format: 'iife', target: 'es2023' };
/** The language libraries have an entry for Node and one for browsers; shared code names the first. */
const browserAlias = {
  'vscode-languageclient/node': 'vscode-languageclient/browser',
  'vscode-languageserver/node': 'vscode-languageserver/browser',
};

const webviews = 'client/src/previews/webview';

/** @type {[source: string, output: string, options: import('esbuild').BuildOptions][]} */
const bundles = [
  ['client/src/extension.ts', 'dist/client/extension.js', { ...node, external: ['vscode'] }],
  [
    'client/src/extension.web.ts',
    'dist/client/extension.web.js',
    { ...browser, format: 'cjs', external: ['vscode'], alias: browserAlias },
  ],
  ['server/src/main.ts', 'dist/server/main.js', node],
  ['server/src/main.web.ts', 'dist/server/main.web.js', { ...browser, alias: browserAlias }],
  ['server/src/cli/main.ts', 'dist/cli.js', { ...node, banner: { js: '#!/usr/bin/env node' } }],
  ...webviewBundles(),
];

/** @returns {typeof bundles} */
function webviewBundles() {
  const folder = join(root, webviews);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(ts|css)$/.test(file)) : [];
  return files.map((file) => [`${webviews}/${file}`, `dist/webview/${file.replace(/\.ts$/, '.js')}`, browser]);
}

/** Prints what was written, and makes the command line executable. @type {import('esbuild').Plugin} */
const report = {
  name: 'report',
  setup({ onEnd }) {
    onEnd(({ metafile }) => {
      for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
        if (file.endsWith('.map')) continue;
        if (basename(file) === 'cli.js') chmodSync(join(root, file), 0o755);
        console.log(`${file.padEnd(32)} ${(bytes / 1000).toFixed(0).padStart(5)} kB`);
      }
    });
  },
};

/** What an earlier build left behind would otherwise go into the package. @param {Set<string>} written */
function removeStale(written) {
  for (const entry of readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !written.has(relative(root, file))) rmSync(file);
  }
}

async function main() {
  if (existsSync(join(root, 'scripts/generate.ts'))) {
    const code = await run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts'], { cwd: root });
    if (code !== 0) return code;
  }
  const contexts = await Promise.all(
    bundles
      .filter(([source]) => existsSync(join(root, source)))
      .map(([source, output, options]) =>
        context({
          ...options,
          absWorkingDir: root,
          entryPoints: [source],
          outfile: output,
          bundle: true,
          metafile: true,
          minify: production,
          sourcemap: !production,
          logLevel: 'warning',
          plugins: [report],
        }),
      ),
  );
  if (watch) {
    await Promise.all(contexts.map((c) => c.watch()));
    return 0;
  }
  const results = await Promise.allSettled(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
  if (results.some(({ status }) => status === 'rejected')) return 1; // esbuild has printed the errors
  removeStale(
    new Set(results.flatMap((r) => Object.keys((r.status === 'fulfilled' && r.value.metafile?.outputs) || {}))),
  );
  return 0;
}

process.exitCode = await main();
