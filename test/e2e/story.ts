import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { root } from '../../scripts/lib/npmPackages.mjs';
import { type LabCluster, startCluster } from '../lab/cluster';
import { labFolder } from '../lab/folder';
import { untilSettled } from '../lab/served';
import { ExtensionHost } from './extensionHost';
import { launchBrowser, openPage, type Theme, themeNames, type WorkbenchPage } from './page';
import { extensionsDir, out } from './prepare';
import { isTimeout } from './until';
import { startWorkbench, type Workbench } from './workbench';

export const demoSpec = 'sessions.memcached.yaml';

export interface StoryOptions {
  /** Default: dark. */
  themes?: Theme[];
  /** The folder that is opened, relative to the project; the story gets a copy. Default: examples. */
  folder?: string;
  /** A file of the folder to open at the start. */
  file?: string;
  /** false: Restricted Mode. Default: true. */
  trust?: boolean;
  /** User settings. */
  settings?: Record<string, unknown>;
}

export interface Stage {
  page: WorkbenchPage;
  vscode: ExtensionHost;
  /** The copy of the folder that is open. */
  folder: string;
  theme: Theme;
}

export interface LabStage extends Stage {
  /** The cluster of the spec that is open, running. */
  lab: LabCluster;
}

/**
 * A test in a real VS Code: its own server, its own copy of a folder, the packaged extension, once per theme.
 * What went wrong is in out/e2e/STORY-THEME: console.log of the browser, server.log, and a last screenshot.
 */
export function story(name: string, options: StoryOptions, play: (stage: Stage) => Promise<void>): void {
  for (const theme of options.themes ?? ['dark']) {
    test(`${name} (${theme})`, (context) =>
      onStage(context, async () => {
        const folder = mkdtempSync(join(tmpdir(), 'memcached-ha-story-'));
        cpSync(join(root, options.folder ?? 'examples'), folder, { recursive: true });
        try {
          await perform({ name, theme, folder, options }, play);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      }));
  }
}

/** The same over a running cluster: the demo's spec, on free ports, is the only file that is open in the folder. */
export function labStory(
  name: string,
  options: Omit<StoryOptions, 'folder' | 'file'>,
  play: (stage: LabStage) => Promise<void>,
): void {
  for (const theme of options.themes ?? ['dark']) {
    test(`${name} (${theme})`, (context) =>
      onStage(context, async () => {
        const text = readFileSync(join(root, 'examples', demoSpec), 'utf8');
        const lab = await startCluster(text, { folder: labFolder(), specName: demoSpec, relocated: true });
        try {
          await untilSettled(lab);
          const scene = { name, theme, folder: lab.folder, options: { ...options, file: demoSpec } };
          await perform(scene, (stage) => play({ ...stage, lab }));
        } finally {
          await lab.stop();
        }
      }));
  }
}

/**
 * A workbench on a busy machine sometimes drops a key stroke or moves the focus. So a story that waited in vain for
 * something on screen is played once more from the start, and the run says so. What was seen and is wrong fails at once.
 */
async function onStage(context: TestContext, attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (!isTimeout(error)) throw error;
    context.diagnostic(`played again: ${error.message.split('\n', 3).join(' ')}`);
    await attempt();
  }
}

/** Screenshots show neither half an animation nor text behind a minimap. */
const still = { 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false };

interface Scene {
  name: string;
  theme: Theme;
  folder: string;
  options: StoryOptions;
}

async function perform({ name, theme, folder, options }: Scene, play: (stage: Stage) => Promise<void>) {
  const title = `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${theme}`;
  const dataDir = join(out, 'e2e', title);
  const screenshots = join(out, 'screenshots');
  rmSync(dataDir, { recursive: true, force: true });
  for (const made of [dataDir, screenshots]) mkdirSync(made, { recursive: true });

  const addressFile = join(dataDir, 'evaluator.json');
  const browser = await launchBrowser();
  let workbench: Workbench | undefined;
  let page: WorkbenchPage | undefined;
  try {
    workbench = await startWorkbench({
      dataDir,
      extensionsDir,
      trust: options.trust,
      settings: { ...still, 'workbench.colorTheme': themeNames[theme], ...options.settings },
      env: { ...process.env, MEMCACHED_HA_EVALUATOR: addressFile },
    });
    page = await openPage(browser, {
      address: workbench.open(folder, options.file),
      theme,
      screenshots: join(screenshots, title),
      consoleLog: join(dataDir, 'console.log'),
    });
    const vscode = new ExtensionHost(addressFile);
    await settled(vscode, options.file);
    if (options.file) await page.untilColored();
    await play({ page, vscode, folder, theme });
  } catch (error) {
    await page?.screenshot('failed');
    const shown = await page?.shown();
    if (error instanceof Error && shown) error.message += `\nOn screen: ${shown}`;
    throw error;
  } finally {
    await browser.close();
    await workbench?.stop();
  }
}

/** The workbench takes the focus while it starts: waits until the extension host is up and the first file is open. */
async function settled(vscode: ExtensionHost, file = '') {
  await vscode.until((api, name) => name === '' || api.window.activeTextEditor?.document.fileName.endsWith(name), file);
}
