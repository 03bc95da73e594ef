import type { Rule } from './rule';
import { limitsFor, speakAscii, told } from './support/limits';

const code = 'meta-through-twemproxy';

export const rule: Rule = {
  code,
  severity: 'error',
  summary: 'twemproxy closes the connection at meta commands, gat, stats and flush_all.',
  source: 'Measured on twemproxy 0.5: mn, mg, gat, stats, flush_all and verbosity end the connection.',
  *check(cluster, document) {
    for (const limit of limitsFor(cluster, code))
      yield told(limit, limit.concept === 'meta' ? [speakAscii(document, limit)] : []);
  },
};
