import type { Operation, Plan, Refusal } from './core/failover/plan';
import type { LossAnswer } from './core/features/loss';
import type { WhatIfAnswer } from './core/features/whatIf';
import type { OutputState } from './core/targets/outputFiles';

export type { Operation, Plan, Refusal, Step } from './core/failover/plan';
export type { ChangedArcs, ShardChange } from './core/features/change';
export type { NodeLoad } from './core/features/nodeLoads';
export type { OutputState } from './core/targets/outputFiles';

/** Zero-based, UTF-16, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Our own requests and notifications; everything else is plain LSP. */
export const methods = {
  /** client → server, notification: what the user and the workspace allow. Sent at start and on every change. */
  access: 'memcachedHa/access',
  /** client → server, notification: whether live figures are on screen. Nothing is polled while they are not. */
  watch: 'memcachedHa/watch',
  /** client → server, notification: poll now. */
  refresh: 'memcachedHa/refresh',
  /** server → client, notification: the live state of all known clusters; only after `watch`. */
  live: 'memcachedHa/live',
  /** client → server: which previews a spec has. */
  previews: 'memcachedHa/previews',
  /** client → server: the text of a preview. */
  render: 'memcachedHa/render',
  /** client → server: the files that `outputs` keeps, and how each is on the disk. */
  outputs: 'memcachedHa/outputs',
  /** client → server: write some of these files. */
  write: 'memcachedHa/write',
  /** client → server: show the generated files to the programs that read them. */
  checkPrograms: 'memcachedHa/checkPrograms',
  /** client → server: where a key goes. */
  place: 'memcachedHa/place',
  /** client → server: each shard's share of the key space. */
  shares: 'memcachedHa/shares',
  /** client → server: what an edit does to the keys of a pool. */
  whatIf: 'memcachedHa/whatIf',
  /** client → server: what a lost node or zone does to a pool. */
  loss: 'memcachedHa/loss',
  /** client → server: a spec made of the text of a proxy's configuration. */
  import: 'memcachedHa/import',
  /** client → server: the plan of a failover or failback, or why there is none. */
  plan: 'memcachedHa/plan',
  /** client → server: run the plan with that id. Cancelling stops before the next phase. */
  run: 'memcachedHa/run',
  /** server → client, notification: a step of the running plan began or ended. */
  progress: 'memcachedHa/progress',
} as const;

export type AccessLevel = 'off' | 'read' | 'operate';

export interface AccessParams {
  readonly access: AccessLevel;
  /** Workspace trust; without it no address of a spec is ever dialled. */
  readonly trusted: boolean;
  /** Milliseconds between two polls of a node. */
  readonly pollInterval: number;
}

export interface WatchParams {
  readonly visible: boolean;
}

export interface SpecParams {
  readonly uri: string;
}

/** The answer was computed for `version`; `stale` says that it is the last good spec and not the text as it stands. */
export interface Basis {
  readonly version: number;
  readonly stale: boolean;
}

/** Which generated file of a spec; what is absent does not tell it from others. */
export interface ArtifactId {
  readonly target: string;
  readonly instance?: string;
  /** Two proxies may have an instance of one name. */
  readonly proxy?: string;
  readonly node?: string;
  readonly pool?: string;
  /** The ending of a companion, which is kept next to the main file. */
  readonly beside?: string;
}
export interface PreviewItem extends ArtifactId {
  /** `HAProxy lb-a` */
  readonly title: string;
  readonly languageId: string;
  readonly fileName: string;
  /** Where `outputs` keeps it, relative to the folder of the spec. */
  readonly path?: string;
}
export interface PreviewsResult {
  readonly previews: readonly PreviewItem[];
}

export interface RenderParams extends SpecParams, ArtifactId {
  /** Rendered instead of the spec as it stands: an older text of it. */
  readonly text?: string;
}
export type RenderResult =
  | {
      readonly ok: true;
      readonly text: string;
      readonly languageId: string;
      readonly basis: Basis;
      /** For each line of the text the places of the spec that it comes from. */
      readonly sources: readonly (readonly Range[])[];
    }
  | { readonly ok: false; readonly problem: string };

