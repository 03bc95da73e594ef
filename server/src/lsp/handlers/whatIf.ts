import { parseSpec } from '../../core/document/parse';
import { whatIf as compare } from '../../core/features/whatIf';
import { readCluster } from '../../core/model/cluster';
import type { WhatIfParams, WhatIfResult } from '../../protocol';
import type { Handler } from '../session';
import { noModel } from '../shown';

export const whatIf: Handler<WhatIfParams, WhatIfResult> = async ({ workspace, params }) => {
  const { uri, pool, client, against } = params;
  const spec = await workspace.find(uri);
  const good = spec?.good;
  if (!good) return { ok: false, problem: noModel(spec) };
  const text = against === 'saved' ? await workspace.saved(uri) : against.text;
  if (text === undefined)
    return { ok: false, problem: 'The spec has not been saved yet, so there is nothing to compare with.' };
  const document = parseSpec(text);
  const broken = document.findings.find(({ code }) => code === 'yaml-syntax');
  const before = broken ? undefined : readCluster(document);
  if (!before)
    return { ok: false, problem: `Before the change the spec can’t be read: ${broken?.message ?? 'it is no map.'}` };
  const answer = compare(before, good.cluster, { pool, client });
  return answer.ok ? { ...answer, basis: good.basis } : answer;
};
