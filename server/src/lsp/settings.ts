import type { Severity } from '../core/findings';
import type { AccessParams } from '../protocol';

export type Severities = ReadonlyMap<string, Severity | 'off'>;

const levels = new Set<unknown>(['error', 'warning', 'information', 'hint', 'off']);

/** What a client may say at the start and change later. */
export interface Settings {
  readonly severities: Severities;
  /** Whether inlay hints show the shares of shards. */
  readonly shareHints: boolean;
  /** Whether the programs that read generated files are asked at each save. */
  readonly checkOnSave: boolean;
}

/** What a client may say at the start. Every part may be missing or malformed. */
export interface InitializationOptions extends Settings {
  /** As in the notification `memcachedHa/access`; absent when live access was not asked for. */
  readonly access?: AccessParams;
  /** The specs of the workspace, as URIs. */
  readonly specs?: readonly string[];
  /** Where the pages of the rules are: a URI that ends in a slash. */
  readonly rulePages?: string;
  /** Whether the client has the commands that code lenses call. */
  readonly commands: boolean;
}

export function readInitializationOptions(options: unknown): InitializationOptions {
  const { access, trusted, pollInterval, specs, rulePages, commands, severities, shareHints, checkOnSave } =
    asRecord(options);
  const level = access === 'off' || access === 'read' || access === 'operate' ? access : undefined;
  return {
    access: level && {
      access: level,
      trusted: trusted === true,
      pollInterval: typeof pollInterval === 'number' && pollInterval > 0 ? pollInterval : 2000,
    },
    severities: readSeverities(severities),
    shareHints: shareHints !== false,
    checkOnSave: checkOnSave === true,
    specs: Array.isArray(specs) ? specs.filter((uri) => typeof uri === 'string') : undefined,
    rulePages: typeof rulePages === 'string' ? rulePages : undefined,
    commands: commands === true,
  };
}

/** `{"standby-same-zone": "hint"}`; what is no severity is left out. */
export function readSeverities(value: unknown): Severities {
  const entries = Object.entries(asRecord(value)).filter(([, level]) => levels.has(level));
  return new Map(entries as [string, Severity | 'off'][]);
}

/** The settings in what a client calls its configuration: the section itself, or all settings. */
export function settingsIn(configuration: unknown): Settings {
  const all = asRecord(configuration);
  const { severities, inlayHints, checkOnSave } = asRecord(all.memcachedHa ?? all);
  return {
    severities: readSeverities(severities),
    shareHints: asRecord(inlayHints).shares !== false,
    checkOnSave: checkOnSave === true,
  };
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
