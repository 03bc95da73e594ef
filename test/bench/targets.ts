// npm run bench -- targets: milliseconds to render every kind of file for a spec of 1,000 shards.
import Table from 'cli-table3';
import { parseSpec } from '../../server/src/core/document/parse';
import { readCluster } from '../../server/src/core/model/cluster';
import { artifacts, renderArtifact } from '../../server/src/core/targets';

const shards = 1_000;
const rounds = 20;

interface Row {
  readonly target: string;
  readonly shards: number;
  readonly lines: number;
  /** Milliseconds from the model to the text with its sources. */
  readonly median: number;
  readonly worst: number;
}

/** 1,000 shards, each with a standby in the other zone, behind one HAProxy. */
function bigSpec(): string {
  const all = Array.from({ length: shards }, (_, index) => index);
  const node = (i: number, zone: number) => `{address: "10.${zone}.${i >> 8}.${i & 255}:11211", zone: z${zone}}`;
  return `version: 1
cluster: big
nodes:
${all.map((i) => `  a${i}: ${node(i, 1)}\n  b${i}: ${node(i, 2)}`).join('\n')}
pools:
  p:
    shards:
${all.map((i) => `      s${i}: {primary: a${i}, standby: [b${i}]}`).join('\n')}
proxies:
  edge:
    type: haproxy
    base_port: 20000
    max_connections: 10
    node_max_connections: 10
    instances: {lb-a: {address: 10.0.0.1, peer_port: 10000}}
`;
}

function measure(): Row[] {
  const cluster = readCluster(parseSpec(bigSpec()));
  if (!cluster) throw new Error('the spec of the benchmark has no cluster');
  return artifacts(cluster).map((artifact) => {
    let lines = 0;
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      const result = renderArtifact(cluster, artifact, 'big.memcached.yaml');
      const time = performance.now() - start;
      if ('problems' in result) throw new Error(`${artifact.fileName}: ${result.problems[0]?.message}`);
      lines = result.sources.length;
      return time;
    }).sort((a, b) => a - b);
    return { target: artifact.target, shards, lines, median: times[rounds >> 1], worst: times[rounds - 1] };
  });
}

export function run({ json }: { json: boolean }): void {
  const rows = measure();
  if (json) {
    for (const row of rows) console.log(JSON.stringify(row));
    return;
  }
  const table = new Table({ head: ['target', 'shards', 'lines', 'median', 'worst'] });
  for (const { target, lines, median, worst } of rows)
    table.push([target, shards, lines, `${median.toFixed(1)} ms`, `${worst.toFixed(1)} ms`]);
  console.log(table.toString());
}
