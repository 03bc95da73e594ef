import type { Range } from '../document/range';
import { fieldAt, resolved } from '../schema/schema';
import type { Monitoring } from './monitoring';
import { parseDuration } from './units';
import type { Duration, Value } from './value';

export type Severity = 'page' | 'ticket' | 'info';

/** An alert that is on, with the standard figures where the spec names none. */
export interface AlertInForce {
  readonly name: string;
  /** Where it is named; the name of its owner where it is part of the standard set. */
  readonly place: Range;
  readonly for: Value<Duration>;
  readonly severity: Value<Severity>;
  /** Bounds and the time over which a rate is taken, for the alerts that have them. */
  readonly above?: Value<number>;
  readonly below?: Value<number>;
  readonly window?: Value<Duration>;
  /** Gets per second; never a default. */
  readonly minRate?: Value<number>;
}

interface Standard {
  readonly for: string;
  readonly severity: Severity;
  readonly above?: number;
  readonly below?: number;
  readonly window?: string;
}

/** The standard set with its figures: the schema's names and defaults. */
const standards: ReadonlyMap<string, Standard> = new Map(
  Object.entries(fieldAt(['monitoring', 'alerts'])?.properties ?? {}).map(([name, field]) => [
    name,
    resolved(field).default as Standard,
  ]),
);

/** The whole standard set without `alerts:`, else those named that are not `false`, in the order of the standard set. */
export function alertsInForce({ entry, alerts }: Monitoring): AlertInForce[] {
  return [...standards].flatMap(([name, standard]): AlertInForce[] => {
    const written = alerts?.get(name);
    if (alerts && !written?.on) return [];
    const range = written?.entry.keyRange ?? entry.keyRange;
    const or = <T>(value: Value<T> | undefined, fallback: T): Value<T> =>
      value ?? { value: fallback, range, origin: { kind: 'default' } };
    const figure = <T>(value: Value<T> | undefined, fallback: T | undefined): Value<T> | undefined =>
      fallback === undefined ? value : or(value, fallback);
    return [
      {
        name,
        place: range,
        for: or(written?.for, parseDuration(standard.for) as Duration),
        severity: or(written?.severity, standard.severity),
        above: figure(written?.above, standard.above),
        below: figure(written?.below, standard.below),
        window: figure(written?.window, standard.window === undefined ? undefined : parseDuration(standard.window)),
        minRate: written?.minRate,
      },
    ];
  });
}
