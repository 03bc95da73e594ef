import * as vscode from 'vscode';
import {
  methods,
  type Operation,
  type Plan,
  type PlanParams,
  type PlanResult,
  type ProgressParams,
  type RunParams,
  type RunResult,
} from '../../server/src/protocol';
import type { Access } from './access';
import type { Server } from './languageClient';
import type { PlanDocuments } from './planDocuments';

export interface Means {
  readonly server: Server;
  readonly access: Access;
  readonly plans: PlanDocuments;
}

/** The shard that somebody means; undefined when they change their mind. */
export type PickShard = () => Promise<Omit<PlanParams, 'operation'> | undefined>;

/**
 * The only way to a command that changes a cluster: leave given, the plan on screen, one confirmation that names
 * cluster, shard and nodes, progress that can be cancelled, and the result with what to do next.
 */
export async function confirmAndRun(operation: Operation, pickShard: PickShard, means: Means): Promise<void> {
  if (!(await allowed(means.access))) return;
  const shard = await pickShard();
  if (!shard) return;
  const params: PlanParams = { ...shard, operation };
  const answer = await means.server.request<PlanResult>(methods.plan, params);
  if (!answer.ok) {
    const message = vscode.l10n.t('{0}: refused for shard {1}.', verb(params.operation), params.shard);
    await vscode.window.showWarningMessage(message, { modal: true, detail: answer.refused.join('\n\n') });
    return;
  }
  const { id, plan, document } = answer;
  const uri = await means.plans.show(id, plan.operation, plan.shard, document);
  if (!(await confirmed(plan))) return;
  const result = await run(id, plan, means.server);
  report(result, uri, means);
}

/** Asks for what is missing; the reason says what that is. */
async function allowed({ trusted, level }: Access): Promise<boolean> {
  if (!trusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const reason = vscode.l10n.t('No cluster is changed from a workspace that is not trusted.');
    const chosen = await vscode.window.showWarningMessage(reason, manage);
    if (chosen) await vscode.commands.executeCommand('workbench.trust.manage');
    return false;
  }
  if (level !== 'operate') {
    const open = vscode.l10n.t('Open Setting');
    const reason = vscode.l10n.t(
      'No cluster is changed while memcachedHa.access is "{0}": it must be "operate".',
      level,
    );
    const chosen = await vscode.window.showWarningMessage(reason, open);
    if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'memcachedHa.access');
    return false;
  }
  return true;
}

/** A button is enough, except in production: there the name of the cluster is typed. */
async function confirmed(plan: Plan): Promise<boolean> {
  const { operation, cluster, shard, from, to, environment, effects, warnings } = plan;
  const label = verb(operation);
  const question =
    operation === 'failover'
      ? vscode.l10n.t('Fail over shard {0} of cluster {1}, from {2} to {3}?', shard, cluster, from, to)
      : vscode.l10n.t('Fail back shard {0} of cluster {1}, from {2} to {3}?', shard, cluster, from, to);
  if (environment !== 'production') {
    const detail = [...effects, ...warnings, plan.undo].join('\n\n');
    return (await vscode.window.showWarningMessage(question, { modal: true, detail }, label)) === label;
  }
  const typed = await vscode.window.showInputBox({
    title: question,
    prompt: vscode.l10n.t('This is production. Type the name of the cluster, {0}, to go on.', cluster),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === cluster ? undefined : vscode.l10n.t('Type {0}, or press Escape to stop here.', cluster),
  });
  return typed === cluster;
}

async function run(id: string, plan: Plan, server: Server): Promise<RunResult> {
  const title = vscode.l10n.t('{0}: shard {1} of {2}', verb(plan.operation), plan.shard, plan.cluster);
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const listening = server.onNotification<ProgressParams>(methods.progress, (step) => {
      if (step.id !== id) return;
      const increment = step.state === 'started' ? 0 : 100 / step.of;
      progress.report({ message: vscode.l10n.t('{0}/{1} {2}', step.step, step.of, step.title), increment });
    });
    try {
      return await server.request<RunResult>(methods.run, { id } satisfies RunParams, token);
    } catch (error) {
      return lost(error, plan);
    } finally {
      listening.dispose();
    }
  });
}

/** The server went away, or broke off, while it ran: nobody knows how far it came. */
function lost(error: unknown, { undo }: Plan): RunResult {
  return {
    outcome: 'unknown',
    summary: vscode.l10n.t('The run broke off: {0}', error instanceof Error ? error.message : String(error)),
    next: [vscode.l10n.t('Look at the nodes and the load balancers before you do anything else.'), undo],
    audit: [],
  };
}

async function report(result: RunResult, uri: vscode.Uri, { plans, server }: Means): Promise<void> {
  const { outcome, summary, next, audit } = result;
  for (const line of audit) server.log.info(line);
  server.log.info(`${outcome}: ${summary}`);
  plans.addResult(uri, result);
  const details = vscode.l10n.t('Show Result');
  const message = [summary, ...next].join(' ');
  const chosen = await (outcome === 'done'
    ? vscode.window.showInformationMessage(message, details)
    : vscode.window.showWarningMessage(message, details));
  if (chosen) await plans.openResult(uri);
}

function verb(operation: Operation): string {
  return operation === 'failover' ? vscode.l10n.t('Fail Over') : vscode.l10n.t('Fail Back');
}
