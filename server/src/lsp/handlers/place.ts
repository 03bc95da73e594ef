import { placeKey } from '../../core/features/placement';
import type { PlaceParams, PlaceResult } from '../../protocol';
import type { Handler } from '../session';
import { lineRange, noModel } from '../shown';

export const place: Handler<PlaceParams, PlaceResult> = async ({ workspace, params }) => {
  const spec = await workspace.find(params.uri);
  const good = spec?.good;
  if (!good) return { ok: false, problem: noModel(spec) };
  const placed = placeKey(good.cluster, params);
  if (!placed.ok) return placed;
  return { ...placed, basis: good.basis, range: lineRange(good.cluster.document.lines, placed.range) };
};
