import type { Rule } from './rule';
import { proxiesOf } from './support/pools';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'warmup-without-exptime',
  severity: 'warning',
  summary: 'Values that warm a cold node are stored for ever.',
  source: 'reddit 2016-09: mcrouter’s WarmUpRoute without an exptime stored values without an end.',
  *check(cluster, document) {
    for (const pool of cluster.pools.values()) {
      if (!pool.warmup || pool.warmup.ttl) continue;
      if (!proxiesOf(cluster, pool).some((proxy) => proxy.type?.value === 'mcrouter')) continue;
      yield {
        range: pool.warmup.place,
        message: `The warm-up of ${quoted(pool.name)} has no “ttl”: mcrouter stores the values it copies without an end. Write how long they may live.`,
        fixes: [{ title: 'Let them live 1h', edits: write(document, undefined, '1h', pool.entry, ['warmup', 'ttl']) }],
      };
    }
  },
};
