import { notesOf } from '../../core/workspace/programs';
import type { CheckProgramsResult, SpecParams } from '../../protocol';
import type { Handler } from '../session';
import { cancelled } from '../wrap';

export const checkPrograms: Handler<SpecParams, CheckProgramsResult> = async ({
  workspace,
  programs,
  params,
  token,
}) => {
  const spec = await workspace.find(params.uri);
  if (!spec) return { ok: false, problem: 'The spec can’t be read: open it first.' };
  const stop = new AbortController();
  const listener = token.onCancellationRequested(() => stop.abort());
  try {
    const checked = await programs.check(spec, stop.signal);
    if (token.isCancellationRequested) throw cancelled();
    if ('problem' in checked) return { ok: false, problem: checked.problem };
    const results = checked.map(({ file, program, status }) => ({ ...file.artifact, program, status }));
    return { ok: true, basis: { version: spec.version, stale: false }, results, notes: notesOf(checked) };
  } finally {
    listener.dispose();
  }
};
