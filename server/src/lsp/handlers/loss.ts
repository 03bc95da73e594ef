import { loss as lossOf } from '../../core/features/loss';
import type { LossParams, LossResult } from '../../protocol';
import type { Handler } from '../session';
import { noModel } from '../shown';

export const loss: Handler<LossParams, LossResult> = async ({ workspace, params }) => {
  const spec = await workspace.find(params.uri);
  const good = spec?.good;
  if (!good) return { ok: false, problem: noModel(spec) };
  const answer = lossOf(good.cluster, params);
  return answer.ok ? { ...answer, basis: good.basis } : answer;
};
