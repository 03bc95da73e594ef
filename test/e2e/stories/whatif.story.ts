import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { story } from '../story';

const zones = ['eu-1a', 'eu-1b', 'eu-1c'];

/** A pool of that many nodes behind twemproxy, over three zones. */
function spec(count: number, strategy = 'ketama'): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const nodes = numbers.map(
    (n) => `  mem-${n}: {address: "10.0.${n >> 8}.${n & 255}:11211", zone: ${zones[n % 3]}, memory: 1GiB}`,
  );
  const shards = numbers.map((n) => `      s${n}: {primary: mem-${n}}`);
  return `version: 1
cluster: catalog
zones: [${zones.join(', ')}]
nodes:
${nodes.join('\n')}
pools:
  catalog:
    capacity: {working_set: ${count}GiB}
    sharding: {strategy: ${strategy}, hash: murmur}
    failover: {eject: {limit: 3, retry: 30s}}
    shards:
${shards.join('\n')}
proxies:
  ring: {type: twemproxy, base_port: 22131, timeouts: {server: 400ms}}
clients:
  web: {library: dalli, processes: 8, pools: {catalog: {via: ring}}}
`;
}

/** In a browser VS Code saves by itself. */
const settings = { 'memcachedHa.access': 'off', 'files.autoSave': 'off' };
const git = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@localhost', ...args], { cwd: folder });

for (const count of [3, 50, 1000]) {
  const file = `nodes-${count}.memcached.yaml`;
  story(`ring of ${count}`, { themes: ['dark', 'light'], settings }, async ({ page, folder, theme }) => {
    writeFileSync(join(folder, file), spec(count));
    await page.press('ControlOrMeta+B');
    await page.openFile(file);
    await page.command('Memcached HA: Show Placement');
    const view = page.webview;
    await view.getByRole('slider').waitFor();
    await view
      .getByRole('row', { name: /^s\d+ / })
      .first()
      .waitFor();
    if (count === 1000) assert.equal(await view.getByText('50 of 1000 shards').count(), 1);
    await page.screenshot('ring');

    await view.getByRole('textbox').fill('item:42');
    await view.getByRole('heading', { name: /^Shard s\d+, node mem-\d+$/ }).waitFor();
    assert.equal(await view.locator('tr[aria-current="true"]').count(), 1);
    await view.getByRole('slider').scrollIntoViewIfNeeded();
    await page.screenshot('key');
    await view.getByRole('textbox').fill('');

    // By the keyboard: from shard to shard, and the color by node.
    await view.getByRole('slider').focus();
    await page.press('ArrowRight', 'ArrowRight');
    assert.match((await view.getByRole('slider').getAttribute('aria-valuetext')) ?? '', /^s2, mem-2, eu-1c, \d/);
    await page.screenshot('arrows');
    await view.getByRole('radio', { name: 'Node' }).check({ force: true });
    await page.screenshot('by-node');
    await view.getByRole('radio', { name: 'Bars' }).check({ force: true });
    await page.screenshot('bars');
    if (theme === 'light') return;

    await view.getByRole('radio', { name: 'Ring' }).check({ force: true });
    await view.getByRole('combobox', { name: 'If this is lost' }).selectOption({ label: 'eu-1b' });
    await view
      .getByRole('heading', { name: /^Without zone eu-1b \d+\.\d % of the keys begin cold on another node\.$/ })
      .waitFor();
    await page.screenshot('lost-zone');
    await view.getByRole('combobox', { name: 'If this is lost' }).selectOption({ label: 'mem-2' });
    await view.getByRole('heading', { name: /^Without node mem-2 / }).waitFor();
    await page.screenshot('lost-node');
  });
}

story('what if', { themes: ['dark', 'light'], settings }, async ({ page, vscode, folder }) => {
  const file = 'catalog.memcached.yaml';
  writeFileSync(join(folder, file), spec(3, 'modula'));
  git(folder, 'init', '--quiet', '--initial-branch=trunk');
  git(folder, 'add', file);
  git(folder, 'commit', '--quiet', '-m', 'By the rest of a division');
  writeFileSync(join(folder, file), spec(3));
  await page.playwright.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
  await page.press('ControlOrMeta+B');
  await page.openFile(file);

  for (const line of ['s3: {primary: mem-3}', 'mem-3: {address: "10.0.0.3:11211", zone: eu-1a, memory: 1GiB}']) {
    await vscode.select(line);
    await page.type(line);
    await page.press('Escape', 'Enter');
    await page.type(line.replaceAll('3', '4').replace('eu-1a', 'eu-1b'));
    await page.press('Escape');
  }
  await page.command('Memcached HA: What Would This Change Move?');
  await page.quickInputRow('The last commit').waitFor();
  await page.screenshot('compare-with');
  await page.choose('The last save');
  const view = page.webview;
  await view.getByRole('heading', { name: /^Adding s4 moves 2\d\.\d % of the keys\.$/ }).waitFor();
  await page.screenshot('after');

  // The mouse on the ring: whose arc it is stands in the middle.
  const ring = view.locator('canvas');
  const { width } = (await ring.boundingBox())!;
  await ring.hover({ position: { x: width / 2, y: 50 } });
  await view.locator('#at-name', { hasText: /^s\d$/ }).waitFor();
  assert.match(await view.locator('#at-share').innerText(), /\d %/);
  await page.screenshot('hover');
  await page.playwright.mouse.move(0, 0);

  // Where motion is wanted, the arcs change hands before one's eyes.
  await vscode.run((api) => api.workspace.getConfiguration('workbench').update('reduceMotion', 'off', true));
  await page.playwright.emulateMedia({ reducedMotion: 'no-preference', colorScheme: null });
  await view.locator('body:not(.vscode-reduce-motion)').waitFor();
  const drawn = () => ring.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const pictures = [await drawn()];
  await view.getByRole('radio', { name: 'Before' }).check({ force: true });
  pictures.push(await drawn());
  await page.screenshot('moving');
  do pictures.push(await drawn());
  while (pictures.at(-1) !== pictures.at(-2));
  assert.ok(new Set(pictures).size > 2, 'something between before and after was drawn');
  await page.playwright.emulateMedia({ reducedMotion: 'reduce', colorScheme: null });
  await page.screenshot('before');
  await view.getByRole('radio', { name: 'Bars' }).check({ force: true });
  await view.getByRole('radio', { name: 'After' }).check({ force: true });
  await page.screenshot('bars');

  await vscode.focus(file);
  await page.command('Memcached HA: What Would This Change Move?');
  await page.choose('The last commit');
  await view.getByText('Placed by twemproxy modula, murmur before, by twemproxy ketama, murmur after.').waitFor();
  await page.screenshot('since-commit');

  await vscode.focus(file);
  await page.command('Memcached HA: What Would This Change Move?');
  await page.choose('Another revision…');
  await page.quickInputRow('trunk').waitFor();
  await page.type('no-such-branch');
  await page.choose('no-such-branch');
  await page.toast('Git has no catalog.memcached.yaml at no-such-branch').waitFor();
  await page.screenshot('no-revision');
});
