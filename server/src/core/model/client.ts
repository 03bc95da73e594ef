import { asMap, type Entry } from '../document/nodes';
import type { Range } from '../document/range';
import { Fields } from './fields';
import type { Pool } from './pool';
import { refs } from './pool';
import type { Proxy } from './proxy';
import type { References } from './references';
import type { Duration, Ref, Value } from './value';
import type { Zone } from './zone';

/** How a client reaches a pool. */
export interface ClientPool {
  readonly pool: Ref<Pool>;
  readonly entry: Entry;
  /** `direct` is the nodes themselves; absent when the spec does not say. */
  readonly via?: Ref<Proxy> | 'direct';
  readonly protocol: Value<'ascii' | 'binary' | 'meta'>;
}

/** An application that uses the cluster. */
export interface Client {
  readonly name: string;
  readonly entry: Entry;
  readonly language?: Value<string>;
  readonly library?: Value<string>;
  /** The library's own options, as written. */
  readonly options: ReadonlyMap<string, Value<string | number | boolean>>;
  readonly optionsRange?: Range;
  readonly pools: readonly ClientPool[];
  readonly processes: Value<number>;
  /** Open connections of one process to one node or shard port. */
  readonly poolSize: Value<number>;
  readonly connectTimeout: Value<Duration>;
  readonly timeout: Value<Duration>;
  readonly retries: Value<number>;
  readonly idle?: Value<Duration>;
  readonly zones: readonly Ref<Zone>[];
}

export function readClient(entry: Entry, references: References): Client {
  const fields = Fields.of(entry.value, entry.keyRange);
  const options = fields.entry('options');
  return {
    name: entry.key,
    entry,
    language: fields.text('language'),
    library: fields.text('library'),
    options: readOptions(options),
    optionsRange: options?.range,
    pools: fields.entriesOf('pools').flatMap((pool) => readClientPool(pool, references)),
    processes: fields.integerOr('processes', 1),
    poolSize: fields.integerOr('pool_size', 1),
    connectTimeout: fields.durationOr('connect_timeout', '1s'),
    timeout: fields.durationOr('timeout', '1s'),
    retries: fields.integerOr('retries', 0),
    idle: fields.duration('idle'),
    zones: refs(fields.texts('zone'), (name) => references.zone(name)),
  };
}

/** What one failed node may cost a request before the client gives up, in milliseconds. */
export const clientBudget = (client: Client): number => client.timeout.value.ms * (client.retries.value + 1);

function readOptions(options: Entry | undefined): Map<string, Value<string | number | boolean>> {
  const read = new Map<string, Value<string | number | boolean>>();
  for (const option of asMap(options?.value)?.entries.values() ?? []) {
    const node = option.value;
    if (node.kind === 'scalar' && node.value !== null)
      read.set(option.key, { value: node.value, range: node.range, origin: { kind: 'written' } });
  }
  return read;
}

function readClientPool(entry: Entry, references: References): ClientPool[] {
  const pool = references.pool({ value: entry.key, range: entry.keyRange, origin: { kind: 'written' } });
  if (!pool) return [];
  const fields = Fields.of(entry.value, entry.keyRange);
  const via = fields.text('via');
  return [
    {
      pool,
      entry,
      via: via?.value === 'direct' ? 'direct' : references.proxy(via),
      protocol: fields.wordOr('protocol', ['ascii', 'binary', 'meta'], 'ascii'),
    },
  ];
}
