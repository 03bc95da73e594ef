import type { AlertInForce } from '../../model/alerts';
import type { Proof } from './proof';
import type { Scene } from './scene';

/** Reads a label: as a template in the rule, as a value in its unit test. */
export type Label = (name: string) => string;

/** What an alert asks Prometheus, what it says, and how its unit test makes it fire. */
export interface AlertKind {
  /** The word of the spec. */
  readonly name: string;
  /** Why the spec leaves it nothing to watch, or undefined. */
  idle(scene: Scene): string | undefined;
  expr(scene: Scene, alert: AlertInForce): string;
  /** `summary`: what is wrong. `description`: what to do. `value` is what the expression gives, as a percentage. */
  says(label: Label, value: string, alert: AlertInForce): { readonly summary: string; readonly description: string };
  /** Absent where the figures of the spec never let it fire. */
  proof(scene: Scene, alert: AlertInForce): Proof | undefined;
}

/** `node_down` is `MemcachedNodeDown` in Prometheus. */
export const alertName = (name: string): string =>
  `Memcached${name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())}`;

const noExporter = 'no exporter asks a node';
const noHaproxy = 'no HAProxy has metrics';

export const needsExporter = ({ uses }: Scene): string | undefined =>
  uses.some(({ seenBy }) => seenBy === 'exporter') ? undefined : noExporter;
export const needsHaproxy = ({ servers }: Scene): string | undefined => (servers.length > 0 ? undefined : noHaproxy);
export const needsWatcher = ({ uses }: Scene): string | undefined =>
  uses.length > 0 ? undefined : `${noExporter} and ${noHaproxy}`;
