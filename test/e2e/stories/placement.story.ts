import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSpec } from '../../../server/src/core/document/parse';
import { placeKey } from '../../../server/src/core/features/placement';
import { readCluster } from '../../../server/src/core/model/cluster';
import { demoSpec, story } from '../story';

story('placement', { themes: ['dark', 'light'], file: demoSpec }, async ({ page, vscode, folder }) => {
  const cluster = readCluster(parseSpec(readFileSync(join(folder, demoSpec), 'utf8')))!;
  const expected = (key: string) => {
    const placed = placeKey(cluster, { pool: 'sessions', client: 'web', key });
    assert.ok(placed.ok);
    return placed;
  };
  await page.press('ControlOrMeta+B'); // room for two editors
  await page.command('Memcached HA: Show Placement');
  const view = page.webview;
  const row = (shard: string) => view.getByRole('row', { name: new RegExp(`^${shard} `) });
  await row('s1').waitFor();
  // What is drawn is a table that says the figures.
  assert.match((await row('s1').innerText()).replace(/\s+/g, ' '), /^s1 mem-a1 a 50\.0 %/);
  assert.match((await row('s2').innerText()).replace(/\s+/g, ' '), /^s2 mem-b2 b 50\.0 %/);
  await page.screenshot('shares');

  for (const key of ['session:1', 'session:3']) {
    const { shard, node, implementation, reason } = expected(key);
    await view.getByRole('textbox').fill(key);
    await view.getByRole('heading', { name: `Shard ${shard}, node ${node}` }).waitFor();
    await view.getByText(implementation, { exact: true }).waitFor();
    for (const step of reason) await view.getByText(step).waitFor();
    assert.equal(await row(shard).getAttribute('aria-current'), 'true');
    await page.screenshot(key.replace(':', '-'));
  }

  // The same from the palette.
  const { shard, node } = expected('session:42');
  await vscode.focus(demoSpec);
  await page.command('Memcached HA: Where Does This Key Go?');
  await page.fill('session:42');
  await page.quickInputRow(`Shard ${shard}, node ${node}`).waitFor();
  await page.screenshot('input-box');
  await page.press('Enter');
  await vscode.until((api, name) => {
    const editor = api.window.activeTextEditor;
    return editor?.document.getText(editor.selection).includes(name);
  }, shard);
  await page.screenshot('revealed');
});
