import * as vscode from 'vscode';
import type { PreviewItem } from '../../../server/src/protocol';

/** The file that `outputs` keeps, beside the spec; undefined where the spec doesn't say. */
export function onDisk(spec: vscode.Uri, { path }: PreviewItem): vscode.Uri | undefined {
  return path === undefined ? undefined : vscode.Uri.joinPath(spec, '..', path);
}

export async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
