/// <reference lib="dom" />
import type { FromView } from '../../messages';

/** What the view remembers while it is hidden. */
export interface State {
  readonly key?: string;
  readonly shape?: 'ring' | 'bars';
  readonly colors?: 'zone' | 'node';
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): State | undefined;
  setState(state: State): void;
};

const vscode = acquireVsCodeApi();

export const post = (message: FromView): void => vscode.postMessage(message);
export const remembered = (): State => vscode.getState() ?? {};
export const remember = (state: State): void => vscode.setState({ ...remembered(), ...state });

export function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function withText(tag: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

/** Fills a list with lines of text; without any it is not there. */
export function list(id: string, items: readonly string[]): void {
  element(id).replaceChildren(...items.map((item) => withText('li', item)));
  element(id).hidden = items.length === 0;
}

/** Radio buttons of one name: calls back with the value that is chosen. */
export function choice<T extends string>(name: string, chosen: (value: T) => void): { set(value: T): void } {
  const buttons = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  for (const button of buttons) button.addEventListener('change', () => chosen(button.value as T));
  return {
    set(value) {
      for (const button of buttons) button.checked = button.value === value;
    },
  };
}
