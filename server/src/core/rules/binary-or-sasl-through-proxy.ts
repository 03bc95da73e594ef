import { poolNodes } from '../model/pool';
import type { Rule } from './rule';
import { limitsFor, speakAscii, told } from './support/limits';

const code = 'binary-or-sasl-through-proxy';

export const rule: Rule = {
  code,
  severity: 'error',
  summary: 'The binary protocol, or a SASL login, is meant to pass a proxy that knows only ASCII.',
  source: 'Measured on twemproxy 0.5; memcached#1240 for the memcached proxy; mcrouter wiki: ASCII and caret only.',
  *check(cluster, document) {
    for (const limit of limitsFor(cluster, code)) {
      // Without the binary protocol nobody can log in.
      const needed = limit.pool && poolNodes(limit.pool).some(({ auth }) => auth?.type.value === 'sasl');
      yield told(limit, limit.concept === 'binary' && !needed ? [speakAscii(document, limit)] : []);
    }
  },
};
