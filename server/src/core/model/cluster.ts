import type { SpecDocument } from '../document/parse';
import type { Range } from '../document/range';
import { type Client, readClient } from './client';
import { Fields } from './fields';
import { type Host, readHost } from './host';
import { type Monitoring, readMonitoring } from './monitoring';
import { type MemcachedNode, readNode } from './node';
import { type Pool, readPool } from './pool';
import { type Proxy, readProxy } from './proxy';
import { References } from './references';
import { type Ref, type Value, written } from './value';
import type { Zone } from './zone';

/** A memcached cluster as one spec states it, with defaults applied and references resolved. */
export interface Cluster {
  readonly document: SpecDocument;
  readonly fields: Fields;
  readonly name: Value<string>;
  readonly environment: Value<'production' | 'staging' | 'development'>;
  readonly network: Value<'public' | 'private'>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly hosts: ReadonlyMap<string, Host>;
  readonly nodes: ReadonlyMap<string, MemcachedNode>;
  readonly pools: ReadonlyMap<string, Pool>;
  readonly proxies: ReadonlyMap<string, Proxy>;
  readonly clients: ReadonlyMap<string, Client>;
  readonly monitoring?: Monitoring;
  /** Target to path pattern. */
  readonly outputs: ReadonlyMap<string, Value<string>>;
  /** Every use of a name. */
  readonly references: readonly Ref<unknown>[];
}

/** Reads the model; undefined when the document is no map. Malformed fields count as absent. */
export function readCluster(document: SpecDocument): Cluster | undefined {
  const { root } = document;
  if (root?.kind !== 'map') return undefined;
  const place: Range = { start: root.range.start, end: root.range.start };
  const fields = Fields.of(root, place);
  const references = new References();
  const defaults = fields.nested('defaults');
  const nodeDefaults = defaults?.nested('node');
  const failoverDefaults = defaults?.nested('failover');

  references.zonesDeclared = fields.has('zones');
  for (const zone of fields.texts('zones'))
    references.zones.set(zone.value, { name: zone.value, range: zone.range, declared: true });
  for (const entry of fields.entriesOf('hosts')) references.hosts.set(entry.key, readHost(entry, references));
  for (const entry of fields.entriesOf('nodes'))
    references.nodes.set(entry.key, readNode(entry, nodeDefaults, references));
  for (const entry of fields.entriesOf('pools'))
    references.pools.set(entry.key, readPool(entry, failoverDefaults, references));
  for (const entry of fields.entriesOf('proxies')) references.proxies.set(entry.key, readProxy(entry, references));
  const clients = new Map(fields.entriesOf('clients').map((entry) => [entry.key, readClient(entry, references)]));
  const monitoring = fields.entry('monitoring');

  return {
    document,
    fields,
    name: fields.text('cluster') ?? fields.fallback('cluster'),
    environment: fields.wordOr('environment', ['production', 'staging', 'development'], 'development'),
    network: fields.wordOr('network', ['public', 'private'], 'public'),
    zones: references.zones,
    hosts: references.hosts,
    nodes: references.nodes,
    pools: references.pools,
    proxies: references.proxies,
    clients,
    monitoring: monitoring && readMonitoring(monitoring),
    outputs: readOutputs(fields),
    references: references.all,
  };
}

function readOutputs(fields: Fields): Map<string, Value<string>> {
  const outputs = new Map<string, Value<string>>();
  for (const { key, value } of fields.entriesOf('outputs'))
    if (value.kind === 'scalar' && typeof value.value === 'string') outputs.set(key, written(value.value, value.range));
  return outputs;
}
