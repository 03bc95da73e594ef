import {
  type Diagnostic,
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
  const report = (uri: string, version: number | null, resultId: string, diagnostics: () => Diagnostic[]): void => {
    const same = before.get(uri) === resultId;
    const known = { uri, version, resultId };
    if (same) items.push({ ...known, kind: DocumentDiagnosticReportKind.Unchanged });
    else items.push({ ...known, kind: DocumentDiagnosticReportKind.Full, items: diagnostics() });
    before.delete(uri);
  };
  const specs = await call.workspace.specs();
  // First all are read, as each is also told about the others.
  for (const spec of specs) {
    if (spec.isAnalysed) continue;
    await turn();
    if (call.token.isCancellationRequested) throw cancelled();
    void spec.snapshot;
  }
  for (const spec of specs) {
    const { findings, resultId } = call.neighbours.of(spec);
    const version = call.documents.get(spec.uri) ? spec.version : null;
    report(spec.uri, version, resultId, () => toDiagnostics(call, spec, findings));
  }
  for (const scrape of await call.workspace.scrapes()) {
    const { uri, file } = scrape;
    const findings = call.neighbours.ofScrape(scrape);
    if (findings.length === 0) continue;
    const place = { uri, lines: file.document.lines };
    const diagnostics = toDiagnostics(call, place, findings);
    report(uri, null, JSON.stringify(diagnostics), () => diagnostics);
  }
  // What was reported and is gone must not stay on screen.
  for (const uri of before.keys())
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  return { items };
};
