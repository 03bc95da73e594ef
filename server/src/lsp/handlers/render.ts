import { artifacts, renderArtifact } from '../../core/targets';
import type { RenderParams, RenderResult } from '../../protocol';
import type { Handler } from '../session';
import { lineRange, noModel } from '../shown';

export const render: Handler<RenderParams, RenderResult> = async ({ workspace, params }) => {
  const spec = await workspace.find(params.uri);
  const good = spec?.good;
  if (!good) return { ok: false, problem: noModel(spec) };
  const { cluster, basis } = good;
  const artifact = artifacts(cluster).find(
    ({ target, instance, proxy }) =>
      target === params.target &&
      (params.instance === undefined || instance === params.instance) &&
      (params.proxy === undefined || proxy === params.proxy),
  );
  if (!artifact)
    return { ok: false, problem: `The spec has no ${[params.target, params.instance].filter(Boolean).join(' ')}.` };
  const made = renderArtifact(cluster, artifact, decodeURIComponent(params.uri.split('/').at(-1)!));
  const { lines } = cluster.document;
  if ('problems' in made) {
    const [first] = made.problems;
    const where = first ? `Line ${lines.position(first.range.start).line + 1}: ` : '';
    return { ok: false, problem: `${where}${first?.message ?? 'This file can’t be made.'}` };
  }
  const sources = made.sources.map((ranges) => ranges.map((range) => lineRange(lines, range)));
  return { ok: true, text: made.text, languageId: artifact.languageId, basis, sources };
};
