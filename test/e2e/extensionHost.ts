import { readFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { until } from './until';

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };
type Posted<T, A extends Json[]> = (api: typeof vscode, ...args: A) => T;

/** The API of the extension host, reached from outside through the evaluator extension. */
export class ExtensionHost {
  /** `addressFile`: where the evaluator writes how to reach it, once it is active. */
  constructor(private readonly addressFile: string) {}

  /**
   * Calls a function in the extension host with `vscode` and the arguments. It travels as source text, so it sees nothing
   * of the file it stands in; its result comes back as JSON. Waits for the extension host to be up.
   */
  async run<T, A extends Json[]>(posted: Posted<T, A>, ...args: A): Promise<Awaited<T>> {
    const { port, token } = await until('the evaluator', () => JSON.parse(readFileSync(this.addressFile, 'utf8')));
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { authorization: token },
      body: JSON.stringify({ source: posted.toString(), args }),
    });
    const { value, error } = (await response.json()) as { value: Awaited<T>; error?: string };
    if (error !== undefined) throw new Error(`In the extension host: ${error}`);
    return value;
  }

  /** The same, again and again until the result is truthy. */
  until<T, A extends Json[]>(posted: Posted<T, A>, ...args: A): Promise<NonNullable<Awaited<T>>> {
    return until(posted.toString(), () => this.run(posted, ...args));
  }

  /** Selects the first occurrence of a text in the active editor, so that what is typed replaces it. */
  async select(text: string): Promise<void> {
    await this.run(async (api, wanted) => {
      const editor = api.window.activeTextEditor;
      const start = editor?.document.getText().indexOf(wanted) ?? -1;
      if (!editor || start < 0) throw new Error(`“${wanted}” is not in the active editor`);
      const [from, to] = [start, start + wanted.length].map((offset) => editor.document.positionAt(offset));
      // Unlike a change of `editor.selection`, this ends when the window has done it.
      await api.window.showTextDocument(editor.document, {
        viewColumn: editor.viewColumn,
        selection: new api.Range(from, to),
      });
    }, text);
  }

  /** Makes a visible editor, named by the end of its path, the active one. */
  async focus(name: string): Promise<void> {
    await this.run(async (api, ending) => {
      const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(ending));
      if (!editor) throw new Error(`${ending} is not on screen`);
      await api.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    }, name);
  }

  /** Waits until the lines on screen of an editor, named by the end of its path, contain a text. */
  async untilVisible(name: string, text: string): Promise<void> {
    await this.until(
      (api, ending, wanted) => {
        const editor = api.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(ending));
        return editor?.visibleRanges.some((range) => editor.document.getText(range).includes(wanted));
      },
      name,
      text,
    );
  }

  /** Waits until a visible editor, named by the end of its path, shows a text. */
  async untilShown(name: string, text: string): Promise<void> {
    await this.until(
      (api, ending, wanted) =>
        api.window.visibleTextEditors.some(
          ({ document }) => document.uri.path.endsWith(ending) && document.getText().includes(wanted),
        ),
      name,
      text,
    );
  }

  /** The findings of the open documents with the text that each one marks. */
  findings(): Promise<Finding[]> {
    return this.run((api) =>
      api.workspace.textDocuments.flatMap((document) =>
        api.languages.getDiagnostics(document.uri).map((found) => ({
          code: String(typeof found.code === 'object' ? found.code.value : found.code),
          severity: found.severity,
          marks: document.getText(found.range),
          message: found.message,
          related: (found.relatedInformation ?? []).map(({ message }) => message),
        })),
      ),
    );
  }

  /** Waits until a rule has a finding. */
  finding(code: string): Promise<Finding> {
    return until(`the finding ${code}`, async () => (await this.findings()).find((found) => found.code === code));
  }

  async noFinding(code: string): Promise<void> {
    await until(`no finding ${code}`, async () => (await this.findings()).every((found) => found.code !== code));
  }
}

export interface Finding {
  code: string;
  /** As in the API: 0 is an error. */
  severity: number;
  /** The text under the squiggle. */
  marks: string;
  message: string;
  related: string[];
}
