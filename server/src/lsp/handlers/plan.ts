import type { PlanParams, PlanResult } from '../../protocol';
import type { Handler } from '../session';
import { noLive } from './run';

export const plan: Handler<PlanParams, PlanResult> = ({ live, params }) =>
  live ? live.plan(params) : { ok: false, refused: [noLive] };
