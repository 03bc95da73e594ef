import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { analyze } from '../../../server/src/core/analyze';
import { artifacts, renderArtifact } from '../../../server/src/core/targets';
import type { Artifact } from '../../../server/src/core/targets/target';
import { hostile, hostileRuns } from './hostile';
import { artifactsOf, clusterOf } from './rendering';

/** Every place of a spec whose text can reach a file of monitoring, with a value that is right there and nowhere else. */
const good = {
  cluster: 'the-cluster',
  zone: 'the-zone',
  node: 'the-node',
  standby: 'the-standby',
  host: 'the-host.example',
  caFile: 'tls/the-ca.pem',
  pool: 'the-pool',
  shard: 'the-shard',
  proxy: 'the-proxy',
  instance: 'the-instance',
  instanceAt: '10.9.8.1',
  metricsAt: '10.9.8.2',
  exporterAt: '10.9.8.3',
  datasource: 'the source',
  folder: 'the folder',
  severity: 'page',
  outputPrometheus: 'the-scrapes.yml',
  outputAlerts: 'the-rules.yml',
  outputGrafana: 'the-panels.json',
  memory: '512MiB',
  scrape: '20s',
  evaluation: '25s',
  for: '35s',
  window: '7m',
};
type Field = keyof typeof good;
const names: readonly Field[] = ['cluster', 'zone', 'node', 'standby', 'pool', 'shard', 'proxy', 'instance'];
/** What is read as a number, and written anew. */
const figures: readonly Field[] = ['memory', 'scrape', 'evaluation', 'for', 'window'];

/** JSON is YAML, so any text can stand anywhere; an undefined one is left out. */
const specWith = (value: { readonly [field in Field]: string | undefined }): string =>
  JSON.stringify({
    version: 1,
    cluster: value.cluster,
    nodes: {
      [value.node ?? '']: {
        address: value.host && `${value.host}:11211`,
        zone: value.zone,
        memory: value.memory,
        tls: { ca_file: value.caFile },
      },
      [value.standby ?? '']: { address: '10.0.0.2:11211', zone: value.zone },
      gut: { address: '10.0.0.3:11211' },
    },
    pools: {
      [value.pool ?? '']: {
        capacity: { working_set: '1GiB' },
        shards: { [value.shard ?? '']: { primary: value.node, standby: [value.standby] } },
        gutter: { nodes: ['gut'], ttl: '5m' },
      },
    },
    proxies: {
      [value.proxy ?? '']: {
        type: 'haproxy',
        base_port: 22121,
        metrics: { address: value.metricsAt, port: 8405 },
        instances: { [value.instance ?? '']: { address: value.instanceAt, zone: value.zone } },
      },
    },
    monitoring: {
      prometheus: { scrape_interval: value.scrape, evaluation_interval: value.evaluation },
      exporter: { address: value.exporterAt, port: 9150 },
      alerts: {
        node_down: { for: value.for, severity: value.severity },
        zone_down: {},
        failover_active: {},
        evictions: { window: value.window },
      },
      grafana: { datasource: value.datasource, folder: value.folder },
    },
    outputs: {
      prometheus: value.outputPrometheus && `deploy/${value.outputPrometheus}`,
      alerts: value.outputAlerts && `deploy/${value.outputAlerts}`,
      grafana: value.outputGrafana && `deploy/${value.outputGrafana}`,
    },
  });

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };

/** The tree with every text, keys too, passed through `change`. */
function mapped(tree: Tree, change: (text: string) => string): Tree {
  if (typeof tree === 'string') return change(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((item) => mapped(item, change));
  return Object.fromEntries(Object.entries(tree).map(([key, item]) => [change(key), mapped(item, change)]));
}

/** Hosts are lower case, and have brackets where a colon is in them; a dashboard's `uid` is a hash of the name. */
const plain = (tree: Tree): string =>
  JSON.stringify(
    mapped(tree, (text) =>
      text
        .toLowerCase()
        .replaceAll(/^memcached-[0-9a-f]{16}$/g, '')
        .replaceAll(/[[\]]/g, ''),
    ),
  );

/** Every text without its figures and their units. */
function textsOf(tree: Tree): Set<string> {
  const texts = new Set<string>();
  mapped(tree, (text) => {
    texts.add(
      text.replaceAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:ms|s|m|h|d|x|[KMGT]iB)?\b/g, '#').replaceAll(/(?:#x#|#)+/g, '#'),
    );
    return text;
  });
  return texts;
}

const more = [
  '{{',
  '}}',
  '{{ $labels.node }}',
  '{{ query "up" }}',
  ': ',
  ' #',
  '\u2029',
  '\u0085',
  '- ',
  '\n- ',
  '|',
  '>',
];
const promql = [
  '"',
  '"} or up{x="',
  '\\"',
  '.*',
  '|',
  '[5m]',
  '\n  expr: up',
  '$1',
  '$node',
  '$__all',
  '[[node]]',
  '..',
];

const runs = Math.ceil(hostileRuns / 3);

describe('no text of the spec changes the structure of a file of monitoring', () => {
  const trees = new Map<string, Tree>();
  const read = (spec: string, { target, beside }: Pick<Artifact, 'target' | 'beside'>): Tree | undefined => {
    const cluster = clusterOf(spec);
    const artifact = artifacts(cluster).find((one) => one.target === target && one.beside === beside);
    const result = artifact && renderArtifact(cluster, artifact, 'test.memcached.yaml');
    if (!result || 'problems' in result) return undefined;
    const text = result.text.replace(/\(hash [^)]*\)/, '');
    const tree = trees.get(text) ?? (parse(text) as Tree);
    if (trees.size < 1_000) trees.set(text, tree);
    return tree;
  };

  for (const target of ['prometheus', 'alerts', 'grafana']) {
    const kept = artifactsOf(specWith(good), target).map((artifact) => ({
      artifact,
      was: read(specWith(good), artifact),
    }));

    test(`${target}: ${runs} values`, () => {
      assert.equal(kept.length, 2);
      const fields = fc
        .constantFrom(...(Object.keys(good) as Field[]))
        .chain((field) => fc.tuple(fc.constant(field), hostile([...more, ...promql, good[field]])));
      const property = fc.property(fields, ([field, value]) => {
        const spec = specWith({ ...good, [field]: value });
        for (const { artifact, was } of kept) {
          const now = read(spec, artifact);
          assert.ok(was !== undefined);
          if (now === undefined) continue;
          const written = field.startsWith('output') ? (value.split('/').at(-1) ?? '') : value;
          if (plain(now) === plain(mapped(was, (text) => text.replaceAll(good[field], () => written)))) continue;
          if (figures.includes(field) && [...textsOf(now)].every((text) => textsOf(was).has(text))) continue;
          // Else the value was no value, so that the file is the one without it.
          const without = specWith({ ...good, [field]: undefined });
          const absent = names.includes(field) ? undefined : read(without, artifact);
          assert.equal(plain(now), absent && plain(absent), `${field}: ${JSON.stringify(value)}`);
          if (!field.startsWith('output')) assert.ok(analyze(spec).findings.length > 0, `${field}: no finding`);
        }
      });
      fc.assert(property, { numRuns: runs });
    });
  }
});
