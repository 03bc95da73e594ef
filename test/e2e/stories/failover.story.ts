import assert from 'node:assert/strict';
import type { LabCluster } from '../../lab/cluster';
import { portsOf, servedBy } from '../../lab/served';
import { startWriters } from '../../lab/writers';
import type { WorkbenchPage } from '../page';
import { labStory } from '../story';
import { until } from '../until';

const operate = { 'memcachedHa.access': 'operate' };

labStory('failover', { themes: ['dark', 'light'], settings: operate }, async ({ page, vscode, lab }) => {
  const clients = startWriters(portsOf(lab, 's1'), 8);
  try {
    await until('clients to write', () => clients.writes > 100);
    await page.activity('Memcached HA');
    await page.treeRow('mem-a1, serving').waitFor();

    await page.command('Memcached HA: Fail Over Shard');
    await page.quickInputRow('sessions / s1').waitFor();
    await page.screenshot('which-shard');
    await page.choose('sessions / s1');
    await page.modal.getByText('Fail over shard s1 of cluster sessions, from mem-a1 to mem-b1?').waitFor();
    await page.untilColored(page.editorOf('failover s1.md'));
    await page.screenshot('plan-and-question');
    await page.chooseInModal('Fail Over');
    await serves(lab, page, 'mem-b1');
    await page.treeRow('s1, standby serving').waitFor();
    await page.treeRow('mem-b1, serving').waitFor();
    await page.screenshot('failed-over');
    await page.toastButton('Show Result').click();
    await vscode.untilVisible('failover s1.md', '# Result: done');
    await page.screenshot('result');

    await page.command('Memcached HA: Fail Back Shard');
    await page.choose('sessions / s1');
    await page.modal.getByText('Fail back shard s1 of cluster sessions, from mem-b1 to mem-a1?').waitFor();
    await page.screenshot('way-back');
    await page.chooseInModal('Fail Back');
    await serves(lab, page, 'mem-a1');
    await page.treeRow('s1, healthy').waitFor();
    await page.screenshot('failed-back');
  } finally {
    await clients.stop();
  }
  assert.deepEqual(clients.stale, []);
  assert.ok(clients.reads > 1_000, `${clients.reads} reads`);
});

labStory('failover refused', { themes: ['dark', 'light'] }, async ({ page, lab }) => {
  await page.command('Memcached HA: Fail Over Shard');
  await page.toast('No cluster is changed while memcachedHa.access is "read"').waitFor();
  await page.screenshot('read-only');
  assert.deepEqual(await servedBy(lab, 'sessions', 's1'), ['mem-a1', 'mem-a1']);
});

labStory('failover in production', { themes: ['dark', 'light'], settings: operate }, async ({ page, vscode, lab }) => {
  await vscode.select('environment: development');
  await page.type('environment: production');
  await page.press('Escape');
  await page.activity('Memcached HA');
  await page.treeRow('sessions, production').waitFor();

  await page.command('Memcached HA: Fail Over Shard');
  await page.choose('sessions / s1');
  await page.input('Type the name of the cluster').waitFor();
  await page.untilColored(page.editorOf('failover s1.md'));
  await page.fill('session');
  await page.input('or press Escape to stop here').waitFor();
  await page.press('Enter');
  await page.screenshot('name-asked');
  assert.deepEqual(await servedBy(lab, 'sessions', 's1'), ['mem-a1', 'mem-a1']);

  await page.answer('sessions');
  await serves(lab, page, 'mem-b1');
  await page.screenshot('failed-over');
});

/** Waits until every HAProxy sends clients of s1 to a node and the editor says so. */
async function serves(lab: LabCluster, page: WorkbenchPage, node: string): Promise<void> {
  await page.toast(`${node} serves shard s1; seen on every HAProxy`).waitFor();
  await page.toast('shard s1 of sessions').waitFor({ state: 'hidden' }); // the progress
  assert.deepEqual(await servedBy(lab, 'sessions', 's1'), [node, node]);
}
