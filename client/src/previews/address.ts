import * as vscode from 'vscode';
import type { ArtifactId, PreviewItem } from '../../../server/src/protocol';

export const previewScheme = 'memcached-ha-preview';

/** What a preview shows; it travels in the URI, so a tab needs no other memory. */
export interface PreviewAddress {
  readonly spec: vscode.Uri;
  readonly artifact: ArtifactId;
  /** The git revision whose spec is rendered; absent: the spec as it stands in the editor. */
  readonly revision?: string;
}

/** One URI, and so one tab, for each generated file of a spec; the tab bears the name of the file. */
export function previewUri(spec: vscode.Uri, item: PreviewItem, revision?: string): vscode.Uri {
  const { target, instance, proxy, node, pool, beside } = item;
  const artifact: ArtifactId = { target, instance, proxy, node, pool, beside };
  const query = JSON.stringify({ spec: spec.toString(), artifact, revision });
  return vscode.Uri.from({ scheme: previewScheme, path: `/${item.fileName}`, query });
}

export function previewAddress(uri: vscode.Uri): PreviewAddress {
  const { spec, artifact, revision } = JSON.parse(uri.query);
  return { spec: vscode.Uri.parse(spec), artifact, revision };
}
