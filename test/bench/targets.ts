// npm run bench -- targets: milliseconds to render every kind of file for a spec of 1,000 shards.
import Table from 'cli-table3';
import { parseSpec } from '../../server/src/core/document/parse';
import { type Cluster, readCluster } from '../../server/src/core/model/cluster';
import { artifacts, renderArtifact } from '../../server/src/core/targets';
import type { Artifact } from '../../server/src/core/targets/target';

const shards = 1_000;
/** A preview is rendered again at every key stroke: the first half of the rounds warms up and is not counted. */
const rounds = 40;

interface Row {
  /** `alerts`, `alerts test.yml` */
  readonly file: string;
  readonly shards: number;
  readonly files: number;
  readonly lines: number;
  /** Milliseconds from the model to the texts of all its files with their sources. */
  readonly median: number;
  readonly worst: number;
}

const all = Array.from({ length: shards }, (_, index) => index);

/** 1,000 shards, each with a standby in the other zone. */
function bigSpec(pool: string, proxies: string, rest = ''): string {
  const node = (i: number, zone: number) => `{address: "10.${zone}.${i >> 8}.${i & 255}:11211", zone: z${zone}}`;
  const range = (i: number) =>
    pool.includes('range') ? `, range: "${i * 1000}-${i < shards - 1 ? i * 1000 + 999 : ''}"` : '';
  return `version: 1
cluster: big
nodes:
${all.map((i) => `  a${i}: ${node(i, 1)}\n  b${i}: ${node(i, 2)}`).join('\n')}
pools:
  p:
    ${pool}
    shards:
${all.map((i) => `      s${i}: {primary: a${i}, standby: [b${i}]${range(i)}}`).join('\n')}
proxies:
  ${proxies}
${rest}`;
}

const haproxy = `edge:
    type: haproxy
    base_port: 20000
    max_connections: 10
    node_max_connections: 10
    metrics: {port: 8405}
    instances: {lb-a: {address: 10.0.0.1, peer_port: 10000}}`;
const monitoring = 'monitoring: {prometheus: {scrape_interval: 15s}, exporter: {port: 9150}}';
const specs = [
  bigSpec('sharding: {strategy: client}', haproxy, monitoring),
  bigSpec('sharding: {strategy: range, key: "u:{id}"}', haproxy),
  bigSpec(
    'sharding: {strategy: ketama}',
    'ring: {type: twemproxy, listen: 127.0.0.1:30000, timeouts: {server: 400ms}}',
  ),
  bigSpec('sharding: {strategy: ch3}', 'ring: {type: mcrouter, listen: 127.0.0.1:5000}'),
  bigSpec('sharding: {strategy: jump}', 'ring: {type: memcached-proxy, listen: 127.0.0.1:5000}'),
];

const nameOf = ({ target, beside = '' }: Artifact): string => `${target} ${beside}`.trim();

function measure(): Row[] {
  const rows = new Map<string, Row>();
  for (const text of specs) {
    const cluster = readCluster(parseSpec(text));
    if (!cluster) throw new Error('the spec of the benchmark has no cluster');
    const made = artifacts(cluster);
    for (const file of new Set(made.map(nameOf)))
      if (!rows.has(file))
        rows.set(
          file,
          measureFiles(
            cluster,
            file,
            made.filter((artifact) => nameOf(artifact) === file),
          ),
        );
  }
  return [...rows.values()];
}

function measureFiles(cluster: Cluster, file: string, group: readonly Artifact[]): Row {
  let lines = 0;
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    const results = group.map((artifact) => renderArtifact(cluster, artifact, 'big.memcached.yaml'));
    const time = performance.now() - start;
    lines = 0;
    for (const result of results) {
      if ('problems' in result) throw new Error(`${file}: ${result.problems[0]?.message}`);
      lines += result.sources.length;
    }
    return time;
  });
  const warm = times.slice(rounds / 2).sort((a, b) => a - b);
  return { file, shards, files: group.length, lines, median: warm[warm.length >> 1], worst: warm[warm.length - 1] };
}

export function run({ json }: { json: boolean }): void {
  const rows = measure();
  if (json) {
    for (const row of rows) console.log(JSON.stringify(row));
    return;
  }
  const table = new Table({ head: ['file', 'shards', 'files', 'lines', 'median', 'worst'] });
  for (const { file, files, lines, median, worst } of rows)
    table.push([file, shards, files, lines, `${median.toFixed(1)} ms`, `${worst.toFixed(1)} ms`]);
  console.log(table.toString());
}
