import { artifacts } from '../../core/targets';
import { outputPath } from '../../core/targets/outputs';
import type { PreviewsResult, SpecParams } from '../../protocol';
import type { Handler } from '../session';

export const previews: Handler<SpecParams, PreviewsResult> = async ({ workspace, params }) => {
  const good = (await workspace.find(params.uri))?.good;
  if (!good) return { previews: [] };
  return { previews: artifacts(good.cluster).map((file) => ({ ...file, path: outputPath(good.cluster, file) })) };
};