export interface OutputItem extends PreviewItem {
  readonly path: string;
  readonly state: OutputState;
}
export type OutputsResult =
  | { readonly ok: true; readonly basis: Basis; readonly outputs: readonly OutputItem[] }
  | { readonly ok: false; readonly problem: string };

export interface WriteParams extends SpecParams {
  /** Of the spec that the reader saw: nothing is written from a later one. */
  readonly version: number;
  readonly paths: readonly string[];
  /** Those of the paths that may be written over although they were edited by hand, or may have been. */
  readonly overwriteEdited: readonly string[];
}
export interface WriteResult {
  readonly written: readonly string[];
  /** Why not all were written; `path` is the file at which it ended. */
  readonly failed?: { readonly path?: string; readonly problem: string };
}

/** How a generated file fared with the program that reads it; `ok` also where a part could not be checked on this machine. */
export interface ProgramItem extends ArtifactId {
  readonly fileName: string;
  /** `haproxy 2.6.12` */
  readonly program: string;
  readonly status: 'ok' | 'problems' | 'absent' | 'timeout';
}
export type CheckProgramsResult =
  | {
      readonly ok: true;
      readonly basis: Basis;
      readonly results: readonly ProgramItem[];
      /** What was not checked, and why. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly problem: string };

export interface ImportParams {
  readonly text: string;
  /** Without folders. */
  readonly fileName: string;
}
export type ImportResult =
  | { readonly ok: true; readonly text: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problem: string };

export interface PlaceParams extends SpecParams {
  readonly pool: string;
  readonly client?: string;
  readonly key: string;
  /** The key is given as hexadecimal bytes. */
  readonly hex?: boolean;
}
export type PlaceResult =
  | {
      readonly ok: true;
      readonly basis: Basis;
      readonly shard: string;
      readonly node?: string;
      readonly address?: string;
      readonly zone?: string;
      /** Who computed it: `twemproxy ketama, fnv1a_64`. */
      readonly implementation: string;
      /** Hash and point in hexadecimal, where the implementation has them. */
      readonly hash?: string;
      readonly point?: string;
      /** Where hash and point stand on the ring, 0 to 1, where there is one. */
      readonly onRing?: { readonly hash: number; readonly point: number };
      /** The steps from the key to the node, in sentences. */
      readonly reason: readonly string[];
      /** What the spec leaves open and was taken for granted. */
      readonly assumptions: readonly string[];
      readonly range?: Range;
    }
  | { readonly ok: false; readonly problem: string };

export interface SharesParams extends SpecParams {
  readonly pool?: string;
  readonly client?: string;
}
export interface Share {
  readonly shard: string;
  readonly node?: string;
  readonly zone?: string;
  /** 0 to 1. */
  readonly share: number;
  readonly range: Range;
}
/** One way to a pool: a client, or the proxy alone when no client is stated. */
export interface PathItem {
  readonly pool: string;
  readonly client?: string;
  readonly label: string;
}
export type SharesResult =
  | {
      readonly ok: true;
      readonly basis: Basis;
      readonly pool: string;
      readonly client?: string;
      readonly implementation: string;
      /** Exact arcs of the ring, or sampled keys. */
      readonly method: 'exact' | 'sampled';
      readonly shares: readonly Share[];
      /** The ring in 4096 slices, each the index of a share, where there is one. */
      readonly arcs?: readonly number[];
      readonly assumptions: readonly string[];
      readonly paths: readonly PathItem[];
    }
  | { readonly ok: false; readonly problem: string; readonly paths: readonly PathItem[] };

export interface WhatIfParams extends SpecParams {
  readonly pool: string;
  readonly client?: string;
  /** The other side: the file as it is on the disk, or a text, such as that of a git revision. */
  readonly against: 'saved' | { readonly text: string };
}
export type WhatIfResult =
  | (WhatIfAnswer & { readonly basis: Basis })
  | { readonly ok: false; readonly problem: string };

