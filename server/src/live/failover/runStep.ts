import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { servingServer } from '../../core/failover/observed';
import type { Check, Step } from '../../core/failover/plan';
import { flushNode, type Identity } from '../flush';
import type { WriteResult } from '../haproxyRuntime';
import { explain } from '../outcome';
import { openTransport } from '../probe';
import { readBackend } from './observe';
import type { Reach, ReachedInstance } from './reach';

export interface StepResult {
  readonly state: 'done' | 'failed' | 'unknown';
  /** What was answered or seen. */
  readonly detail: string;
}

const commandOptions = { deadlineMs: 2_000 };
/** Health checks of a node that returns need `rise` rounds; ten seconds cover 3 rounds at 2 s and their timeouts. */
const stateWithinMs = 10_000;
const lookEveryMs = 25;

/** Sends the command of one step and waits until its check holds. Never throws. */
export async function runStep(
  step: Step,
  reach: Reach,
  identities: ReadonlyMap<string, Identity>,
): Promise<StepResult> {
  if (step.check.kind === 'flushed') return flush(step.check.node, reach, identities);
  const instance = reach.instances.find((candidate) => candidate.name === step.target.name);
  if (!instance) return { state: 'failed', detail: 'not in the spec any more' };
  if (step.check.kind === 'saved') return save(instance, step.check.file);
  if (step.command) {
    const sent = await instance.runtime.write(step.command, commandOptions);
    if (sent.outcome !== 'done')
      return { state: sent.outcome === 'unknown' ? 'unknown' : 'failed', detail: words(sent) };
  }
  if (step.check.kind === 'status') return waitForStatus(step.check, instance, reach.backend);
  return verifyServing(step.check.server, instance, reach);
}

function words(sent: WriteResult): string {
  if (sent.outcome === 'denied') return 'permission denied: the stats socket needs level admin';
  if (sent.outcome === 'rejected') return sent.message;
  return sent.outcome === 'done' ? 'done' : explain(sent.failure);
}

async function flush(node: string, reach: Reach, identities: ReadonlyMap<string, Identity>): Promise<StepResult> {
  const endpoint = reach.nodes.get(node);
  if (!endpoint || 'ok' in endpoint) return { state: 'failed', detail: endpoint ? explain(endpoint) : 'no such node' };
  const flushed = await flushNode(endpoint, { ...commandOptions, expected: identities.get(node) });
  if (flushed.outcome === 'verified') return { state: 'done', detail: `flushed, ${flushed.items} items dropped` };
  return { state: flushed.outcome === 'unknown' ? 'unknown' : 'failed', detail: `not flushed: ${flushed.why}` };
}

async function waitForStatus(
  check: Extract<Check, { kind: 'status' }>,
  instance: ReachedInstance,
  backend: string,
): Promise<StepResult> {
  let seen = '';
  const end = performance.now() + stateWithinMs;
  do {
    const rows = await instance.runtime.serverRows(commandOptions, backend);
    if (!rows.ok) return { state: 'unknown', detail: explain(rows) };
    seen = rows.value.find((row) => row.server === check.server)?.status ?? 'gone';
    if (hasStatus(seen, check.status)) return { state: 'done', detail: `${check.server} is ${seen}` };
    await wait(lookEveryMs);
  } while (performance.now() < end);
  return { state: 'failed', detail: `${check.server} is ${seen} and not ${check.status}` };
}

/** `UP 1/3` still counts its checks and is not waited past; a server without checks has no such words. */
function hasStatus(seen: string, wanted: 'DRAIN' | 'MAINT' | 'UP'): boolean {
  if (wanted === 'MAINT') return seen.startsWith('MAINT');
  if (wanted === 'UP') return seen === 'UP' || seen === 'no check';
  return seen === 'DRAIN';
}

/**
 * A key written through the frontend must be found on the node itself, and the stick-table must have learnt the node. Each
 * probe is a new connection, which teaches it: a peer that had not switched yet may have brought the old entry back.
 */
async function verifyServing(server: string, instance: ReachedInstance, reach: Reach): Promise<StepResult> {
  let seen: StepResult;
  const end = performance.now() + commandOptions.deadlineMs;
  do {
    const through = await probeThrough(server, instance, reach);
    seen = through ?? (await looksServing(server, instance, reach.backend));
    if (seen.state !== 'failed') return seen;
    await wait(lookEveryMs);
  } while (performance.now() < end);
  return seen;
}

async function looksServing(server: string, instance: ReachedInstance, backend: string): Promise<StepResult> {
  const view = await readBackend(instance, backend);
  if (!view || 'ok' in view) return { state: 'unknown', detail: view ? explain(view) : 'the backend is gone' };
  const serving = servingServer(view) ?? 'nobody';
  if (serving !== server) return { state: 'failed', detail: `${serving} serves and not ${server}` };
  if (view.stick && view.stick !== server)
    return { state: 'failed', detail: `${server} serves, but the stick-table still names ${view.stick}` };
  return { state: 'done', detail: `${server} serves` };
}

async function probeThrough(server: string, instance: ReachedInstance, reach: Reach): Promise<StepResult | undefined> {
  const node = reach.nodes.get(server);
  if (!instance.frontend || !node || 'ok' in node) return undefined;
  // Clients speak plain text to HAProxy; it speaks TLS to the node.
  const front = openTransport({
    ...instance.frontend,
    id: instance.name,
    protocol: node.protocol,
    login: node.login,
    proxy: true,
  });
  const direct = openTransport(node);
  const key = `__memcached_ha_probe:${randomUUID()}`;
  try {
    const written = await front.set(key, instance.name, 5, commandOptions);
    if (!written.ok) return { state: 'failed', detail: `the frontend does not answer: ${explain(written)}` };
    const found = await direct.get(key, commandOptions);
    if (!found.ok) return { state: 'failed', detail: `${server} does not answer: ${explain(found)}` };
    if (found.value !== instance.name) return { state: 'failed', detail: `the frontend does not lead to ${server}` };
    return undefined;
  } finally {
    front.close();
    direct.close();
  }
}

/** Writes beside the file and renames, so that HAProxy never reads half of it. */
async function save(instance: ReachedInstance, file: string): Promise<StepResult> {
  const reply = await instance.runtime.ask('show servers state', commandOptions);
  if (!reply.ok) return { state: 'failed', detail: explain(reply) };
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, reply.value);
    await rename(beside, file);
    return { state: 'done', detail: `saved to ${file}` };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return { state: 'failed', detail: `${file} can’t be written (${(error as NodeJS.ErrnoException).code})` };
  }
}
