// needs: haproxy, memcached
import assert from 'node:assert/strict';
import { story } from '../story';

const spec = 'minimal.memcached.yaml';
const settings = {
  'memcachedHa.access': 'off',
  'files.autoSave': 'off',
  // Else the rule says it first, and a spec with errors generates nothing.
  'memcachedHa.severities': { 'item-size-exceeds-half-memory': 'off' },
};
const progress = 'Checking generated files with their programs';
const command = 'Memcached HA: Check Generated Files with Their Programs';

story('programs', { themes: ['dark', 'light'], file: spec, settings }, async ({ page, vscode }) => {
  await page.press('ControlOrMeta+B');
  await vscode.finding('cold-standby-database-load');
  await page.command(command);
  await page.toast('Accepted by their programs: 3 generated files.').waitFor();
  await page.toast(progress).waitFor({ state: 'hidden' });
  await page.screenshot('accepted');

  // memcached refuses items of more than half of its memory, and says so at the value.
  await vscode.select('address: 10.0.0.12:11211');
  await page.type('address: 10.0.0.12:11211, item_max: 64MiB');
  await page.press('Escape');
  await page.command(command);
  await page.toast('Their programs complain about 1 of 3 generated files.').waitFor();
  const { marks, message } = await vscode.finding('program-rejects');
  assert.equal(marks, '64MiB');
  assert.match(message, /^memcached 1\.\S+ says of memcached-mem2\.args line \d+: Cannot set item size limit/);
  await page.press('ControlOrMeta+Shift+M');
  await page.problem('program-rejects').waitFor();
  await page.toast(progress).waitFor({ state: 'hidden' });
  await page.screenshot('rejected');

  // What was said was said of that text.
  await vscode.select('item_max: 64MiB');
  await page.type('item_max: 1MiB');
  await page.press('Escape');
  await vscode.noFinding('program-rejects');
});
