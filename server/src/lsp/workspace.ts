import { type Analyze, type Documents, Spec } from './documents';
import { isBareName, isSpecName, looksLikeSpec } from './specNames';

/** The disk, where there is one. */
export interface Files {
  /** The URIs below a folder that may be specs by their name. */
  find(folder: string): Promise<string[]>;
  /** The text, and a stamp that changes when it does; undefined when the file can't be read. */
  read(uri: string, stamp?: string): Promise<{ readonly text: string; readonly stamp: string } | 'same' | undefined>;
}

interface Closed {
  stamp?: string;
  spec?: Spec;
}

/** Every spec of the workspace, open or not: a broken one that nobody looks at is the one that hurts. */
export class Workspace {
  private closed: Map<string, Closed> | undefined;
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
    if (gone) candidates.delete(uri);
    else if ((isSpecName(uri) || isBareName(uri)) && !candidates.has(uri)) candidates.set(uri, {});
  }

  /** Settings changed: what was found is found anew. */
  renew(): void {
    for (const entry of this.closed?.values() ?? []) entry.spec = entry.spec?.renewed();
  }

  private async candidates(): Promise<Map<string, Closed>> {
    if (!this.closed) {
      const found = this.listed ?? (await Promise.all(this.folders.map((at) => this.files?.find(at) ?? []))).flat();
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
