import * as vscode from 'vscode';
import type { LiveNode } from '../../../server/src/protocol';
import type { Live } from '../live';
import { type Command, isRow } from './command';

const SHOWN_MS = 3000;

/** Copies the address of a node: that of the row, or of one that the user picks. */
export const copyAddress: Command = {
  id: 'memcachedHa.copyAddress',
  async run({ live }, row) {
    const node = isRow(row) && row.element.kind === 'node' ? row.element.node : await pickNode(live);
    if (!node) return;
    await vscode.env.clipboard.writeText(node.address);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', node.address), SHOWN_MS);
  },
};

async function pickNode({ state }: Live): Promise<LiveNode | undefined> {
  const nodes = state.clusters.flatMap(({ shards }) => shards.flatMap((shard) => shard.nodes));
  const choices = nodes.map((node) => ({ label: node.name, description: node.address, node }));
  const chosen = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('The address of which node?'),
  });
  return chosen?.node;
}
