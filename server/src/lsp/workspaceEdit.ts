import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../core/findings';
import type { Spec } from './documents';
import type { Session } from './session';

/** Edits of one spec, for the version that they were made for where the client can check that. */
export function workspaceEdit(session: Session, spec: Spec, edits: readonly TextEdit[]): WorkspaceEdit {
  const textEdits = session.convert.edits(spec.lines, edits);
  if (!session.client.versionedEdits) return { changes: { [spec.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: spec.uri, version: spec.version }, edits: textEdits }] };
}
