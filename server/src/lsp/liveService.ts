import type { Generated } from '../core/workspace/programs';
import type { Listener } from '../live/liveService';
import type { Checked } from '../live/programs/checkFiles';
import type { LiveSpec } from '../live/spec';
import type { AccessParams, PlanParams, PlanResult, RunParams, RunResult, WatchParams } from '../protocol';

/** Everything that opens sockets or runs programs, by its operations. A browser has none. */
export interface LiveService {
  /** All specs of the workspace; called again whenever one of them changes. */
  setSpecs(specs: readonly LiveSpec[]): void;
  access(params: AccessParams): void;
  watch(params: WatchParams): void | Promise<void>;
  refresh(): void | Promise<void>;
  plan(params: PlanParams): Promise<PlanResult>;
  /** Aborting stops before the next phase. */
  run(params: RunParams, signal: AbortSignal): Promise<RunResult>;
  /** Shows generated files to their programs, where the workspace is trusted. Aborting stops at once. */
  checkPrograms(
    files: readonly Generated[],
    signal: AbortSignal,
  ): Promise<readonly Checked[] | { readonly refused: string }>;
  dispose(): void;
}

export type NewLiveService = (listener: Listener) => LiveService;
