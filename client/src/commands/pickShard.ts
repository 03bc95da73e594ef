import * as vscode from 'vscode';
import type { LiveCluster } from '../../../server/src/protocol';
import type { PickShard } from '../confirm';
import { description } from '../nodes/words';
import { type Argument, type Detail, isRow, type Parts, specFor } from './command';

/** The shard that a command is called for: the one of the row, else one that the user picks. */
export async function pickShard(parts: Parts, argument?: Argument, detail?: Detail): ReturnType<PickShard> {
  if (isRow(argument) && (argument.element.kind === 'shard' || argument.element.kind === 'node')) {
    const { cluster, shard } = argument.element;
    return { uri: cluster.uri, pool: shard.pool, shard: shard.name };
  }
  if (typeof argument === 'string' && detail?.pool !== undefined && detail.shard !== undefined) {
    return { uri: argument, pool: detail.pool, shard: detail.shard };
  }
  const spec = await specFor(parts, argument);
  if (!spec) return undefined;
  const cluster = parts.live.cluster(spec.uri) ?? (await observe(parts, spec.uri));
  if (!cluster?.shards.length) {
    vscode.window.showInformationMessage(vscode.l10n.t('No shards to choose from: see the problems of the spec.'));
    return undefined;
  }
  const choices = cluster.shards.map((shard) => ({
    label: `${shard.pool} / ${shard.name}`,
    description: description({ kind: 'shard', cluster, shard }, vscode.l10n.t, Date.now()),
    shard,
  }));
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('Which shard of {0}?', cluster.name),
    ignoreFocusOut: true, // a view that opens late takes the focus
  });
  return chosen && { uri: cluster.uri, pool: chosen.shard.pool, shard: chosen.shard.name };
}

/** Only what is on screen is observed: shows the view and waits. */
async function observe({ live }: Parts, spec: vscode.Uri): Promise<LiveCluster | undefined> {
  await vscode.commands.executeCommand('memcachedHa.nodes.focus', { preserveFocus: true });
  return live.observed(spec);
}
