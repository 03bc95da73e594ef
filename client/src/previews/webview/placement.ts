/// <reference lib="dom" />
import type { Answer, Bar, ChangeView, PoolView, ToView } from '../messages';
import { choice, element, list, post, remember, remembered, withText } from './parts/dom';
import { Ring } from './parts/ring';
import { Table } from './parts/table';

const path = element<HTMLSelectElement>('path');
const key = element<HTMLInputElement>('key');
const lost = element<HTMLSelectElement>('lost');
const ringFigure = element<HTMLElement>('figure');
const canvas = element<HTMLCanvasElement>('ring');

let pool: PoolView | undefined;
let change: ChangeView | undefined;
let answer: Answer | undefined;
/** The bar that mouse, focus or arrow keys are at. */
let pointed: number | undefined;
let { shape = 'ring', colors = 'zone' } = remembered();

const ring = new Ring(canvas, point);
const table = new Table(point);
const shapes = choice<'ring' | 'bars'>('shape', (value) => {
  shape = value;
  remember({ shape });
  draw();
});
const tints = choice<'zone' | 'node'>('colors', (value) => {
  colors = value;
  remember({ colors });
  draw();
});
const sides = choice<'before' | 'after'>('side', play);

path.addEventListener('change', () => {
  const { pool: name = '', client } = path.selectedOptions[0]?.dataset ?? {};
  post({ type: 'path', pool: name, client });
});
key.addEventListener('input', ask);
lost.addEventListener('change', () => {
  const { node, zone } = lost.selectedOptions[0]?.dataset ?? {};
  post({ type: 'lose', node, zone });
});
element('end').addEventListener('click', () => {
  lost.selectedIndex = 0;
  post({ type: 'endChange' });
});
canvas.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const { length } = bars();
  if (step === undefined || length === 0) return;
  event.preventDefault();
  point(pointed === undefined ? (step > 0 ? 0 : length - 1) : (pointed + step + length) % length);
});
canvas.addEventListener('blur', () => point(undefined));
window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.type === 'pool') showPool(data.pool);
  if (data.type === 'answer') showAnswer(data.answer);
  if (data.type === 'change') showChange(data.change);
});

shapes.set(shape);
tints.set(colors);
key.value = remembered().key ?? '';
post({ type: 'ready' });
if (key.value) ask();

function ask(): void {
  remember({ key: key.value });
  post({ type: 'key', key: key.value });
}

function bars(): readonly Bar[] {
  return change && change.bars.length > 0 ? change.bars : (pool?.bars ?? []);
}

function showPool(view: PoolView): void {
  const { paths, summary, notes, nodes, zones } = view;
  pool = view;
  path.replaceChildren(
    ...paths.map(({ pool: name, client, label, selected }) => {
      const option = new Option(label, undefined, selected, selected);
      option.dataset.pool = name;
      if (client !== undefined) option.dataset.client = client;
      return option;
    }),
  );
  element('summary').textContent = summary;
  list('notes', notes);
  offer('lost-zones', 'zone', zones);
  offer('lost-nodes', 'node', nodes);
  if (!change) draw();
}

/** Fills a group of what could be lost and keeps what is chosen. */
function offer(group: string, kind: 'zone' | 'node', names: readonly string[]): void {
  const chosen = lost.selectedOptions[0]?.dataset[kind];
  element(group).replaceChildren(
    ...names.map((name) => {
      const option = new Option(name, undefined, false, name === chosen);
      option.dataset[kind] = name;
      return option;
    }),
  );
  element(group).hidden = names.length === 0;
}

function showAnswer(next: Answer | undefined): void {
  answer = next;
  element('answer').hidden = !answer;
  if (answer) {
    element('heading').textContent = answer.heading;
    element('facts').replaceChildren(
      ...answer.facts.flatMap(({ term, value }) => [withText('dt', term), withText('dd', value)]),
    );
    list('reason', answer.reason);
    element('why').hidden = answer.reason.length === 0;
  }
  table.mark(answer?.shard);
  ring.land(answer?.onRing);
  light();
}

function showChange(next: ChangeView | undefined): void {
  const isNew = next !== undefined && next.headline !== change?.headline;
  change = next;
  element('change').hidden = !next;
  if (next?.kind !== 'loss') lost.selectedIndex = 0;
  if (next) {
    element('title').textContent = next.title;
    element('headline').textContent = next.headline;
    list('sentences', next.sentences);
    element('sides').hidden = next.bars.length === 0;
    element('loads').hidden = next.loads.length === 0;
    element('more-loads').textContent = next.moreLoads;
    element('load-rows').replaceChildren(
      ...next.loads.map(({ node, share, memory, connections, isFull, isCrowded }) => {
        const line = document.createElement('tr');
        const name = withText('th', node);
        name.setAttribute('scope', 'row');
        const cell = (text: string, isShort: boolean) => withText('td', text, isShort ? 'short' : '');
        line.append(name, withText('td', share), cell(memory, isFull), cell(connections, isCrowded));
        return line;
      }),
    );
  }
  draw();
  if (!isNew) return;
  // Every change is seen happening once; the buttons play it again.
  table.play('before');
  ring.play('before');
  requestAnimationFrame(() => play('after'));
}

function play(side: 'before' | 'after'): void {
  sides.set(side);
  table.play(side);
  ring.play(side);
}

/** The ring where there is one, and the table. */
function draw(): void {
  const arcs = change && change.bars.length > 0 ? change.arcs : pool?.arcs && { after: pool.arcs };
  const shown = bars();
  element('shapes').hidden = !arcs;
  ringFigure.hidden = !arcs || shape === 'bars';
  document.body.classList.toggle('with-ring', !ringFigure.hidden);
  pointed = undefined;
  sides.set('after');
  table.show(shown, colors);
  if (arcs) ring.show(arcs, (owner) => shown[owner]?.tones[colors] ?? 0);
  canvas.setAttribute('aria-valuemax', String(shown.length));
  legend(shown);
  light();
}

/** Which color is which zone; nodes have theirs in the table. */
function legend(shown: readonly Bar[]): void {
  const zones = new Map(shown.flatMap(({ zone, tones }) => (zone ? [[zone, tones.zone] as const] : [])));
  element('legend').replaceChildren(
    ...[...zones].map(([zone, tone]) => {
      const item = withText('li', zone, `tone-${tone}`);
      item.prepend(withText('span', '', 'swatch'));
      return item;
    }),
  );
  element('legend').hidden = colors === 'node' || zones.size === 0;
}

function point(index: number | undefined): void {
  pointed = index;
  light();
}

/** What is pointed at stands out on the ring and in the table; else the shard of the key. */
function light(): void {
  const shown = bars();
  const marked = shown.findIndex(({ shard }) => shard === answer?.shard);
  const index = pointed ?? (marked < 0 ? undefined : marked);
  ring.light(index);
  table.light(pointed);
  const bar = index === undefined ? undefined : shown[index];
  element('at-name').textContent = bar?.shard ?? '';
  element('at-share').textContent = bar?.words ?? '';
  element('at-place').textContent = bar ? [bar.node, bar.zone].filter(Boolean).join(', ') : '';
  canvas.setAttribute('aria-valuenow', String(index === undefined ? 0 : index + 1));
  canvas.setAttribute(
    'aria-valuetext',
    bar ? [bar.shard, bar.node, bar.zone, bar.words].filter(Boolean).join(', ') : '',
  );
}
