/// <reference lib="dom" />
import type { Answer, Bar, FromView, PoolView, ToView } from '../messages';

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): { key?: string } | undefined;
  setState(state: { key: string }): void;
};

const vscode = acquireVsCodeApi();
const path = element<HTMLSelectElement>('path');
const key = element<HTMLInputElement>('key');
let marked: string | undefined;

path.addEventListener('change', () => {
  const { pool = '', client } = path.selectedOptions[0]?.dataset ?? {};
  vscode.postMessage({ type: 'path', pool, client });
});
key.addEventListener('input', ask);
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.type === 'pool') showPool(data.pool);
  else showAnswer(data.answer);
});

key.value = vscode.getState()?.key ?? '';
vscode.postMessage({ type: 'ready' });
if (key.value) ask();

function ask(): void {
  vscode.setState({ key: key.value });
  vscode.postMessage({ type: 'key', key: key.value });
}

function showPool({ paths, summary, notes, bars }: PoolView): void {
  path.replaceChildren(
    ...paths.map(({ pool, client, label, selected }) => {
      const option = new Option(label, undefined, selected, selected);
      option.dataset.pool = pool;
      if (client !== undefined) option.dataset.client = client;
      return option;
    }),
  );
  element('summary').textContent = summary;
  list('notes', notes);
  const most = Math.max(...bars.map(({ share }) => share), 0);
  element('bars').replaceChildren(...bars.map((bar) => row(bar, most)));
  mark();
}

function showAnswer(answer: Answer | undefined): void {
  element('answer').hidden = !answer;
  marked = answer?.shard;
  mark();
  if (!answer) return;
  element('heading').textContent = answer.heading;
  element('facts').replaceChildren(
    ...answer.facts.flatMap(({ term, value }) => [withText('dt', term), withText('dd', value)]),
  );
  list('reason', answer.reason);
  list('assumptions', answer.assumptions);
  element('why').hidden = answer.reason.length === 0;
  element('assumed').hidden = answer.assumptions.length === 0;
}

/** A line of the table: the figure as text and, drawn, as a bar. */
function row({ shard, node, zone, share, words, tone, range }: Bar, most: number): HTMLElement {
  const line = document.createElement('tr');
  line.dataset.shard = shard;
  const name = document.createElement('th');
  name.scope = 'row';
  const link = withText('button', shard);
  link.addEventListener('click', () => vscode.postMessage({ type: 'reveal', range }));
  name.append(link);

  const drawn = document.createElement('span');
  drawn.className = `bar tone-${tone}`;
  drawn.style.width = `${most > 0 ? (share / most) * 100 : 0}%`;
  const track = document.createElement('span');
  track.className = 'track';
  track.append(drawn);
  const both = document.createElement('div');
  both.append(withText('span', words), track);
  const figure = document.createElement('td');
  figure.append(both);
  line.append(name, withText('td', node), withText('td', zone), figure);
  return line;
}

/** The shard that the key goes to stands out among the bars. */
function mark(): void {
  for (const line of element('bars').children as HTMLCollectionOf<HTMLElement>) {
    line.classList.toggle('marked', line.dataset.shard === marked);
    if (line.dataset.shard === marked) line.setAttribute('aria-current', 'true');
    else line.removeAttribute('aria-current');
  }
}

function list(id: string, items: readonly string[]): void {
  element(id).replaceChildren(...items.map((item) => withText('li', item)));
  element(id).hidden = items.length === 0;
}

function withText(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}
