import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { startTraffic } from '../../../scripts/demo/traffic';
import type { LabCluster } from '../../lab/cluster';
import type { Theme } from '../page';
import { labStory } from '../story';
import { until } from '../until';

const themes: Theme[] = ['dark', 'light'];
const fast = { 'memcachedHa.pollInterval': 500 };

labStory('nodes', { themes }, async ({ page, lab }) => {
  const traffic = startTraffic(lab.cluster);
  try {
    await page.activity('Memcached HA');
    await page.treeRow('sessions, development, 4/4 up').waitFor();
    await page.treeRow('mem-a1, serving, hit').waitFor();
    await page.expand('Load balancers');
    await page.treeRow('edge / lb-a, connected, level admin').waitFor();
    await page.screenshot('up');

    await lab.nodes.get('mem-a1')?.stop();
    await page.treeRow('mem-a1, down, connection refused').waitFor();
    await page.treeRow('s1, standby serving').waitFor();
    await page.treeRow('mem-b1, serving').waitFor();
    await page.badge('Memcached HA').waitFor();
    await page.screenshot('down');

    await lab.startNode('mem-a1');
    await page.treeRow('mem-a1, up').waitFor();
    await page.treeRow('sessions, development, 4/4 up').waitFor();
    await page.screenshot('up-again');
  } finally {
    await traffic.stop();
  }
});

labStory('nodes out of sight', { settings: fast }, async ({ page, lab }) => {
  await withoutBalancers(lab);
  const before = await connections(lab);
  await page.activity('Memcached HA');
  await page.treeRow('mem-a1, up').waitFor();
  await until('the poller to be connected', async () => (await connections(lab)).open > before.open);

  await page.activity('Explorer');
  await until('the poller to be gone', async () => (await connections(lab)).open === before.open);
  await page.screenshot('hidden');
});

labStory('nodes of a workspace that is not trusted', { themes, trust: false, settings: fast }, async (stage) => {
  const { page, vscode, lab } = stage;
  await withoutBalancers(lab);
  const before = await connections(lab);
  await page.command('Memcached HA: Focus on Nodes View');
  await page.welcome('no node is contacted until you trust this workspace').waitFor();
  // The language server works: it looks at the spec.
  await vscode.finding('cold-standby-database-load');
  await page.screenshot('restricted');
  // One connection more: the one that asked before.
  assert.deepEqual(await connections(lab), { ...before, total: before.total + 1 });

  await page.welcomeButton('Manage Workspace Trust').click();
  await page.trustButton.click();
  await page.treeRow('mem-a1, up').waitFor();
  assert.ok((await connections(lab)).total > before.total + 2);
  await page.screenshot('trusted');
});

/** Their health checks connect as well: without them whoever connects to a node is the extension, or this test. */
async function withoutBalancers(lab: LabCluster): Promise<void> {
  await Promise.all([...lab.instances.values()].map((instance) => instance.stop()));
  await connections(lab);
}

/** What the node mem-a1 says of its connections; each question is one of them. */
async function connections(lab: LabCluster): Promise<{ open: number; total: number }> {
  const socket = connect(lab.nodes.get('mem-a1')!);
  socket.write('stats\r\nquit\r\n');
  const text = (await socket.toArray()).join('');
  const stat = (name: string) => Number(new RegExp(`STAT ${name} (\\d+)`).exec(text)?.[1]);
  return { open: stat('curr_connections'), total: stat('total_connections') };
}
