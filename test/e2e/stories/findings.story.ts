import assert from 'node:assert/strict';
import { demoSpec, story } from '../story';

story('findings', { themes: ['dark', 'light'], file: demoSpec }, async ({ page, vscode }) => {
  // Two mistakes, typed.
  await vscode.select('manual');
  await page.type('auto');
  await page.press('Escape');
  const failback = await vscode.finding('automatic-failback-stale');
  assert.equal(failback.marks, 'auto');
  assert.match(failback.message, /returns to the primary by itself/);

  await vscode.select('127.0.0.13:21211');
  await page.type('127.0.0.11:21213');
  const sameHost = await vscode.finding('standby-same-host');
  assert.equal(sameHost.marks, 'mem-b1');
  assert.deepEqual(sameHost.related, ['The primary of “s1”.']);
  await page.squiggle('error');
  await page.squiggle('warning');
  await page.screenshot('squiggles');

  await page.press('ControlOrMeta+Shift+M');
  await page.problem('standby-same-host').waitFor();
  await page.problem('The primary of “s1”.').waitFor();
  await page.problem('automatic-failback-stale').waitFor();
  await page.screenshot('problems');
  await page.press('ControlOrMeta+J');

  // The hover gives the rule's text and the meaning of the field.
  await vscode.select('failback: auto');
  await page.press('ArrowRight', 'ArrowLeft');
  const hover = await page.hover();
  await hover.getByText('returns to the primary by itself').waitFor();
  await hover.getByText('At worst a crashed node is noticed in 700ms').waitFor();
  await hover.getByText('shutdown-backup-sessions').first().waitFor();
  await page.screenshot('hover');
  await page.press('Escape');

  // The light bulb repairs it.
  await page.lightBulb();
  await page.menuItem('Fail back by hand').waitFor();
  await page.screenshot('light-bulb');
  await page.menuItem('Fail back by hand').click();
  await vscode.noFinding('automatic-failback-stale');
  await vscode.select('failback: manual');
  await page.screenshot('repaired');

  // Half-typed YAML gives one error, not a flood.
  await vscode.select('failover:');
  await page.type('failov');
  await page.press('Escape');
  assert.equal((await vscode.finding('yaml-syntax')).message, 'A key must end with “:” on its own line.');
  const errors = (await vscode.findings()).filter(({ severity }) => severity === 0);
  assert.deepEqual(
    errors.map(({ code }) => code).filter((code) => code !== 'standby-same-host'),
    ['yaml-syntax'],
  );
  await page.screenshot('half-typed');
});