/** `node` or `zone`, one of them. */
export interface LossParams extends SpecParams {
  readonly pool: string;
  readonly client?: string;
  readonly node?: string;
  readonly zone?: string;
}
export type LossResult = (LossAnswer & { readonly basis: Basis }) | { readonly ok: false; readonly problem: string };

/** How a node is, our own poll and every HAProxy's view taken together. */
export type NodeState =
  | 'unknown'
  | 'up'
  | 'missed'
  | 'down'
  | 'not-noticed'
  | 'split-view'
  | 'maintenance'
  | 'drained'
  | 'needs-login'
  | 'unsupported';
export type ShardState = 'unknown' | 'healthy' | 'standby-serving' | 'degraded' | 'split' | 'lost';

export interface LiveNode {
  /** Stable: `cluster/pool/shard/node`. */
  readonly id: string;
  readonly name: string;
  readonly role: 'primary' | 'standby' | 'replica' | 'gutter';
  readonly address: string;
  readonly zone?: string;
  readonly state: NodeState;
  readonly serving: boolean;
  /** Why it is not up, in words. */
  readonly cause?: string;
  /** Milliseconds since the epoch of the last change of state and of the last answer. */
  readonly since?: number;
  readonly answered?: number;
  /** Over the last minute; null when there were too few gets to say. */
  readonly hitRatio: number | null;
  readonly getsPerSecond?: number;
  readonly setsPerSecond?: number;
  readonly evictionsPerSecond?: number;
  /** Bytes. */
  readonly memoryUsed?: number;
  readonly memoryLimit?: number;
  readonly connections?: number;
  readonly connectionsUsable?: number;
  readonly version?: string;
  readonly uptimeSeconds?: number;
  readonly latencyMs?: number;
  readonly transport?: string;
  readonly range?: Range;
}
export interface LiveShard {
  readonly id: string;
  readonly pool: string;
  readonly name: string;
  readonly state: ShardState;
  readonly serving: readonly string[];
  readonly hitRatio: number | null;
  readonly nodes: readonly LiveNode[];
  readonly range?: Range;
}
export interface LiveBalancer {
  readonly id: string;
  readonly proxy: string;
  readonly instance: string;
  /** Where its Runtime API is; absent when the spec names none. */
  readonly where?: string;
  readonly state: 'unknown' | 'connected' | 'unreachable' | 'no-runtime';
  readonly level?: 'admin' | 'operator' | 'user';
  readonly cause?: string;
  readonly backends: readonly { readonly name: string; readonly serving?: string; readonly words: string }[];
  readonly range?: Range;
}
export interface LiveCluster {
  readonly uri: string;
  readonly name: string;
  readonly environment: 'production' | 'staging' | 'development';
  /** Nodes down and shards at risk. */
  readonly problems: number;
  readonly shards: readonly LiveShard[];
  readonly balancers: readonly LiveBalancer[];
  readonly basis: Basis;
}
export interface LiveParams {
  /** Why nothing is polled. */
  readonly paused?: 'hidden' | 'untrusted' | 'off';
  readonly clusters: readonly LiveCluster[];
}

export interface PlanParams extends SpecParams {
  readonly pool: string;
  readonly shard: string;
  readonly operation: Operation;
}
export type PlanResult =
  | { readonly ok: true; readonly id: string; readonly plan: Plan; readonly document: string }
  | ({ readonly ok: false } & Refusal);

export interface RunParams {
  readonly id: string;
}
export interface ProgressParams {
  readonly id: string;
  readonly step: number;
  readonly of: number;
  readonly title: string;
  readonly state: 'started' | 'done' | 'failed' | 'unknown';
  readonly detail?: string;
}
/** `unknown`: a command got no reply in time and may still take effect. */
export interface RunResult {
  readonly outcome: 'done' | 'refused' | 'rolled-back' | 'stopped' | 'diverged' | 'unknown';
  readonly summary: string;
  /** What to do now, in sentences; the undo is always among them. */
  readonly next: readonly string[];
  /** The audit lines of the run: time, target, command, reply. */
  readonly audit: readonly string[];
}
