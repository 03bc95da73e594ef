import type { Range as Offsets } from '../core/document/range';
import type { Cluster } from '../core/model/cluster';
import type {
  AccessParams,
  Basis,
  LiveParams,
  PlanParams,
  PlanResult,
  ProgressParams,
  Range,
  RunParams,
  RunResult,
  WatchParams,
} from '../protocol';

/** A spec that live work starts from: the last good one. */
export interface LiveSpec {
  readonly uri: string;
  readonly cluster: Cluster;
  readonly basis: Basis;
  range(offsets: Offsets): Range;
}

/** What the live part tells: both go to the client as they are. */
export interface LiveListener {
  live(params: LiveParams): void;
  progress(params: ProgressParams): void;
  log(line: string): void;
}

/** Everything that opens sockets. A browser has none. */
export interface LiveService {
  /** All specs of the workspace; called again whenever one of them changes. */
  setSpecs(specs: readonly LiveSpec[]): void;
  access(params: AccessParams): void;
  watch(params: WatchParams): void;
  refresh(): void | Promise<void>;
  plan(params: PlanParams): Promise<PlanResult>;
  /** Aborting stops before the next phase. */
  run(params: RunParams, signal: AbortSignal): Promise<RunResult>;
  dispose(): void;
}

export type NewLiveService = (listener: LiveListener) => LiveService;
