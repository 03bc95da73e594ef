import { poolShares } from '../../core/features/placement';
import type { SharesParams, SharesResult } from '../../protocol';
import type { Handler } from '../session';
import { lineRange, noModel } from '../shown';

export const shares: Handler<SharesParams, SharesResult> = async ({ workspace, params }) => {
  const spec = await workspace.find(params.uri);
  const good = spec?.good;
  if (!good) return { ok: false, problem: noModel(spec), paths: [] };
  const answer = poolShares(good.cluster, params);
  if (!answer.ok) return answer;
  const { lines } = good.cluster.document;
  const placed = answer.shares.map((share) => ({ ...share, range: lineRange(lines, share.range) }));
  return { ...answer, basis: good.basis, shares: placed };
};
