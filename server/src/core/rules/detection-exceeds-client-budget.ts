import { replaceScalar, setField } from '../document/edit';
import { asMap } from '../document/nodes';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import { type Client, type ClientPool, clientBudget } from '../model/client';
import { worstDetection } from '../model/failover';
import type { Pool } from '../model/pool';
import { formatDuration } from '../model/units';
import type { Rule } from './rule';
import { byPlace } from './support/byPlace';
import { timingEdits, timingWithin } from './support/detection';
import { hasStandby } from './support/pools';
import { named, quoted } from './support/words';

const mostRetries = 10;

export const rule: Rule = {
  code: 'detection-exceeds-client-budget',
  severity: 'warning',
  summary: 'A client gives up before a dead node is found, so requests fail during every failover.',
  source: 'Measured on HAProxy 2.6: crash = interval + (fall - 1) × fast; hang = the same with the timeout each time.',
  *check(cluster, document) {
    for (const client of cluster.clients.values()) {
      const budget = clientBudget(client);
      const late = client.pools.flatMap((use) => {
        const pool = use.pool.target;
        return pool && detects(use, pool) && worst(pool) > budget ? [pool] : [];
      });
      for (const pools of byPlace(late, (pool) => pool.failover.detection.interval.range)) {
        const { crash, hang } = worstDetection(pools[0].failover.detection);
        const [timeout, tries] = [client.timeout.value.text, client.retries.value + 1];
        const range = client.timeout.origin.kind === 'written' ? client.timeout.range : client.entry.keyRange;
        const found = `within ${formatDuration(crash)} after a crash and ${Number.isFinite(hang) ? `${formatDuration(hang)} after a hang` : 'never after a hang'}`;
        yield {
          range,
          message: `${quoted(client.name)} gives up after ${formatDuration(budget)} (${timeout} × ${tries}), but a dead node of ${named(
            'pool',
            pools.map((pool) => pool.name),
          )} is found ${found}: requests fail in every failover.`,
          related: [{ range: pools[0].failover.detection.interval.range, message: 'The detection is set here.' }],
          fixes: [...quicker(document, pools, budget), ...morePatient(document, client, worst(pools[0]))],
        };
      }
    }
  },
};

/** The time that counts: a check that only connects has a finding of its own. */
function worst(pool: Pool): number {
  const { crash, hang } = worstDetection(pool.failover.detection);
  return Number.isFinite(hang) ? hang : crash;
}

/** Only HAProxy looks for dead nodes, and only a shard with a standby can fail over. */
function detects({ via }: ClientPool, pool: Pool): boolean {
  const proxy = via === 'direct' ? undefined : via?.target;
  const isHaproxy = proxy?.type?.value === 'haproxy' || proxy?.over?.target?.type?.value === 'haproxy';
  return isHaproxy && hasStandby(pool) && pool.failover.mode.value === 'auto';
}

function quicker(document: SpecDocument, pools: readonly Pool[], budget: number): Fix[] {
  const timing = timingWithin(pools[0].failover.detection, budget);
  if (!timing) return [];
  const { interval, fast, timeout, fall } = timing;
  const [i, f, t] = [interval, fast, timeout].map(formatDuration);
  const edits = pools.flatMap((pool) => timingEdits(document, pool, timing));
  const once = edits.filter((edit, at) => edits.findIndex((e) => e.range.start === edit.range.start) === at);
  return [{ title: `Find it sooner: interval ${i}, fast ${f}, timeout ${t}, fall ${fall}`, edits: once }];
}

function morePatient(document: SpecDocument, client: Client, needed: number): Fix[] {
  const retries = Math.ceil(needed / client.timeout.value.ms) - 1;
  const own = asMap(client.entry.value);
  if (!own || retries > mostRetries || retries <= client.retries.value) return [];
  const edits =
    client.retries.origin.kind === 'written'
      ? [replaceScalar(document, client.retries.range, retries)]
      : setField(document, own, 'retries', String(retries));
  return [{ title: `Retry longer: retries ${retries}`, edits }];
}
