import * as vscode from 'vscode';
import { isBareName, looksLikeSpec } from './specNames';

export const specLanguage = 'memcached-cluster';
/** By name; `memcached.yaml` is a spec only by its content. */
export const specGlob = '**/{*.memcached,memcached}.{yaml,yml}';
/** Of Prometheus files, by name; the server looks at the content. */
export const scrapeGlobs = [
  '**/{*prometheus*,*scrape*,*file_sd*,*targets*}.{yaml,yml,json}',
  '**/{file_sd,targets}/*.{yaml,yml,json}',
];
const excluded = '**/node_modules/**';
const MOST_SPECS = 200;
const SEARCH_LIMIT_MS = 2000;

/** The specs of the workspace, open or not. */
export class Specs implements vscode.Disposable {
  private readonly adopted = new Set<string>();
  private readonly opened = vscode.workspace.onDidOpenTextDocument((document) => this.meet(document));

  /** Looks at the documents that are open already. */
  constructor() {
    for (const document of vscode.workspace.textDocuments) this.meet(document);
  }

  /** At most 200, found within two seconds. */
  async find(): Promise<vscode.Uri[]> {
    const limit = new vscode.CancellationTokenSource();
    const timer = setTimeout(() => limit.cancel(), SEARCH_LIMIT_MS);
    try {
      const named = await vscode.workspace.findFiles(specGlob, excluded, MOST_SPECS, limit.token);
      const are = await Promise.all(named.map(isSpecFile));
      const found = named.filter((_, index) => are[index]);
      if (found.length > 0) this.announce();
      return found;
    } finally {
      clearTimeout(timer);
      limit.dispose();
    }
  }

  /** The specs that are open. */
  open(): vscode.TextDocument[] {
    return vscode.workspace.textDocuments.filter(isSpec);
  }

  /** The spec that a command is about: the one in the active editor, the only one that is on screen, or a chosen one. */
  async choose(): Promise<vscode.TextDocument | undefined> {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isSpec(active)) return active;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isSpec);
    if (new Set(visible).size === 1) return visible[0];

    const uris = new Map([...this.open().map(({ uri }) => uri), ...(await this.find())].map((uri) => [`${uri}`, uri]));
    if (uris.size === 0) {
      vscode.window.showInformationMessage(
        vscode.l10n.t('No cluster spec found: files named *.memcached.yaml are specs.'),
      );
      return undefined;
    }
    const chosen = uris.size === 1 ? [...uris.values()][0] : await pick([...uris.values()]);
    return chosen && vscode.workspace.openTextDocument(chosen);
  }

  dispose(): void {
    this.opened.dispose();
  }

  /** `memcached.yaml` also names Kubernetes and Compose files: its content decides, once a session. */
  private meet(document: vscode.TextDocument): void {
    if (isSpec(document)) this.announce();
    const name = document.uri.toString();
    if (document.languageId !== 'yaml' || !isBareName(document.uri.path) || this.adopted.has(name)) return;
    if (!looksLikeSpec(document.getText())) return;
    this.adopted.add(name);
    vscode.languages.setTextDocumentLanguage(document, specLanguage);
  }

  private announce(): void {
    vscode.commands.executeCommand('setContext', 'memcachedHa.hasSpec', true);
  }
}

export function isSpec(document: vscode.TextDocument): boolean {
  return document.languageId === specLanguage;
}

async function isSpecFile(uri: vscode.Uri): Promise<boolean> {
  if (!isBareName(uri.path)) return true;
  try {
    return looksLikeSpec(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return false;
  }
}

async function pick(uris: vscode.Uri[]): Promise<vscode.Uri | undefined> {
  const items = uris.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which cluster spec?') });
  return chosen?.uri;
}
