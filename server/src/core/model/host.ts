import type { Entry } from '../document/nodes';
import { Fields } from './fields';
import type { References } from './references';
import type { Ref, Size, Value } from './value';
import type { Zone } from './zone';

/** A machine. */
export interface Host {
  readonly name: string;
  readonly entry: Entry;
  /** Without a port; IPv6 without brackets. */
  readonly address?: Value<string>;
  readonly zone?: Ref<Zone>;
  /** What stands for the network switch. */
  readonly rack?: Value<string>;
  readonly memory?: Value<Size>;
  readonly cores?: Value<number>;
}

export function readHost(entry: Entry, references: References): Host {
  const fields = Fields.of(entry.value, entry.keyRange);
  return {
    name: entry.key,
    entry,
    address: fields.text('address'),
    zone: references.zone(fields.text('zone')),
    rack: fields.text('rack'),
    memory: fields.size('memory'),
    cores: fields.integer('cores'),
  };
}
