import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { alertsOn, evaluationInterval, scrapeInterval } from './support/alerts';
import { quoted } from './support/words';
import { write } from './support/write';

/** They look back over a time of their own, so that “at once” is right. */
const lookingBack: readonly string[] = ['flapping', 'restarted', 'connections_rejected'];

export const rule: Rule = {
  code: 'alert-for-below-scrape',
  severity: 'warning',
  summary: 'An alert fires on a single reading.',
  source:
    'The Prometheus manual, alerting rules: “for” counts from one evaluation to a later one, on the last reading.',
  *check(cluster, document) {
    const { prometheus } = cluster.monitoring ?? {};
    const scrape = scrapeInterval(cluster);
    const longest = Math.max(scrape, evaluationInterval(cluster));
    const cause = longest === scrape ? prometheus?.scrapeInterval : prometheus?.evaluationInterval;
    for (const alert of alertsOn(cluster)) {
      if (!alert.for || alert.for.value.ms >= longest || lookingBack.includes(alert.name)) continue;
      const enough = formatDuration(2 * longest);
      yield {
        range: alert.for.range,
        message: `${quoted(alert.name)} waits ${alert.for.value.text}, less than the ${formatDuration(longest)} between two ${longest === scrape ? 'readings' : 'evaluations'}: a single bad one fires it. Write ${enough}.`,
        related: cause && [{ range: cause.range, message: `The interval: ${cause.value.text}.` }],
        fixes: [{ title: `Wait ${enough}`, edits: write(document, alert.for, enough, alert.entry, ['for']) }],
      };
    }
  },
};
