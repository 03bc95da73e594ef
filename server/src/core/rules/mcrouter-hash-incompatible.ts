import { replaceScalar } from '../document/edit';
import { strategiesOf } from '../model/capabilities';
import type { Rule } from './rule';
import { limitsFor, told } from './support/limits';

const code = 'mcrouter-hash-incompatible';
const [usual] = strategiesOf.mcrouter;

export const rule: Rule = {
  code,
  severity: 'error',
  summary: 'mcrouter is asked to place keys by ketama, modula or random, and has only its own Ch3 family.',
  source: 'mcrouter wiki, Pools and HashFunctions: Ch3, WeightedCh3, Crc32 and Rendezvous.',
  *check(cluster, document) {
    for (const limit of limitsFor(cluster, code)) {
      const edits = [replaceScalar(document, limit.range, usual)];
      yield told(limit, [{ title: `Place keys by ${usual} (moves keys once)`, edits }]);
    }
  },
};
