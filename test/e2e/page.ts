import { appendFileSync } from 'node:fs';
import { which } from '../../scripts/lib/programs.mjs';
import type { Browser, FrameLocator, Locator, Page } from './harness/node_modules/playwright-core';
import { selectors } from './selectors';
import { until } from './until';

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];
const LIMIT_MS = 30_000;

export type Theme = 'dark' | 'light';
export type Severity = keyof typeof selectors.squiggle;

/** The name of the color theme of a `theme`, for the user settings. */
export const themeNames: Record<Theme, string> = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** Needs `ensureWorkbench` before: it installs the driver, which for that reason is loaded only here. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = browsers.map((name) => which(name)).find((file) => file !== undefined);
  if (executablePath === undefined) throw new Error('No Chromium on PATH: install the package chromium.');
  const driver: typeof import('./harness/node_modules/playwright-core') = require('./harness/node_modules/playwright-core');
  return driver.chromium.launch({ executablePath, args: chromiumFlags });
}

export interface PageOptions {
  /** `Workbench.open(folder, file)` */
  address: string;
  theme: Theme;
  /** Screenshots become `SCREENSHOTS-NN-name.png`. */
  screenshots: string;
  /** Gets the browser's console, a line a message. */
  consoleLog: string;
}

/** Opens a workbench in a browser and waits until it is painted. */
export async function openPage(browser: Browser, options: PageOptions): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: options.theme });
  page.setDefaultTimeout(LIMIT_MS);
  page.on('console', (message) => appendFileSync(options.consoleLog, `${message.type()}: ${message.text()}\n`));
  page.on('pageerror', (error) => appendFileSync(options.consoleLog, `uncaught: ${error.message}\n`));
  await page.goto(options.address);
  await page.locator(selectors.workbench).waitFor();
  return new WorkbenchPage(page, options.screenshots);
}

/** What a person does and sees in the workbench. Each method waits for the thing that it names. */
export class WorkbenchPage {
  private shots = 0;

  constructor(
    /** For what has no method here. */
    readonly playwright: Page,
    private readonly screenshots: string,
  ) {}

  /** Runs a command by its title, through the command palette. */
  async command(title: string): Promise<void> {
    await this.playwright.keyboard.press('F1');
    await this.answer(`>${title}`);
  }

  /** Types into the open quick input and takes the first row, or what was typed where there are no rows. */
  async answer(text: string): Promise<void> {
    const input = this.playwright.locator(selectors.quickInput);
    await input.fill(text);
    if (text.startsWith('>')) await this.focusedRow(text.slice(1)).waitFor();
    await input.press('Enter');
  }

  /** Waits for a row of the open quick pick and takes it. */
  async choose(text: string): Promise<void> {
    const input = this.playwright.locator(selectors.quickInput);
    await input.waitFor();
    await input.fill(text);
    await this.focusedRow(text).waitFor();
    await input.press('Enter');
  }

  quickInputRow(text: string): Locator {
    return this.playwright.locator(selectors.quickInputRow, { hasText: text }).first();
  }

  /** A row with a checkbox of the open quick pick, by its label and a part of its description. */
  pickRow(label: string, description: string): Locator {
    return this.playwright
      .locator(selectors.quickInputRow, { hasText: label })
      .filter({ hasText: description })
      .first();
  }

  /** A line above the text that an extension offers to click. */
  codeLens(text: string): Locator {
    return this.playwright.locator(selectors.codeLens, { hasText: text }).first();
  }

  /** The row that Enter takes: the list follows the typed text a moment later. */
  private focusedRow(text: string): Locator {
    return this.playwright.locator(selectors.focusedQuickInputRow, { hasText: text }).first();
  }

  /** What asks or tells something at this moment, for the message of a story that failed. */
  async shown(): Promise<string> {
    const texts = await this.playwright.locator(selectors.speaking).allInnerTexts();
    return texts
      .map((text) => text.trim().replace(/\s+/g, ' '))
      .filter(Boolean)
      .join(' | ');
  }

  /** Opens a file of the folder by its path, through quick open. */
  async openFile(path: string): Promise<void> {
    await this.playwright.keyboard.press('ControlOrMeta+P');
    await this.playwright.locator(selectors.quickInput).fill(path);
    await this.focusedRow(path.slice(path.lastIndexOf('/') + 1)).waitFor();
    await this.playwright.locator(selectors.quickInput).press('Enter');
    await this.tab(path.slice(path.lastIndexOf('/') + 1)).waitFor();
    await this.untilColored();
  }

  /** The editor of an open file, found by the name on its tab. */
  editorOf(name: string): Locator {
    return this.playwright.locator(selectors.editorOf(name)).first();
  }

  /** The lines that a preview and its spec have marked in each other. */
  linkedLines(name: string): Locator {
    return this.editorOf(name).locator(selectors.linkedLine);
  }

