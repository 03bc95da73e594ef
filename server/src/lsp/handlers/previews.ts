import { artifacts } from '../../core/targets';
import type { PreviewsResult, SpecParams } from '../../protocol';
import type { Handler } from '../session';

export const previews: Handler<SpecParams, PreviewsResult> = async ({ workspace, params }) => {
  const good = (await workspace.find(params.uri))?.good;
  return { previews: good ? artifacts(good.cluster) : [] };
};
