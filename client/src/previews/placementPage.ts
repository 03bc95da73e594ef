import * as vscode from 'vscode';

/** The page of the placement view: no script but ours, nothing from the network. */
export function placementPage(webview: vscode.Webview, assets: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const source = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(assets, file)).toString();
  const { t } = vscode.l10n;
  const words = {
    ask: escape(t('Where does this key go?')),
    example: escape(t('a key, such as user:42')),
    path: escape(t('Way to the pool')),
    shard: escape(t('Shard')),
    node: escape(t('Node')),
    zone: escape(t('Zone')),
    share: escape(t('Share of the keys')),
    moves: escape(t('Comes and goes')),
    reason: escape(t('Why')),
    lost: escape(t('If this is lost')),
    nothing: escape(t('nothing is lost')),
    zones: escape(t('Zones')),
    nodes: escape(t('Nodes')),
    memory: escape(t('Memory')),
    connections: escape(t('Connections')),
    carry: escape(t('What others then carry')),
    ring: escape(t('Ring')),
    shape: escape(t('Show as')),
    bars: escape(t('Bars')),
    colors: escape(t('Color by')),
    side: escape(t('Side of the change')),
    before: escape(t('Before')),
    after: escape(t('After')),
    end: escape(t('End Comparison')),
    around: escape(t('Shares around the ring: arrow keys go from shard to shard')),
    find: escape(t('Find a shard, node or zone')),
    found: escape(t('{0} of {1} shards', '{0}', '{1}')),
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
    <div class="asked">
      <label for="path">${words.path}</label> <select id="path"></select>
      <label for="key">${words.ask}</label>
      <input id="key" type="text" spellcheck="false" autocomplete="off" maxlength="1000" placeholder="${words.example}">
      <label for="lost">${words.lost}</label>
      <select id="lost"><option selected>${words.nothing}</option>
        <optgroup id="lost-zones" label="${words.zones}" hidden></optgroup>
        <optgroup id="lost-nodes" label="${words.nodes}" hidden></optgroup></select>
    </div>
    <section id="answer" class="box" aria-live="polite" hidden>
      <h2 id="heading"></h2>
      <dl id="facts"></dl>
      <div id="why"><h3>${words.reason}</h3><ol id="reason"></ol></div>
    </section>
    <section id="change" class="box" hidden>
      <p id="title"></p>
      <h2 id="headline" aria-live="polite"></h2>
      <ul id="sentences"></ul>
      <div id="loads" hidden>
        <h3>${words.carry}</h3>
        <table><thead><tr><th scope="col">${words.node}</th><th scope="col">${words.share}</th><th scope="col">${words.memory}</th><th scope="col">${words.connections}</th></tr></thead>
          <tbody id="load-rows"></tbody></table>
        <p id="more-loads"></p>
      </div>
      <div class="controls">
        ${segments('side', words.side, { before: words.before, after: words.after }, 'sides')}
        <button id="end" class="push">${words.end}</button>
      </div>
    </section>
    <p id="summary"></p>
    <ul id="notes"></ul>
    <div class="controls">
      ${segments('shape', words.shape, { ring: words.ring, bars: words.bars }, 'shapes')}
      ${segments('colors', words.colors, { zone: words.zone, node: words.node }, 'tints')}
    </div>
    <div id="stage">
      <figure id="figure" hidden>
        <canvas id="ring" tabindex="0" role="slider" aria-label="${words.around}" aria-valuemin="0" aria-valuemax="0" aria-valuenow="0"></canvas>
        <div id="at" aria-hidden="true"><b id="at-name"></b><span id="at-share"></span><span id="at-place"></span></div>
        <ul id="legend"></ul>
      </figure>
      <div id="shards">
        <p id="finding" hidden><input id="find" type="search" aria-label="${words.find}" placeholder="${words.find}">
          <span id="found" data-shown="${words.found}" aria-live="polite"></span></p>
        <table id="table">
          <thead><tr><th scope="col">${words.shard}</th><th scope="col">${words.node}</th><th scope="col">${words.zone}</th><th scope="col">${words.share}</th><th scope="col" class="moves">${words.moves}</th></tr></thead>
          <tbody id="bars"></tbody>
        </table>
      </div>
    </div>
  </main>
  <script nonce="${nonce}" src="${source('placement.js')}"></script>
</body>
</html>`;
}

/** Radio buttons side by side; the arrow keys choose. */
function segments(name: string, legend: string, options: Readonly<Record<string, string>>, id: string): string {
  const buttons = Object.entries(options).map(
    ([value, label]) => `<label><input type="radio" name="${name}" value="${value}"><span>${label}</span></label>`,
  );
  return `<fieldset id="${id}"><legend>${legend}</legend>${buttons.join('')}</fieldset>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
