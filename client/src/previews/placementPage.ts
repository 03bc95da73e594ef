import * as vscode from 'vscode';

/** The page of the placement view: no script but ours, nothing from the network. */
export function placementPage(webview: vscode.Webview, assets: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const source = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(assets, file)).toString();
  const words = {
    ask: escape(vscode.l10n.t('Where does this key go?')),
    example: escape(vscode.l10n.t('a key, such as user:42')),
    path: escape(vscode.l10n.t('Way to the pool')),
    shard: escape(vscode.l10n.t('Shard')),
    node: escape(vscode.l10n.t('Node')),
    zone: escape(vscode.l10n.t('Zone')),
    share: escape(vscode.l10n.t('Share of the keys')),
    reason: escape(vscode.l10n.t('Why')),
    assumptions: escape(vscode.l10n.t('Taken for granted')),
  };
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
  <meta name="viewport" content="width=device-width">
  <link rel="stylesheet" href="${source('placement.css')}">
</head>
<body>
  <main>
    <p class="path"><label for="path">${words.path}</label> <select id="path"></select></p>
    <p class="ask"><label for="key">${words.ask}</label>
      <input id="key" type="text" spellcheck="false" autocomplete="off" maxlength="1000" placeholder="${words.example}"></p>
    <section id="answer" aria-live="polite" hidden>
      <h2 id="heading"></h2>
      <dl id="facts"></dl>
      <div id="why"><h3>${words.reason}</h3><ol id="reason"></ol></div>
      <div id="assumed"><h3>${words.assumptions}</h3><ul id="assumptions"></ul></div>
    </section>
    <p id="summary"></p>
    <ul id="notes"></ul>
    <table>
      <thead><tr><th scope="col">${words.shard}</th><th scope="col">${words.node}</th><th scope="col">${words.zone}</th><th scope="col">${words.share}</th></tr></thead>
      <tbody id="bars"></tbody>
    </table>
  </main>
  <script nonce="${nonce}" src="${source('placement.js')}"></script>
</body>
</html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
