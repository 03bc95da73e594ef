import { type NewField, setField } from '../../document/edit';
import { asMap } from '../../document/nodes';
import type { SpecDocument } from '../../document/parse';
import type { Range } from '../../document/range';
import type { TextEdit } from '../../findings';
import type { Cluster } from '../../model/cluster';
import type { Alert } from '../../model/monitoring';

/** Prometheus’ intervals where the spec names none (milliseconds). */
const usualInterval = 15_000;

/** The alerts that the spec names and leaves on; none while it has the whole standard set. */
export const alertsOn = (cluster: Cluster): Alert[] =>
  [...(cluster.monitoring?.alerts?.values() ?? [])].filter((alert) => alert.on);

export const alertOn = (cluster: Cluster, name: string): Alert | undefined =>
  alertsOn(cluster).find((alert) => alert.name === name);

export const scrapeInterval = (cluster: Cluster): number =>
  cluster.monitoring?.prometheus?.scrapeInterval?.value.ms ?? usualInterval;

export const evaluationInterval = (cluster: Cluster): number =>
  cluster.monitoring?.prometheus?.evaluationInterval?.value.ms ?? usualInterval;

/** Where an alert that is off could be switched on: its `false`, or the key of all alerts. */
export function placeToAdd(cluster: Cluster, name: string): Range | undefined {
  const alerts = asMap(cluster.monitoring?.entry.value)?.entries.get('alerts');
  return asMap(alerts?.value)?.entries.get(name)?.value.range ?? alerts?.keyRange;
}

/** Writes an alert over its `false`, or after the others; `false` switches it off. */
export function setAlert(
  document: SpecDocument,
  cluster: Cluster,
  name: string,
  to: readonly NewField[] | 'false',
): TextEdit[] {
  const map = asMap(asMap(cluster.monitoring?.entry.value)?.entries.get('alerts')?.value);
  return map ? setField(document, map, name, to) : [];
}
