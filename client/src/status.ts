import * as vscode from 'vscode';
import type { Access } from './access';
import type { Server } from './languageClient';
import type { Live } from './live';
import type { Previews } from './previews/contentProvider';
import { isSpec, specLanguage } from './specs';

/** The language status of a spec: that it is recognised, its problems, and what is live. */
export function showStatus(server: Server, live: Live, previews: Previews, access: Access): vscode.Disposable {
  const findings = vscode.languages.createLanguageStatusItem('memcachedHa.findings', { language: specLanguage });
  findings.name = vscode.l10n.t('Memcached cluster spec');
  findings.command = { command: 'workbench.actions.view.problems', title: vscode.l10n.t('Show Problems') };
  const figures = vscode.languages.createLanguageStatusItem('memcachedHa.live', { language: specLanguage });
  figures.name = vscode.l10n.t('Live nodes');
  figures.command = { command: 'memcachedHa.nodes.focus', title: vscode.l10n.t('Show Nodes') };

  const update = (): void => {
    const spec = vscode.window.activeTextEditor?.document;
    if (!spec || !isSpec(spec)) return;
    const problems = vscode.languages.getDiagnostics(spec.uri);
    findings.text =
      problems.length === 0 ? vscode.l10n.t('No problems') : vscode.l10n.t('{0} problems', problems.length);
    findings.detail = previews.staleReason(spec.uri) ?? vscode.l10n.t('recognised as a cluster spec');
    findings.severity = severityOf(problems);
    figures.text = vscode.l10n.t('Live nodes');
    figures.detail = liveWords(spec.uri, live, access);
  };
  const starting = (busy: boolean): void => {
    findings.busy = busy;
    update();
  };
  starting(true);
  return vscode.Disposable.from(
    findings,
    figures,
    server.onDidStart(() => starting(false)),
    server.onDidStop(() => {
      findings.text = vscode.l10n.t('The language server is not running');
      findings.severity = vscode.LanguageStatusSeverity.Error;
    }),
    live.onDidChange(update),
    previews.onDidRender(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.workspace.onDidGrantWorkspaceTrust(update),
  );
}

function severityOf(problems: readonly vscode.Diagnostic[]): vscode.LanguageStatusSeverity {
  const worst = Math.min(...problems.map(({ severity }) => severity), vscode.DiagnosticSeverity.Hint);
  if (worst === vscode.DiagnosticSeverity.Error) return vscode.LanguageStatusSeverity.Error;
  if (worst === vscode.DiagnosticSeverity.Warning) return vscode.LanguageStatusSeverity.Warning;
  return vscode.LanguageStatusSeverity.Information;
}

function liveWords(spec: vscode.Uri, live: Live, access: Access): string {
  if (access.level === 'off') return vscode.l10n.t('off');
  if (!access.trusted) return vscode.l10n.t('nothing is contacted until the workspace is trusted');
  const cluster = live.cluster(spec);
  if (live.state.paused || !cluster) return vscode.l10n.t('not observed while the view is hidden');
  return cluster.problems === 0 ? vscode.l10n.t('all well') : vscode.l10n.t('{0} in trouble', cluster.problems);
}
