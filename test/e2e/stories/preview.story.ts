import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoSpec, story } from '../story';

const config = 'haproxy-lb-a.cfg';

story('preview', { themes: ['dark', 'light'], file: demoSpec }, async ({ page, vscode }) => {
  await page.press('ControlOrMeta+B'); // room for two editors
  await page.command('Memcached HA: Preview Generated File');
  await page.quickInputRow('HAProxy lb-b').waitFor();
  await page.screenshot('files');
  await page.choose('HAProxy lb-a');
  await page.untilColored(page.editorOf(config));
  await page.screenshot('beside');
  const sections = await vscode.until(async (api, name) => {
    const shown = api.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(name));
    const symbols = await api.commands.executeCommand<{ name: string }[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      shown?.document.uri,
    );
    return symbols?.length ? symbols.map((symbol) => symbol.name) : undefined;
  }, config);
  assert.ok(sections.includes('backend be_sessions_s1'), String(sections));

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

const off = { 'memcachedHa.access': 'off', 'files.autoSave': 'off' };
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args], { cwd: folder });

/** A kind of file: what its row says, the name of its tab, and a line that it has. */
const files: readonly (readonly [spec: string, row: string, tab: string, line: string])[] = [
  ['three-zones.memcached.yaml', 'mcrouter', 'mcrouter', '"route"'],
  ['three-zones.memcached.yaml', 'Alerts', 'memcached-alerts.yml', 'alert: '],
  ['three-zones.memcached.yaml', 'Prometheus', 'prometheus-scrape.yml', 'scrape_configs:'],
  ['three-zones.memcached.yaml', 'Grafana', 'dashboard.json', '"panels"'],
];

story('previews of other targets', { themes: ['dark', 'light'], settings: off }, async ({ page, vscode }) => {
  await page.press('ControlOrMeta+B');
  for (const [spec, row, tab, line] of files) {
    await page.openFile(spec);
    await page.command('Memcached HA: Preview Generated File');
    await page.choose(row);
    await vscode.until(
      (api, name, text) =>
        api.window.visibleTextEditors.some(
          ({ document }) => document.fileName.includes(name) && document.getText().includes(text),
        ),
      tab,
      line,
    );
    await page.screenshot(row.toLowerCase());
  }
});

story('preview compared', { themes: ['dark', 'light'], settings: off }, async ({ page, vscode, folder }) => {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'As it was');
  await page.press('ControlOrMeta+B');
  await page.openFile(demoSpec);
  await vscode.select('fall: 3');
  await page.type('fall: 4');
  await page.press('Escape');
  await page.command('Memcached HA: Compare Generated File with the Last Commit');
  await page.choose('HAProxy lb-a');
  await page.diff.waitFor();
  for (const text of ['fall 3', 'fall 4']) await vscode.untilShown(config, text);
  await page.screenshot('last-commit');

  await page.openFile(demoSpec);
  await page.command('Memcached HA: Compare Generated File with the One on Disk');
  await page.choose('HAProxy lb-a');
  await page.toast('The spec does not say where haproxy-lb-a.cfg is kept').waitFor();
  await page.screenshot('no-outputs');

  mkdirSync(join(folder, 'deploy'));
  writeFileSync(join(folder, 'deploy/lb-a.cfg'), 'global\n    maxconn 100\n');
  await vscode.select('environment: development');
  await page.type('environment: development\noutputs: {haproxy: "deploy/{instance}.cfg"}');
  await page.press('Escape');
  await page.command('Memcached HA: Compare Generated File with the One on Disk');
  await page.choose('HAProxy lb-a');
  await page.diff.waitFor();
  await vscode.untilShown('deploy/lb-a.cfg', 'maxconn 100');
  await page.screenshot('on-disk');
});
