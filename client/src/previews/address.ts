import * as vscode from 'vscode';
import type { PreviewItem } from '../../../server/src/protocol';

export const previewScheme = 'memcached-ha-preview';

/** What a preview shows; it travels in the URI, so a tab needs no other memory. */
export interface PreviewAddress {
  readonly spec: vscode.Uri;
  readonly target: string;
  readonly instance?: string;
  readonly proxy?: string;
}

/** One URI, and so one tab, for each generated file of a spec; the tab bears the name of the file. */
export function previewUri(spec: vscode.Uri, { target, instance, proxy, fileName }: PreviewItem): vscode.Uri {
  const query = JSON.stringify({ spec: spec.toString(), target, instance, proxy });
  return vscode.Uri.from({ scheme: previewScheme, path: `/${fileName}`, query });
}

export function previewAddress(uri: vscode.Uri): PreviewAddress {
  const { spec, target, instance, proxy } = JSON.parse(uri.query);
  return { spec: vscode.Uri.parse(spec), target, instance, proxy };
}