  /** Waits until text of a decoration, which is drawn before a line, contains or no longer contains the words. */
  async untilDrawn(name: string, words: string, expected = true): Promise<void> {
    await until(`“${words}” in ${name}: ${expected}`, async () => {
      const drawn = await this.editorOf(name)
        .locator(selectors.drawnText)
        .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::before').content).join());
      return drawn.includes(words) === expected;
    });
  }

  /** Text is on screen a moment before its grammar is loaded. */
  async untilColored(editor: Locator | Page = this.playwright): Promise<void> {
    await editor.locator(selectors.colored).first().waitFor();
  }

  get editor(): Locator {
    return this.playwright.locator(selectors.editorLines).first();
  }

  /** The two sides of the comparison on screen. */
  get diff(): Locator {
    return this.playwright.locator(selectors.diffEditor);
  }

  tab(name: string): Locator {
    return this.playwright.locator(selectors.tab(name)).first();
  }

  /** Types at the caret. The keyboard goes to the editor's first line of text that has the focus, or to a clicked one. */
  async type(text: string): Promise<void> {
    await this.playwright.keyboard.type(text);
  }

  /** Puts the caret: 1-based, as the status bar counts. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.playwright.keyboard.press('Control+G');
    await this.playwright.locator(selectors.quickInput).fill(`:${line}:${column}`);
    await this.quickInputRow(`line ${line}`).waitFor();
    await this.playwright.locator(selectors.quickInput).press('Enter');
    await this.playwright.locator(selectors.quickInput).waitFor({ state: 'hidden' });
  }

  async squiggle(severity: Severity): Promise<Locator> {
    const found = this.playwright.locator(selectors.squiggle[severity]).first();
    await found.waitFor({ state: 'attached' });
    return found;
  }

  async noSquiggle(severity: Severity): Promise<void> {
    await this.playwright.locator(selectors.squiggle[severity]).first().waitFor({ state: 'detached' });
  }

  /** Opens a view container of the activity bar by its title. */
  async activity(title: string): Promise<void> {
    await this.playwright.locator(selectors.activity(title)).click();
  }

  /** The number on a view container of the activity bar. */
  badge(title: string): Locator {
    return this.playwright.locator(selectors.badge(title));
  }

  /** What an empty view says. */
  welcome(text: string): Locator {
    return this.playwright.locator(selectors.welcomeView, { hasText: text });
  }

  welcomeButton(text: string): Locator {
    return this.playwright.locator(selectors.welcomeView).getByRole('button', { name: text });
  }

  /** In the editor of workspace trust. */
  get trustButton(): Locator {
    return this.playwright.locator(selectors.trustButton).first();
  }

  /** Types into the open quick input without taking anything. */
  async fill(text: string): Promise<void> {
    await this.playwright.locator(selectors.quickInput).fill(text);
  }

  /** A row of a tree; its accessible name, label and description, contains the text. */
  treeRow(text: string): Locator {
    return this.playwright.locator(`${selectors.treeRow}[aria-label*=${JSON.stringify(text)}]`).first();
  }

  /** A row of the Problems panel. */
  problem(text: string): Locator {
    return this.playwright.locator(selectors.problem, { hasText: text }).first();
  }

  /** Shows the hover at the caret. */
  async hover(): Promise<Locator> {
    await this.press('ControlOrMeta+K', 'ControlOrMeta+I');
    const hover = this.playwright.locator(selectors.hover).first();
    await hover.waitFor();
    return hover;
  }

  /** Opens the light bulb's menu at the caret. */
  async lightBulb(): Promise<void> {
    await this.press('ControlOrMeta+.');
    await this.playwright.locator(selectors.menuItem).first().waitFor();
  }

  menuItem(text: string): Locator {
    return this.playwright.locator(selectors.menuItem, { hasText: text }).first();
  }

  /** Presses keys one after the other. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.playwright.keyboard.press(key);
  }

  /** Opens a row of a tree. */
  async expand(text: string): Promise<void> {
    await this.treeRow(text).locator(selectors.twistie).click();
  }

  /** The modal dialog. */
  get modal(): Locator {
    return this.playwright.locator(selectors.modal);
  }

  async chooseInModal(button: string): Promise<void> {
    await this.playwright.locator(selectors.modalButton, { hasText: button }).click();
    await this.modal.waitFor({ state: 'hidden' });
  }

  toast(text: string): Locator {
    return this.playwright.locator(selectors.toast, { hasText: text }).first();
  }

  toastButton(text: string): Locator {
    return this.playwright.locator(selectors.toastButton, { hasText: text }).first();
  }

  /** The open input box, when its title, prompt or complaint contains the text. */
  input(text: string): Locator {
    return this.playwright.locator(selectors.quickInputBox, { hasText: text });
  }

  /** The content of the visible webview. */
  get webview(): FrameLocator {
    return this.playwright.frameLocator(selectors.webview).frameLocator(selectors.webviewContent);
  }

  /** Saves what is on the screen; the files of a story are numbered in order. */
  async screenshot(name: string): Promise<void> {
    this.shots++;
    const number = String(this.shots).padStart(2, '0');
    await this.playwright.screenshot({ path: `${this.screenshots}-${number}-${name}.png` });
  }
}
