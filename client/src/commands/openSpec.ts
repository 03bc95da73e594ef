import * as vscode from 'vscode';
import { rangeOf } from '../nodes/elements';
import { reveal } from '../range';
import { type Command, isRow } from './command';

/** From a row of the tree to the place of the spec that states it. */
export const openSpec: Command = {
  id: 'memcachedHa.openSpec',
  async run({ specs }, row) {
    if (isRow(row)) return reveal(vscode.Uri.parse(row.element.cluster.uri), rangeOf(row.element));
    const spec = await specs.choose();
    return spec && vscode.window.showTextDocument(spec);
  },
};
