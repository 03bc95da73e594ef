import { asMap, type Entry } from '../document/nodes';
import type { Cluster } from '../model/cluster';
import type { Value } from '../model/value';
import { written } from '../model/value';
import { isBareword } from '../schema/bareword';
import { injection } from '../schema/values';
import { shown } from '../schema/words';
import type { Rule } from './rule';
import { holdsSecret } from './support/secrets';

interface Word {
  readonly value: Value<string>;
  /** Nothing refers to it, so that it may be written otherwise. */
  readonly free?: boolean;
}

/**
 * The schema refuses most of these by their pattern; this rule looks at the model, which is what the targets print,
 * so that no way round the schema leads into a generated file.
 */
export const rule: Rule = {
  code: 'config-injection',
  severity: 'error',
  summary: 'A value could mean more than itself in a generated file.',
  source:
    'Measured: HAProxy 2.6 expands environment variables in double quotes and takes a line break as the next directive.',
  *check(cluster) {
    const told = new Set<number>();
    for (const { value, free } of printed(cluster)) {
      const text = value.value.replaceAll(/\{(?:instance|node|pool)\}/g, '');
      if (isBareword(text) || text === '' || holdsSecret(text) || told.has(value.range.start)) continue;
      told.add(value.range.start);
      const plain = text.replaceAll(/[^A-Za-z0-9_.-]+/g, '-').replaceAll(/^[^A-Za-z]+|[^A-Za-z0-9]+$/g, '');
      yield {
        range: value.range,
        message: `${shown(value.value)} holds ${injection(text)}: in a generated file it would be more than one word. Values are refused, never escaped.`,
        fixes:
          free && plain !== '' ? [{ title: `Write ${plain}`, edits: [{ range: value.range, newText: plain }] }] : [],
      };
    }
  },
};

/** Everything that a target writes as a word. */
function* printed(cluster: Cluster): Generator<Word> {
  yield { value: cluster.name, free: true };
  for (const section of ['hosts', 'nodes', 'pools', 'proxies', 'clients'])
    yield* keys(cluster.fields.entriesOf(section));
  for (const zone of cluster.zones.values()) yield { value: written(zone.name, zone.range) };
  for (const host of cluster.hosts.values()) {
    yield* words(host.address);
    if (host.rack) yield { value: host.rack, free: true };
  }
  for (const { version, tls, auth, listen } of cluster.nodes.values()) {
    yield* words(version, tls?.caFile, tls?.certFile, tls?.keyFile, tls?.serverName, ...listen);
    if (auth?.credentials?.from !== 'command') yield* words(auth?.credentials?.name);
  }
  for (const pool of cluster.pools.values()) {
    yield* keys([...pool.shards, ...pool.replicas].map((part) => part.entry));
    yield* words(pool.sharding.hash);
  }
  for (const proxy of cluster.proxies.values()) {
    yield* words(proxy.stateFile, proxy.metrics?.address);
    yield* keys([...(asMap(proxy.fields.entry('instances')?.value)?.entries.values() ?? [])]);
    for (const { address, runtime, dataplane } of proxy.instances)
      yield* words(address, runtime?.socket, dataplane?.url);
  }
  yield* words(cluster.monitoring?.exporter?.address, cluster.monitoring?.prometheus?.url);
  yield* words(...cluster.outputs.values());
}

function* words(...values: (Value<string> | undefined)[]): Generator<Word> {
  for (const value of values) if (value && value.origin.kind !== 'default') yield { value };
}

function* keys(entries: readonly Entry[]): Generator<Word> {
  for (const { key, keyRange } of entries) yield { value: written(key, keyRange) };
}
