import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { pause, toDiagnostics, waitBefore } from '../diagnostics';
import type { Handler } from '../session';
import { cancelled } from '../wrap';

export const documentDiagnostic: Handler<DocumentDiagnosticParams, DocumentDiagnosticReport> = async (call) => {
  const { params, documents, token } = call;
  if (call.spec) await pause(waitBefore(call.spec), token);
  if (token.isCancellationRequested) throw cancelled();
  const spec = documents.get(params.textDocument.uri);
  if (!spec) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { findings, resultId } = call.neighbours.of(spec);
  if (params.previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  const items = toDiagnostics(call, spec, findings);
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
};
