import type { Rule } from './rule';
import { sharedNodes } from './support/sharedNodes';
import { named, quoted } from './support/words';

export const rule: Rule = {
  code: 'flush-hits-other-pools',
  severity: 'warning',
  summary: 'The failover of one pool empties a node that other pools keep keys on.',
  source: 'memcached protocol: flush_all empties the whole process.',
  *check(cluster) {
    for (const { node, uses, emptied } of sharedNodes(cluster)) {
      if (!emptied) continue;
      const others = uses.filter((use) => use !== emptied);
      const how = emptied.pool.failover.flush.value === 'restart' ? 'restarts' : 'flushes';
      yield {
        range: emptied.ref.range,
        message: `A failover of ${quoted(emptied.pool.name)} ${how} ${quoted(node.name)}, and with it every key of ${named(
          'pool',
          others.map(({ pool }) => pool.name),
        )}. Give each pool a process, on a port of its own.`,
        related: others
          .slice(0, 5)
          .map(({ pool, ref }) => ({ range: ref.range, message: `${quoted(pool.name)} keeps keys there.` })),
      };
    }
  },
};
