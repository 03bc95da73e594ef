import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { story } from '../story';

const spec = 'user-ranges.memcached.yaml';
const settings = { 'memcachedHa.access': 'off', 'files.autoSave': 'off' };

story('outputs', { themes: ['dark', 'light'], file: spec, settings }, async ({ page, vscode, folder }) => {
  const text = (name: string): string => readFileSync(join(folder, 'deploy', name), 'utf8');
  await page.press('ControlOrMeta+B');
  assert.equal((await vscode.finding('output-missing')).marks, 'deploy/haproxy-{instance}.cfg');

  // What would be written is shown, and asked for once.
  await page.command('Memcached HA: Write Generated Files');
  await page.pickRow('deploy/haproxy-lb-a.cfg', 'new').waitFor();
  await page.diff.getByText('localpeer').first().waitFor();
  await page.screenshot('all-new');
  await page.press('Enter');
  await page.toast('Wrote 3 generated files.').waitFor();
  await vscode.noFinding('output-missing');
  await vscode.until((api, name) => api.window.activeTextEditor?.document.fileName.endsWith(name), spec);
  await page.screenshot('written');

  // One is edited by hand, and the spec goes on.
  appendFileSync(join(folder, 'deploy/haproxy-lb-a.cfg'), '# raised during the night\n');
  await vscode.select('10.1.3.11:11211');
  await page.type('10.1.3.21:11211');
  await page.press('Escape', 'ControlOrMeta+S');
  assert.match((await vscode.finding('output-edited')).message, /haproxy-lb-a\.cfg .* edited by hand/);
  assert.match((await vscode.finding('output-stale')).message, /haproxy-lb-b\.cfg is not what this spec generates/);
  await page.press('ControlOrMeta+Shift+M');
  await page.problem('output-stale').waitFor();
  await page.problem('output-edited').waitFor();
  await page.screenshot('problems');
  await page.press('ControlOrMeta+J');

  // The edited one is left out unless it is ticked.
  await page.command('Memcached HA: Write Generated Files');
  await page.pickRow('deploy/haproxy-lb-a.cfg', 'edited by hand').waitFor();
  await page.diff.getByText('raised').first().waitFor();
  await page.screenshot('one-edited');
  await page.press('Enter');
  await page.toast('Wrote 2 generated files.').waitFor();
  assert.match(text('haproxy-lb-a.cfg'), /raised during the night\n$/);
  assert.match(text('haproxy-lb-b.cfg'), /10\.1\.3\.21:11211/);
  await vscode.noFinding('output-stale');
  await vscode.finding('output-edited');

  // From a generated file back to the place of the spec.
  await page.openFile('deploy/haproxy-lb-b.cfg');
  await page.codeLens(`Generated from ${spec}: go to the spec`).waitFor();
  await page.screenshot('generated-file');
  await vscode.select('server acc-b2');
  await page.press('ArrowRight');
  await page.command('Memcached HA: Go to the Spec of This Generated File');
  await vscode.until((api, name) => {
    const editor = api.window.activeTextEditor;
    return (
      editor?.document.fileName.endsWith(name) && /acc-b2/.test(editor.document.lineAt(editor.selection.active).text)
    );
  }, spec);
  await page.screenshot('spec');

  // A file that moved on leads to the spec alone.
  await page.openFile('deploy/haproxy-lb-a.cfg');
  await page.codeLens('go to the spec').click();
  await vscode.until((api, name) => api.window.activeTextEditor?.document.fileName.endsWith(name), spec);
});
