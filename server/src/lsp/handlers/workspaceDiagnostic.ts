import {
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostics } from '../diagnostics';
import type { Handler } from '../session';
import { cancelled, turn } from '../wrap';

export const workspaceDiagnostic: Handler<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport> = async (call) => {
  const before = new Map(call.params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const spec of await call.workspace.specs()) {
    const { uri, resultId } = spec;
    const version = call.documents.get(uri) ? spec.version : null;
    if (before.get(uri) === resultId)
      items.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId });
    else {
      await turn();
      if (call.token.isCancellationRequested) throw cancelled();
      const found = toDiagnostics(call, spec);
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: found });
    }
    before.delete(uri);
  }
  // What was reported and is gone must not stay on screen.
  for (const uri of before.keys())
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  return { items };
};
