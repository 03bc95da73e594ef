import type { Rule } from './rule';
import { failingOver, haproxies } from './support/proxies';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'runtime-socket-not-admin',
  severity: 'warning',
  summary: 'The Runtime API refuses a failover at this level.',
  source: 'Measured on HAProxy 2.6 and 3.2: every write at level operator or user is answered “Permission denied”.',
  *check(cluster, document) {
    for (const proxy of haproxies(cluster)) {
      if (failingOver(proxy).length === 0) continue;
      for (const { name, runtime, entry } of proxy.instances) {
        if (!runtime || !entry || runtime.level.value === 'admin') continue;
        const { level } = runtime;
        const silent = level.origin.kind === 'default' ? ' (the default)' : '';
        yield {
          range: silent ? runtime.place : level.range,
          message: `The Runtime API of ${quoted(name)} has the level ${level.value}${silent}: a failover would be refused with “Permission denied”. Write “level: admin”.`,
          fixes: [{ title: 'Set level to admin', edits: write(document, level, 'admin', entry, ['runtime', 'level']) }],
        };
      }
    }
  },
};
