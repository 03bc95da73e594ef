/// <reference lib="dom" />
import { angleOf, runs, sliceAt } from './arcs';

/** The owners of the slices, before and after where there is a change. */
export interface Arcs {
  readonly before?: readonly number[];
  readonly after: readonly number[];
}

/** Where the hash of a key and the point that takes it stand, 0 to 1. */
export interface Landing {
  readonly hash: number;
  readonly point: number;
}

const MOVE_MS = 900;
const LAND_MS = 450;
const DIMMED = 0.25;
/** Pixels that what is lit is wider on each side: one node of a thousand would be a hair. */
const LIT_MORE = 0.75;
const TONES = 18;
/** Owner of a slice that nobody answers for. */
const NOBODY = -1;

/** The ring on its canvas. All colors are those of the theme. */
export class Ring {
  private readonly context: CanvasRenderingContext2D;
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)');
  private arcs: Arcs = { after: [] };
  private tone: (owner: number) => number = () => 0;
  private lit: number | undefined;
  private landing: Landing | undefined;
  /** How far the change is shown, and how far the key has come down: 0 to 1. */
  private changed = 1;
  private landed = 1;
  private frame = 0;

  /** `pointed`: the owner under the mouse, undefined beside the ring. */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    pointed: (owner: number | undefined) => void,
  ) {
    this.context = canvas.getContext('2d')!;
    new ResizeObserver(() => this.draw()).observe(canvas);
    // A change of theme changes the classes and the variables of the page.
    new MutationObserver(() => this.draw()).observe(document.documentElement, { attributes: true });
    new MutationObserver(() => this.draw()).observe(document.body, { attributes: true, attributeFilter: ['class'] });
    canvas.addEventListener('mousemove', ({ offsetX, offsetY }) => pointed(this.ownerAt(offsetX, offsetY)));
    canvas.addEventListener('mouseleave', () => pointed(undefined));
  }

  show(arcs: Arcs, tone: (owner: number) => number): void {
    this.arcs = arcs;
    this.tone = tone;
    this.changed = 1;
    this.draw();
  }

  /** Goes to the state before or after the change, visibly unless the person wants no motion. */
  play(side: 'before' | 'after'): void {
    const [from, to] = [this.changed, side === 'after' ? 1 : 0];
    this.animate(MOVE_MS, (t) => {
      this.changed = from + (to - from) * t;
    });
  }

  light(owner: number | undefined): void {
    if (owner === this.lit) return;
    this.lit = owner;
    this.draw();
  }

  land(landing: Landing | undefined): void {
    const isNew = landing?.hash !== this.landing?.hash;
    this.landing = landing;
    if (isNew && landing) this.animate(LAND_MS, (t) => (this.landed = t));
    else this.draw();
  }

  private animate(duration: number, step: (t: number) => void): void {
    cancelAnimationFrame(this.frame);
    // The system says so, or the workbench.
    if (this.still.matches || document.body.classList.contains('vscode-reduce-motion')) {
      step(1);
      this.draw();
      return;
    }
    const start = performance.now();
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - start) / duration));
      step(t * t * (3 - 2 * t));
      this.draw();
      if (t < 1) this.frame = requestAnimationFrame(tick);
    };
    this.frame = requestAnimationFrame(tick);
  }

  private geometry() {
    const size = this.canvas.clientWidth;
    return { middle: size / 2, outer: size / 2 - 26, inner: size / 2 - 26 - size * 0.13 };
  }

  private ownerAt(x: number, y: number): number | undefined {
    const { middle, inner, outer } = this.geometry();
    const slices = this.shown();
    const slice = sliceAt(x - middle, y - middle, { inner, outer, slices: slices.length });
    return slice === undefined ? undefined : slices[slice];
  }

  private shown(): readonly number[] {
    return this.changed < 0.5 && this.arcs.before ? this.arcs.before : this.arcs.after;
  }

  private draw(): void {
    const { canvas, context } = this;
    const size = canvas.clientWidth;
    if (size === 0) return;
    const scale = window.devicePixelRatio;
    if (canvas.width !== Math.round(size * scale)) canvas.width = canvas.height = Math.round(size * scale);
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.clearRect(0, 0, size, size);
    const colors = themeColors();
    const { before, after } = this.arcs;
    if (before && this.changed < 1) this.drawSlices(before, colors, 1);
    if (!before || this.changed > 0) this.drawSlices(after, colors, before ? this.changed : 1);
    if (before) this.drawMoved(before, after, colors);
    if (this.landing) this.drawLanding(this.landing, colors);
  }

  private drawSlices(slices: readonly number[], colors: Colors, alpha: number): void {
    const { context } = this;
    const { middle, inner, outer } = this.geometry();
    const { lit, tone } = this;
    // The value of a run says both its color and whether it is lit.
    const look = (slice: number): number => {
      const owner = slices[slice]!;
      const color = owner === NOBODY ? TONES : tone(owner);
      return 2 * color + (lit === undefined || owner === lit ? 1 : 0);
    };
    const all = runs(slices.length, look).map((run) => ({ ...run, isLit: run.value % 2 === 1 }));
    const margin = lit === undefined ? 0 : LIT_MORE / (2 * Math.PI * outer);
    for (const { value, from, to, isLit } of [...all.filter((run) => !run.isLit), ...all.filter((run) => run.isLit)]) {
      context.globalAlpha = alpha * (isLit ? 1 : DIMMED);
      context.fillStyle = colors.tones[value >> 1]!;
      context.beginPath();
      const start = angleOf(from / slices.length - (isLit ? margin : 0));
      const end = angleOf(to / slices.length + (isLit ? margin : 0));
      context.arc(middle, middle, outer, start, end);
      context.arc(middle, middle, inner, end, start, true);
      context.fill();
    }
    context.globalAlpha = 1;
  }

  /** What changes hands is marked along the inside. */
  private drawMoved(before: readonly number[], after: readonly number[], colors: Colors): void {
    const { context } = this;
    const { middle, inner } = this.geometry();
    context.strokeStyle = colors.foreground;
    context.lineWidth = 3;
    for (const { value, from, to } of runs(after.length, (slice) => (before[slice] === after[slice] ? 0 : 1))) {
      if (value === 0) continue;
      context.beginPath();
      context.arc(middle, middle, inner - 6, angleOf(from / after.length), angleOf(to / after.length));
      context.stroke();
    }
  }

  /** A needle at the hash, and from there along the outside to the point that takes it. */
  private drawLanding({ hash, point }: Landing, colors: Colors): void {
    const { context } = this;
    const { middle, inner, outer } = this.geometry();
    const at = (position: number, radius: number): [number, number] => [
      middle + radius * Math.cos(angleOf(position)),
      middle + radius * Math.sin(angleOf(position)),
    ];
    const tip = outer + 6 + (1 - this.landed) * 16;
    context.strokeStyle = context.fillStyle = colors.foreground;
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(...at(hash, this.landed < 1 ? tip : inner));
    context.lineTo(...at(hash, tip));
    context.stroke();
    context.beginPath();
    context.moveTo(...at(hash, tip));
    const half = 5 / outer / (2 * Math.PI);
    context.lineTo(...at(hash - half, tip + 12));
    context.lineTo(...at(hash + half, tip + 12));
    context.fill();
    if (this.landed < 1) return;
    const backwards = (((point - hash) % 1) + 1) % 1 > 0.5;
    context.beginPath();
    context.arc(middle, middle, outer + 4, angleOf(hash), angleOf(point), backwards);
    context.stroke();
    context.beginPath();
    context.arc(...at(point, outer + 4), 3, 0, 2 * Math.PI);
    context.fill();
  }
}

interface Colors {
  /** The last one stands for nobody. */
  readonly tones: readonly string[];
  readonly foreground: string;
}

/** A canvas knows no variables: asks the style sheet what they are now. */
function themeColors(): Colors {
  const probe = document.createElement('span');
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const colorOf = (className: string): string => {
    probe.className = className;
    return style.color;
  };
  const tones = Array.from({ length: TONES }, (_, tone) => colorOf(`probe tone-${tone}`));
  const colors = { tones: [...tones, colorOf('probe tone-nobody')], foreground: colorOf('') };
  probe.remove();
  return colors;
}
