import type { Entry } from '../document/nodes';
import { Fields } from './fields';
import { type Credentials, readCredentials } from './node';
import type { Duration, Value } from './value';

export interface Alert {
  readonly name: string;
  readonly entry: Entry;
  /** False when the spec says `NAME: false`. */
  readonly on: boolean;
  readonly for?: Value<Duration>;
  readonly severity?: Value<'page' | 'ticket' | 'info'>;
  readonly above?: Value<number>;
  readonly below?: Value<number>;
  readonly window?: Value<Duration>;
  readonly minRate?: Value<number>;
}

export interface Monitoring {
  readonly entry: Entry;
  readonly prometheus?: {
    readonly scrapeInterval?: Value<Duration>;
    readonly evaluationInterval?: Value<Duration>;
    readonly url?: Value<string>;
    readonly credentials?: Credentials;
  };
  /** With `address` one exporter asks all nodes, else one stands beside each node. */
  readonly exporter?: { readonly port: Value<number>; readonly address?: Value<string> };
  /** Absent: the standard set. */
  readonly alerts?: ReadonlyMap<string, Alert>;
  readonly grafana?: { readonly folder?: Value<string>; readonly datasource?: Value<string> };
}

export function readMonitoring(entry: Entry): Monitoring {
  const fields = Fields.of(entry.value, entry.keyRange);
  const prometheus = fields.nested('prometheus');
  const exporter = fields.nested('exporter');
  const grafana = fields.nested('grafana');
  return {
    entry,
    prometheus: prometheus && {
      scrapeInterval: prometheus.duration('scrape_interval'),
      evaluationInterval: prometheus.duration('evaluation_interval'),
      url: prometheus.text('url'),
      credentials: readCredentials(prometheus),
    },
    exporter: exporter && { port: exporter.integerOr('port', 9150), address: exporter.text('address') },
    alerts: fields.has('alerts')
      ? new Map(fields.entriesOf('alerts').map((alert) => [alert.key, readAlert(alert)]))
      : undefined,
    grafana: grafana && { folder: grafana.text('folder'), datasource: grafana.text('datasource') },
  };
}

function readAlert(entry: Entry): Alert {
  const fields = Fields.of(entry.value, entry.keyRange);
  return {
    name: entry.key,
    entry,
    on: !(entry.value.kind === 'scalar' && entry.value.value === false),
    for: fields.duration('for'),
    severity: fields.word('severity', ['page', 'ticket', 'info']),
    above: fields.number('above'),
    below: fields.number('below'),
    window: fields.duration('window'),
    minRate: fields.number('min_rate'),
  };
}
