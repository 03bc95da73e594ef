import { firstError, type Output } from '../../core/workspace/outputs';
import type { OutputsResult, SpecParams } from '../../protocol';
import type { Spec } from '../documents';
import type { Call, Handler } from '../session';

export const outputs: Handler<SpecParams, OutputsResult> = async (call) => {
  const looked = await lookAt(call);
  if ('problem' in looked) return { ok: false, problem: looked.problem };
  const { spec, files } = looked;
  return {
    ok: true,
    basis: { version: spec.version, stale: false },
    outputs: files.map(({ artifact, path, state }) => ({ ...artifact, path, state })),
  };
};

/** The files of a spec as they are now, or why nothing can be written from it. */
export async function lookAt({
  workspace,
  written,
  params,
}: Call<SpecParams>): Promise<
  { readonly spec: Spec; readonly files: readonly Output[] } | { readonly problem: string }
> {
  const spec = await workspace.find(params.uri);
  if (!spec) return { problem: 'The spec can’t be read: open it first.' };
  if (!written.canLook(spec))
    return { problem: 'A browser has no folder to write files into, and nor has a spec that was never saved.' };
  const { cluster } = spec.snapshot;
  const error = firstError(spec.snapshot);
  const { files, problems } = await written.look(spec);
  const [wrong] = error ? [error] : problems;
  if (wrong) return { problem: `Line ${spec.lines.position(wrong.range.start).line + 1}: ${wrong.message}` };
  if (!cluster || cluster.outputs.size === 0)
    return { problem: 'The spec does not say where files are kept: add “outputs: {haproxy: PATH}”.' };
  return { spec, files };
}
