import type { Pool } from '../model/pool';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { ejecting, withoutEject } from './support/eject';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'twemproxy-eject-single-server',
  severity: 'warning',
  summary: 'twemproxy is told to take the only server of a pool off its ring.',
  source: 'Measured on twemproxy 0.5: a pool of one server with auto_eject_hosts answers only errors.',
  *check(cluster, document) {
    const alone = [...ejecting(cluster)].filter(({ pool }) => serversOf(pool) === 1);
    for (const [{ pool, eject, range }] of byPlace(alone, (one) => one.range))
      yield {
        range,
        message: `${quoted(pool.name)} has one server: while twemproxy has it ejected, ${eject.retry.value.text} each time, every request is an error, even when the server is back. Take “eject” out, or add a shard.`,
        fixes: withoutEject(document, pool),
      };
  },
};

const serversOf = ({ shards, replicas }: Pool): number =>
  shards.length > 0
    ? shards.filter(({ primary }) => !primary?.target?.retired.value).length
    : (replicas[0]?.nodes.length ?? 0);
