import type { Finding } from '../core/findings';
import type { Spec } from './documents';

/**
 * Why files of a version could not be made, where somebody looked at them. A preview tells it beside its last good
 * text; here it is told on the spec's line, unless a finding says the same there.
 */
export class RenderProblems {
  private readonly seen = new WeakMap<Spec, { readonly id: string; readonly findings: Map<string, Finding> }>();
  private times = 0;
  /** Called when there is something new to show. */
  onChange: () => void = () => undefined;

  of(spec: Spec): { readonly findings: readonly Finding[]; readonly id: string } | undefined {
    const seen = this.seen.get(spec);
    return seen && { findings: [...seen.findings.values()], id: seen.id };
  }

  tell(spec: Spec, problems: readonly Finding[]): void {
    const before = this.seen.get(spec)?.findings ?? new Map<string, Finding>();
    const findings = new Map(before);
    for (const problem of problems) if (!isTold(spec, problem)) findings.set(nameOf(problem), problem);
    if (findings.size === before.size) return;
    this.seen.set(spec, { id: `render${++this.times}`, findings });
    this.onChange();
  }
}

const nameOf = ({ code, range, message }: Finding): string => `${code} ${range.start} ${message}`;

const isTold = (spec: Spec, { code, range, severity }: Finding): boolean =>
  spec.snapshot.findings.some(
    (told) =>
      told.range.start < range.end &&
      range.start < told.range.end &&
      (told.code === code || told.severity === severity),
  );
