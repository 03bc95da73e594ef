import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, openPage, themeNames } from '../../test/e2e/page';
import type { LabCluster } from '../../test/lab/cluster';
import { servedBy, untilSettled } from '../../test/lab/served';
import { root } from '../lib/npmPackages.mjs';
import { serveInBrowser } from './editor';

const specName = 'sessions.memcached.yaml';

/** The demo as a person would try it, in a headless browser; 0 when all of it works. Pictures are in out/smoke. */
export async function smoke(lab: LabCluster, dataDir: string): Promise<number> {
  const pictures = join(root, 'out/smoke');
  mkdirSync(pictures, { recursive: true });
  const workbench = await serveInBrowser(dataDir, { settings: { 'workbench.colorTheme': themeNames.dark } });
  const browser = await launchBrowser();
  const step = (what: string): void => console.log(`ok  ${what}`);
  try {
    const page = await openPage(browser, {
      address: workbench.open(lab.folder, specName),
      theme: 'dark',
      screenshots: join(pictures, 'smoke'),
      consoleLog: join(pictures, 'console.log'),
    });
    try {
      await page.tab(specName).waitFor();
      await page.untilColored();
      await page.editor.click();
      await page.goTo(1);
      await page.type('nonsense: 1\n');
      await page.squiggle('error');
      await page.screenshot('finding');
      step('a finding while typing');
      await page.goTo(1);
      await page.playwright.keyboard.press('ControlOrMeta+Shift+K');
      await page.noSquiggle('error');

      await page.activity('Memcached HA');
      await page.treeRow('mem-a1').waitFor();
      await page.treeRow('hit').waitFor();
      await page.screenshot('tree');
      step('live nodes in the tree');

      await untilSettled(lab);
      await page.command('Memcached HA: Fail Over Shard');
      await page.choose('sessions / s1');
      await page.modal.waitFor();
      await page.screenshot('confirmation');
      await page.chooseInModal('Fail Over');
      await page.toast('mem-b1 serves shard s1').waitFor();
      const serving = await servedBy(lab, 'sessions', 's1');
      if (serving.some((node) => node !== 'mem-b1')) throw new Error(`not every HAProxy uses mem-b1: ${serving}`);
      await page.treeRow('s1, standby serving').waitFor();
      await page.screenshot('failed-over');
      step('a shard failed over');
      return 0;
    } catch (error) {
      await page.screenshot('failed');
      console.error(error instanceof Error ? error.message : error);
      return 1;
    }
  } finally {
    await browser.close();
    await workbench.stop();
  }
}
