// npm run bench -- editing: how soon findings follow a keystroke, beside yaml-language-server with the same schema.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Table from 'cli-table3';
import { buildSync } from 'esbuild';
import { ensureInstalled, node24, root } from '../../scripts/lib/npmPackages.mjs';
import { EditorClient, type Measured } from './support/editorClient';
import { largeSpec } from './support/largeSpec';

interface Row {
  readonly server: string;
  readonly shards: number;
  readonly lines: number;
  /** Milliseconds from the keystroke to its findings. */
  readonly findingsP50: number;
  readonly findingsP95: number;
  readonly completionP50: number;
  readonly hoverP50: number;
  /** Resident megabytes with the file open. */
  readonly memory?: number;
}

const sizes = [10, 100, 1000];
/** A server that is very slow is measured with fewer keystrokes (milliseconds). */
const longest = 20_000;
const peers = join(__dirname, 'peers');

export async function run({ json }: { json: boolean }): Promise<void> {
  const ours = buildOurs();
  const peer = await installPeer();
  const rows: Row[] = [];
  for (const shards of sizes) {
    rows.push(await measure(ours, shards, 60));
    if (peer) rows.push(await measure(peer, shards, 9));
  }
  if (json) console.log(JSON.stringify({ benchmark: 'editing', rows }));
  else print(rows);
}

function buildOurs(): Measured {
  const outfile = join(root, 'out/bench/server.js');
  const entryPoints = [join(root, 'server/src/main.ts')];
  buildSync({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', target: 'node20', minify: true });
  const args = [outfile, '--stdio'];
  return { name: 'memcached-ha', command: process.execPath, args, languageId: 'memcached-cluster', settings: {} };
}

async function installPeer(): Promise<Measured | undefined> {
  try {
    await ensureInstalled(peers);
    const schema = pathToFileURL(join(root, 'schemas/memcached-cluster.schema.json')).href;
    return {
      name: 'yaml-language-server',
      command: node24(peers),
      args: [join(peers, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
      languageId: 'yaml',
      settings: { yaml: { schemas: { [schema]: '*.memcached.yaml' }, validate: true, completion: true, hover: true } },
    };
  } catch (error) {
    console.error(`!!! NO COMPARISON WITH yaml-language-server: ${error instanceof Error ? error.message : error} !!!`);
    return undefined;
  }
}

async function measure(server: Measured, shards: number, times: number): Promise<Row> {
  const text = largeSpec(shards);
  const middle = text.indexOf(`      s${Math.floor(shards / 2)}:`);
  // Keys at the top, in the middle and at the end: a letter too many makes them unknown, so each answer is recognised.
  const keys = [text.indexOf('address'), text.indexOf('primary', middle), text.indexOf('library')];
  const client = await EditorClient.open(server, text);
  try {
    const findings: number[] = [];
    const end = performance.now() + longest;
    for (let stroke = 0; stroke < 2 * times && (performance.now() < end || findings.length < 2); stroke++) {
      const wrong = stroke % 2 === 0;
      const key = keys[(stroke >> 1) % keys.length];
      const took = await client.type(key, wrong ? '' : 'q', wrong ? 'q' : '', ({ diagnostics }) => {
        return diagnostics.some(({ message }) => /q(?:address|primary|library)/.test(String(message))) === wrong;
      });
      findings.push(took);
    }
    findings.splice(0, findings.length / 2); // the first half warmed up
    const place = text.indexOf('standby', middle) + 2;
    const completion = await repeated(times, () => client.ask('completion', place));
    const hover = await repeated(times, () => client.ask('hover', place));
    return {
      server: server.name,
      shards,
      lines: text.split('\n').length,
      findingsP50: percentile(findings, 0.5),
      findingsP95: percentile(findings, 0.95),
      completionP50: percentile(completion, 0.5),
      hoverP50: percentile(hover, 0.5),
      memory: client.memory(),
    };
  } finally {
    await client.close();
  }
}

async function repeated(times: number, ask: () => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) took.push(await ask());
  return took;
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

function print(rows: readonly Row[]): void {
  const figures = ['findingsP50', 'findingsP95', 'completionP50', 'hoverP50', 'memory'] as const;
  const table = new Table({
    head: ['shards', 'lines', 'server', 'findings p50 ms', 'p95 ms', 'completion ms', 'hover ms', 'memory MB'],
  });
  for (const row of rows)
    table.push([row.shards, row.lines, row.server, ...figures.map((figure) => row[figure]?.toFixed(1) ?? '?')]);
  for (const shards of sizes) {
    const [ours, peer] = rows.filter((row) => row.shards === shards);
    if (peer) table.push([shards, '', 'ours / peer', ...figures.map((figure) => ratio(ours[figure], peer[figure]))]);
  }
  console.log(table.toString());
}

const ratio = (ours: number | undefined, peer: number | undefined): string =>
  ours === undefined || !peer ? '?' : (ours / peer).toFixed(3);
