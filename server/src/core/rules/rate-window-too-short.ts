import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { alertsOn, scrapeInterval } from './support/alerts';
import { quoted } from './support/words';
import { write } from './support/write';

export const rule: Rule = {
  code: 'rate-window-too-short',
  severity: 'error',
  summary: 'An alert looks at less time than a rate needs, and may never fire.',
  source: 'Measured with promtool 2.42: with a scrape every 60s, a rate over 1m has no data.',
  *check(cluster, document) {
    const interval = scrapeInterval(cluster);
    const written = cluster.monitoring?.prometheus?.scrapeInterval;
    for (const { name, entry, window } of alertsOn(cluster)) {
      if (!window || window.value.ms >= 4 * interval) continue;
      const never = window.value.ms < 2 * interval;
      const enough = formatDuration(4 * interval);
      yield {
        range: window.range,
        severity: never ? 'error' : 'warning',
        message: `${quoted(name)} looks at ${window.value.text}, and Prometheus reads every ${formatDuration(interval)}: ${never ? 'a rate needs two readings, so the alert never fires' : 'one reading that fails leaves no rate'}. Write ${enough}.`,
        related: written && [{ range: written.range, message: `A reading every ${written.value.text}.` }],
        fixes: [{ title: `Look at ${enough}`, edits: write(document, window, enough, entry, ['window']) }],
      };
    }
  },
};
