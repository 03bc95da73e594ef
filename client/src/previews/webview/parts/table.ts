/// <reference lib="dom" />
import type { Bar } from '../../messages';
import { element, post, withText } from './dom';

/** Lines that are shown at once; more are found by typing. */
const MOST_LINES = 50;

/** The table of shards, with a bar in each line. */
export class Table {
  private bars: readonly Bar[] = [];
  private most = 0;
  private side: 'before' | 'after' = 'after';
  private colors: 'zone' | 'node' = 'zone';
  private marked: string | undefined;
  private readonly find = element<HTMLInputElement>('find');

  /** `pointed`: the place among the bars of the line under mouse or focus. */
  constructor(private readonly pointed: (index: number | undefined) => void) {
    this.find.addEventListener('input', () => this.draw());
  }

  show(bars: readonly Bar[], colors: 'zone' | 'node'): void {
    this.bars = bars;
    this.colors = colors;
    this.side = 'after';
    this.most = Math.max(...bars.map(({ share, before = 0 }) => Math.max(share, before)), 0);
    element('finding').hidden = bars.length <= MOST_LINES;
    element('table').classList.toggle(
      'changing',
      bars.some(({ before }) => before !== undefined),
    );
    this.draw();
  }

  /** Bars grow or shrink to the shares on that side of the change. */
  play(side: 'before' | 'after'): void {
    this.side = side;
    for (const line of this.lines()) this.size(line, this.bars[Number(line.dataset.index)]!);
  }

  /** The shard that a key goes to stands out, and is there however many there are. */
  mark(shard: string | undefined): void {
    if (shard === this.marked) return;
    this.marked = shard;
    this.draw();
  }

  light(index: number | undefined): void {
    for (const line of this.lines()) line.classList.toggle('lit', Number(line.dataset.index) === index);
  }

  private lines(): HTMLElement[] {
    return [...element('bars').children] as HTMLElement[];
  }

  private draw(): void {
    const found = this.found();
    const lines = found.slice(0, MOST_LINES).map((index) => this.line(index));
    element('bars').replaceChildren(...lines);
    const { shown = '' } = element('found').dataset;
    element('found').textContent = shown.replace('{0}', String(lines.length)).replace('{1}', String(this.bars.length));
  }

  /** Places among the bars: all in order while they fit, else those that match, the marked one and then the largest first. */
  private found(): number[] {
    const all = this.bars.map((_, index) => index);
    if (this.bars.length <= MOST_LINES) return all;
    const words = this.find.value.trim().toLowerCase();
    const weight = (index: number): number => {
      const { shard, share, before = share } = this.bars[index]!;
      return shard === this.marked ? 2 : Math.abs(share - before) + share / 1000;
    };
    return all
      .filter((index) => {
        const { shard, node, zone } = this.bars[index]!;
        return [shard, node, zone].some((name) => name.toLowerCase().includes(words));
      })
      .sort((a, b) => weight(b) - weight(a));
  }

  private line(index: number): HTMLElement {
    const bar = this.bars[index]!;
    const { shard, node, zone, words, moves = '', tones, range } = bar;
    const line = document.createElement('tr');
    line.dataset.index = String(index);
    line.className = `tone-${tones[this.colors]}`;
    const isMarked = shard === this.marked;
    line.classList.toggle('marked', isMarked);
    if (isMarked) line.setAttribute('aria-current', 'true');

    const name = withText('th', '');
    name.setAttribute('scope', 'row');
    const link = withText(range ? 'button' : 'span', shard);
    if (range) link.addEventListener('click', () => post({ type: 'reveal', range }));
    name.append(withText('span', '', 'swatch'), link);

    const track = withText('span', '', 'track');
    track.append(withText('span', '', 'bar'));
    const figure = document.createElement('td');
    const both = withText('div', '', 'figure');
    both.append(withText('span', words), track);
    figure.append(both);
    line.append(name, withText('td', node), withText('td', zone), figure, withText('td', moves, 'moves'));
    for (const event of ['mouseenter', 'focusin']) line.addEventListener(event, () => this.pointed(index));
    for (const event of ['mouseleave', 'focusout']) line.addEventListener(event, () => this.pointed(undefined));
    this.size(line, bar);
    return line;
  }

  private size(line: HTMLElement, { share, before = share }: Bar): void {
    const shown = this.side === 'after' ? share : before;
    line.querySelector<HTMLElement>('.bar')!.style.width = `${this.most > 0 ? (shown / this.most) * 100 : 0}%`;
  }
}
