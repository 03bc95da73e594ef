import type { Listener } from '../live/liveService';
import type { LiveSpec } from '../live/spec';
import type { AccessParams, PlanParams, PlanResult, RunParams, RunResult, WatchParams } from '../protocol';

/** Everything that opens sockets, by its operations. A browser has none. */
export interface LiveService {
  /** All specs of the workspace; called again whenever one of them changes. */
  setSpecs(specs: readonly LiveSpec[]): void;
  access(params: AccessParams): void;
  watch(params: WatchParams): void | Promise<void>;
  refresh(): void | Promise<void>;
  plan(params: PlanParams): Promise<PlanResult>;
  /** Aborting stops before the next phase. */
  run(params: RunParams, signal: AbortSignal): Promise<RunResult>;
  dispose(): void;
}

export type NewLiveService = (listener: Listener) => LiveService;
