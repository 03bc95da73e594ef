import * as vscode from 'vscode';

/** Calls back with the URI of a document that is gone. A change of language also closes a document, to open it again. */
export function onDocumentGone(scheme: string, gone: (uri: vscode.Uri) => void): vscode.Disposable {
  return vscode.workspace.onDidCloseTextDocument((document) => {
    if (document.uri.scheme === scheme && !vscode.workspace.textDocuments.includes(document)) gone(document.uri);
  });
}
