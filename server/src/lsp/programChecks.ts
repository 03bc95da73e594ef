import type { Finding } from '../core/findings';
import { generatedFiles, type Judged, programFindings } from '../core/workspace/programs';
import type { Checked } from '../live/programs/checkFiles';
import type { Spec } from './documents';
import type { LiveService } from './liveService';
import type { Severities } from './settings';
import { specNameOf } from './writtenFiles';

/** What the programs said of the files of one version of a spec. */
interface Seen {
  readonly id: string;
  readonly judged: readonly Judged[];
}

const noPrograms = 'A browser can’t run programs: use VS Code on a machine that has them.';

/** What the real programs say of generated files. It belongs to the version that they read, and is gone with it. */
export class ProgramChecks {
  private readonly seen = new WeakMap<Spec, Seen>();
  private readonly running = new Map<string, AbortController>();
  private checks = 0;
  /** Called when there is something new to show. */
  onChange: () => void = () => undefined;

  constructor(
    private readonly live: LiveService | undefined,
    private readonly severities: () => Severities,
  ) {}

  /** What was said of this version, and a name for it. Never waits. */
  of(spec: Spec): { readonly findings: readonly Finding[]; readonly id: string } | undefined {
    const seen = this.seen.get(spec);
    return seen && { findings: programFindings(spec.snapshot, seen.judged, this.severities()), id: seen.id };
  }

  /** Asks the programs; a later call for the same spec stops this one. Or why nothing was asked. */
  async check(spec: Spec, signal?: AbortSignal): Promise<readonly Checked[] | { readonly problem: string }> {
    if (!this.live) return { problem: noPrograms };
    const { files, problem } = generatedFiles(spec.snapshot, specNameOf(spec.uri));
    if (problem) return { problem: `Line ${spec.lines.position(problem.range.start).line + 1}: ${problem.message}` };
    if (files.length === 0) return { problem: 'Nothing is generated from this spec yet.' };
    this.running.get(spec.uri)?.abort();
    const own = new AbortController();
    this.running.set(spec.uri, own);
    const stop = (): void => own.abort();
    signal?.addEventListener('abort', stop);
    try {
      const answer = await this.live.checkPrograms(files, own.signal);
      if ('refused' in answer) return { problem: answer.refused };
      if (own.signal.aborted) return { problem: 'The check was stopped, or a later one took its place.' };
      this.seen.set(spec, { id: `programs${++this.checks}`, judged: answer });
      this.onChange();
      return answer;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (this.running.get(spec.uri) === own) this.running.delete(spec.uri);
    }
  }
}
