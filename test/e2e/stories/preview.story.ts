import assert from 'node:assert/strict';
import { demoSpec, story } from '../story';

const config = 'haproxy-lb-a.cfg';

story('preview', { themes: ['dark', 'light'], file: demoSpec }, async ({ page, vscode }) => {
  await page.press('ControlOrMeta+B'); // room for two editors
  await page.command('Memcached HA: Preview HAProxy Configuration');
  await page.quickInputRow('lb-b').waitFor();
  await page.screenshot('two-instances');
  await page.choose('lb-a');
  await page.untilColored(page.editorOf(config));
  await page.screenshot('beside');

  // It follows every keystroke; nothing is saved.
  await vscode.select('fall: 3');
  await page.type('fall: 4');
  await page.press('Escape');
  await vscode.untilShown(config, 'fall 4');
  assert.equal(await vscode.run((api) => api.window.activeTextEditor?.document.isDirty), true);

  // The caret stands in the spec: its lines are marked in the preview.
  await page.linkedLines(config).first().waitFor();
  await page.screenshot('follows');

  // And back, scrolling the spec to the place.
  await vscode.select('exporter:');
  await vscode.focus(config);
  await vscode.select('server mem-b2');
  await page.linkedLines(demoSpec).first().waitFor();
  await vscode.untilVisible(demoSpec, 'mem-b2: {address: ');
  await page.screenshot('reveals');

  // While the YAML is broken, the last good text stays and says so.
  await vscode.focus(demoSpec);
  await vscode.select('failover:');
  await page.type('failov');
  await page.press('Escape');
  await page.untilDrawn(config, 'The last good text');
  await vscode.untilShown(config, 'fall 4');
  await page.screenshot('broken');

  await page.type('er:');
  await page.press('Escape');
  await page.untilDrawn(config, 'The last good text', false);
  await page.screenshot('mended');
});
