import type { Range as LspRange } from 'vscode-languageserver';
import type { Snapshot } from '../core/analyze';
import { LineMap } from '../core/document/range';
import type { Cluster } from '../core/model/cluster';
import type { Basis } from '../protocol';
import type { Converter } from './convert';

/** A change as the client sends it; without a range it is the whole text. */
export interface ContentChange {
  readonly range?: LspRange;
  readonly text: string;
}

/** `previous`: the cluster as it was saved. */
export type Analyze = (text: string, previous?: Cluster) => Snapshot;

/** The last model without a syntax error, and how old it is. */
export interface Good {
  readonly cluster: Cluster;
  readonly basis: Basis;
}

/** What a version knows of those before it. */
interface Memory {
  readonly good?: Good;
  /** As it was opened or saved last. */
  readonly saved?: Cluster;
  /** Milliseconds that the last analysis took. */
  readonly took: number;
}

let snapshots = 0;

/** One version of a spec. It never changes, and is analysed when first asked for. */
export class Spec {
  /** Names the findings of this version: no other has it, also not after the client counts versions anew. */
  readonly resultId = String(++snapshots);
  private analysed: { readonly snapshot: Snapshot; readonly took: number } | undefined;
  private lineMap: LineMap | undefined;

  constructor(
    readonly uri: string,
    readonly version: number,
    readonly text: string,
    private readonly analyze: Analyze,
    private memory: Memory = { took: 0 },
  ) {}

  get lines(): LineMap {
    this.lineMap ??= this.analysed?.snapshot.document.lines ?? new LineMap(this.text);
    return this.lineMap;
  }

  get snapshot(): Snapshot {
    if (!this.analysed) {
      const start = performance.now();
      this.analysed = { snapshot: this.analyze(this.text, this.memory.saved), took: performance.now() - start };
      // An older model is large, and no longer needed.
      if (!this.good?.basis.stale) this.memory = { ...this.memory, good: undefined };
    }
    return this.analysed.snapshot;
  }

  /** Whether the snapshot is there already. */
  get isAnalysed(): boolean {
    return this.analysed !== undefined;
  }

  /** What previews, figures and commands work on: this version, or while its text is broken the last one that was not. */
  get good(): Good | undefined {
    const { document, cluster } = this.snapshot;
    if (cluster && !document.findings.some(({ code }) => code === 'yaml-syntax'))
      return { cluster, basis: { version: this.version, stale: false } };
    return this.memory.good && { ...this.memory.good, basis: { ...this.memory.good.basis, stale: true } };
  }

  /** Milliseconds that an analysis of this version will take, going by the last one; 0 when it is done. */
  get cost(): number {
    return this.analysed ? 0 : this.memory.took;
  }

  /** The next version; `saved` is the one that was opened or saved last. */
  changed(version: number, changes: readonly ContentChange[], convert: Converter, saved?: Spec): Spec {
    const text = changes.reduce((old, change, index) => {
      return edited(old, index === 0 ? this.lines : new LineMap(old), change, convert);
    }, this.text);
    return new Spec(this.uri, version, text, this.analyze, { ...this.remembered(), saved: saved?.known });
  }

  /** The same text, to be analysed anew because the settings changed. */
  renewed(): Spec {
    return new Spec(this.uri, this.version, this.text, this.analyze, this.remembered());
  }

  /** The model, where it was asked for already. */
  private get known(): Cluster | undefined {
    return this.analysed && this.good?.cluster;
  }

  private remembered(): Memory {
    return this.analysed ? { ...this.memory, good: this.good, took: this.analysed.took } : this.memory;
  }
}

function edited(text: string, lines: LineMap, { range, text: newText }: ContentChange, convert: Converter): string {
  if (!range) return newText;
  const { start, end } = convert.offsets(lines, range);
  return text.slice(0, Math.min(start, end)) + newText + text.slice(Math.max(start, end));
}

/** The specs that are open in the editor. */
export class Documents {
  private readonly open = new Map<string, Spec>();
  private readonly lastSaved = new Map<string, Spec>();

  constructor(
    private readonly analyze: Analyze,
    private readonly convert: Converter,
  ) {}

  get all(): readonly Spec[] {
    return [...this.open.values()];
  }

  get(uri: string): Spec | undefined {
    return this.open.get(uri);
  }

  /** What the editor opened or saved last: all that is known of the file where there is no disk. */
  savedText(uri: string): string | undefined {
    return this.lastSaved.get(uri)?.text;
  }

  opened(uri: string, version: number, text: string): void {
    this.open.set(uri, new Spec(uri, version, text, this.analyze));
    this.saved(uri);
  }

  saved(uri: string): void {
    const spec = this.open.get(uri);
    if (spec) this.lastSaved.set(uri, spec);
  }

  changed(uri: string, version: number, changes: readonly ContentChange[]): void {
    const spec = this.open.get(uri);
    if (spec) this.open.set(uri, spec.changed(version, changes, this.convert, this.lastSaved.get(uri)));
  }

  closed(uri: string): void {
    this.open.delete(uri);
    this.lastSaved.delete(uri);
  }

  renew(): void {
    for (const [uri, spec] of this.open) this.open.set(uri, spec.renewed());
  }
}
