import { parseSpec } from '../../core/document/parse';
import { type Cluster, readCluster } from '../../core/model/cluster';
import { artifacts, renderArtifact } from '../../core/targets';
import type { Artifact } from '../../core/targets/target';
import type { ArtifactId, Basis, RenderParams, RenderResult } from '../../protocol';
import type { Spec } from '../documents';
import type { Handler } from '../session';
import { lineRange, noModel } from '../shown';
import { specNameOf } from '../writtenFiles';

export const render: Handler<RenderParams, RenderResult> = async ({ workspace, params, renderProblems }) => {
  const spec = await workspace.find(params.uri);
  const good = params.text === undefined ? spec?.good : older(params.text, spec);
  if (!good) return { ok: false, problem: params.text === undefined ? noModel(spec) : 'The older spec can’t be read.' };
  const { cluster, basis } = good;
  const artifact = artifacts(cluster).find((file) => isMeant(file, params));
  if (!artifact) return { ok: false, problem: `The spec has no ${named(params)}.` };
  const made = renderArtifact(cluster, artifact, specNameOf(params.uri));
  const { lines } = cluster.document;
  if ('problems' in made) {
    if (spec && params.text === undefined && !basis.stale) renderProblems.tell(spec, made.problems);
    const [first] = made.problems;
    const where = first ? `Line ${lines.position(first.range.start).line + 1}: ` : '';
    return { ok: false, problem: `${where}${first?.message ?? 'This file can’t be made.'}` };
  }
  const sources = made.sources.map((ranges) => ranges.map((range) => lineRange(lines, range)));
  return { ok: true, text: made.text, languageId: artifact.languageId, basis, sources };
};

function older(text: string, spec: Spec | undefined): { cluster: Cluster; basis: Basis } | undefined {
  const cluster = readCluster(parseSpec(text));
  return cluster && { cluster, basis: { version: spec?.version ?? 0, stale: false } };
}

function isMeant(file: Artifact, wanted: ArtifactId): boolean {
  const names = ['instance', 'proxy', 'node', 'pool'] as const;
  return (
    file.target === wanted.target &&
    file.beside === wanted.beside &&
    names.every((name) => wanted[name] === undefined || file[name] === wanted[name])
  );
}

const named = ({ target, instance, node, pool }: ArtifactId): string =>
  [target, instance ?? node ?? pool].filter(Boolean).join(' ');
