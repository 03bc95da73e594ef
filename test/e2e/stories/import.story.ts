import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/npmPackages.mjs';
import { story } from '../story';

const off = { 'memcachedHa.access': 'off', 'files.autoSave': 'off' };

story('import', { themes: ['dark', 'light'], settings: off }, async ({ page, vscode, folder }) => {
  const text = readFileSync(join(root, 'test/golden/haproxy/sessions-lb-a.cfg'), 'utf8');
  writeFileSync(join(folder, 'haproxy.cfg'), text.replaceAll(/^# .*\n/gm, ''));
  await page.press('ControlOrMeta+B');
  await page.openFile('haproxy.cfg');
  await page.command('Memcached HA: Import Configuration as Cluster Spec');
  await vscode.until((api) => {
    const document = api.window.activeTextEditor?.document;
    return document?.isUntitled && document.languageId === 'memcached-cluster' && /standby/.test(document.getText());
  });
  // What was told of the empty document is gone, and there is no error in what was imported.
  await vscode.until((api) => {
    const uri = api.window.activeTextEditor?.document.uri;
    const severities = uri ? api.languages.getDiagnostics(uri).map(({ severity }) => severity) : [];
    return severities.length > 0 && !severities.includes(api.DiagnosticSeverity.Error);
  });
  await page.untilColored();
  await page.screenshot('spec');
});
