import { isScrapeName, readScrapeFile, type ScrapeFile } from '../core/workspace/scrapeFile';
import { type Analyze, type Documents, Spec } from './documents';
import { isBareName, isSpecName, looksLikeSpec } from './specNames';

/** The disk, where there is one. */
export interface Files {
  /** The URIs below a folder that are wanted by their name. */
  find(folder: string, isWanted: (uri: string) => boolean): Promise<string[]>;
  /** The text, and a stamp that changes when it does; undefined when the file can't be read. */
  read(uri: string, stamp?: string): Promise<{ readonly text: string; readonly stamp: string } | 'same' | undefined>;
}

interface Closed {
  stamp?: string;
  spec?: Spec;
}

/** A Prometheus file on the disk. */
export interface Scrape {
  readonly uri: string;
  readonly stamp: string;
  readonly file: ScrapeFile;
}

const isCandidate = (uri: string): boolean => isSpecName(uri) || isBareName(uri);

/** Every spec of the workspace, open or not: a broken one that nobody looks at is the one that hurts. */
export class Workspace {
  private closed: Map<string, Closed> | undefined;
  /** By URI; undefined for one that is not read yet, `stamp` alone for one that is none. */
  private scrapeFiles: Map<string, Scrape | { readonly stamp: string } | undefined> | undefined;
  private readonly before = new Map<string, Spec>();

  /** `listed`: what the client found, which saves a search of our own; else `folders` are searched when first needed. */
  constructor(
    private readonly documents: Documents,
    private readonly analyze: Analyze,
    private readonly files: Files | undefined,
    private readonly listed: readonly string[] | undefined,
    private readonly folders: readonly string[],
  ) {}

  /** The open ones first. */
  async specs(): Promise<Spec[]> {
    const open = this.documents.all;
    const opened = new Set(open.map(({ uri }) => identity(uri)));
    const rest = [...(await this.candidates()).keys()].filter((uri) => !opened.has(identity(uri)));
    const read = await Promise.all(rest.map((uri) => this.read(uri)));
    return [...open, ...read.filter((spec) => spec !== undefined)];
  }

  /** The open ones, and those on the disk that were analysed: what is known without waiting. */
  get known(): readonly Spec[] {
    const open = this.documents.all;
    const opened = new Set(open.map(({ uri }) => identity(uri)));
    const read = [...(this.closed ?? [])].flatMap(([uri, { spec }]) =>
      spec?.isAnalysed && !opened.has(identity(uri)) ? [spec] : [],
    );
    return [...open, ...read];
  }

  get knownScrapes(): readonly Scrape[] {
    return [...(this.scrapeFiles?.values() ?? [])].filter((scrape) => scrape !== undefined && 'file' in scrape);
  }

  /** The Prometheus files, read again where they changed. */
  async scrapes(): Promise<readonly Scrape[]> {
    const { files } = this;
    if (!files) return [];
    if (!this.scrapeFiles) {
      const found = (await Promise.all(this.folders.map((at) => files.find(at, isScrapeName)))).flat();
      this.scrapeFiles ??= new Map(found.map((uri) => [uri, undefined]));
    }
    const all = this.scrapeFiles;
    await Promise.all(
      [...all].map(async ([uri, before]) => {
        const read = await files.read(uri, before?.stamp);
        if (read === 'same') return;
        const file = read && readScrapeFile(uri, read.text);
        if (!read) all.set(uri, undefined);
        else all.set(uri, file ? { uri, stamp: read.stamp, file } : { stamp: read.stamp });
      }),
    );
    return this.knownScrapes;
  }

  /** An open spec, or one on the disk. */
  async find(uri: string): Promise<Spec | undefined> {
    return this.documents.get(uri) ?? this.read(uri);
  }

  /** The text on the disk, also of an open spec; where there is no disk, what was opened or saved last. */
  async saved(uri: string): Promise<string | undefined> {
    if (!this.files) return this.documents.savedText(uri);
    const file = await this.files.read(uri);
    return file === 'same' ? undefined : file?.text;
  }

  /** The spec before the edits since it was saved; undefined when there are none. */
  async unedited(uri: string): Promise<Spec | undefined> {
    const text = await this.saved(uri);
    if (text === undefined || text === this.documents.get(uri)?.text) return undefined;
    if (this.before.get(uri)?.text !== text) this.before.set(uri, new Spec(uri, 0, text, this.analyze));
    return this.before.get(uri);
  }

  /** A file came, went or changed. */
  async touched(uri: string, gone: boolean): Promise<void> {
    const candidates = await this.candidates();
    if (gone) {
      candidates.delete(uri);
      this.scrapeFiles?.delete(uri);
    } else if (isCandidate(uri) && !candidates.has(uri)) candidates.set(uri, {});
    else if (isScrapeName(uri) && !this.scrapeFiles?.has(uri)) this.scrapeFiles?.set(uri, undefined);
  }

  /** Settings changed: what was found is found anew. */
  renew(): void {
    for (const entry of this.closed?.values() ?? []) entry.spec = entry.spec?.renewed();
  }

  private async candidates(): Promise<Map<string, Closed>> {
    if (!this.closed) {
      const found =
        this.listed ?? (await Promise.all(this.folders.map((at) => this.files?.find(at, isCandidate) ?? []))).flat();
      this.closed ??= new Map(found.map((uri) => [uri, {}]));
    }
    return this.closed;
  }

  private async read(uri: string): Promise<Spec | undefined> {
    const entry = (await this.candidates()).get(uri) ?? {};
    const file = await this.files?.read(uri, entry.stamp);
    if (file === 'same') return entry.spec;
    const ours = file && (isSpecName(uri) || looksLikeSpec(file.text));
    entry.stamp = file?.stamp;
    entry.spec = ours ? new Spec(uri, 0, file.text, this.analyze) : undefined;
    return entry.spec;
  }
}

/** Clients escape URIs in different ways. */
function identity(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
