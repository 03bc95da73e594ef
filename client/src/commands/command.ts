import * as vscode from 'vscode';
import type { Means } from '../confirm';
import type { Live } from '../live';
import type { Row } from '../nodes/provider';
import { previewAddress, previewScheme } from '../previews/address';
import type { PlacementViews } from '../previews/placement';
import type { Specs } from '../specs';

/** What commands work with. */
export interface Parts extends Means {
  readonly specs: Specs;
  readonly live: Live;
  readonly placement: PlacementViews;
}

/** What in a spec a command is about, where a code lens calls it. */
export interface Detail {
  readonly target?: string;
  readonly instance?: string;
  readonly node?: string;
  readonly pool?: string;
  readonly beside?: string;
  readonly shard?: string;
}

/** What a menu passes: a row of the tree, or the URI of a spec from an editor or a code lens. */
export type Argument = Row | vscode.Uri | string;

/** One command of the manifest. */
export interface Command {
  readonly id: string;
  run(parts: Parts, argument?: Argument, detail?: Detail): Promise<unknown> | unknown;
}

/** Whether a command was called on a row of the tree. */
export function isRow(argument: Argument | undefined): argument is Row {
  return typeof argument === 'object' && 'element' in argument;
}

/** The spec that a command is called for: that of the row or the editor, else the one that the user means. */
export async function specFor(
  { specs }: Parts,
  argument: Argument | undefined,
): Promise<vscode.TextDocument | undefined> {
  const uri = uriOf(argument) ?? vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme === previewScheme) return vscode.workspace.openTextDocument(previewAddress(uri).spec);
  const named = uriOf(argument);
  return named ? vscode.workspace.openTextDocument(named) : specs.choose();
}

function uriOf(argument: Argument | undefined): vscode.Uri | undefined {
  if (isRow(argument)) return vscode.Uri.parse(argument.element.cluster.uri);
  if (argument instanceof vscode.Uri) return argument;
  return typeof argument === 'string' ? vscode.Uri.parse(argument) : undefined;
}
