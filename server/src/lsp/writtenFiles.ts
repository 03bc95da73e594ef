import type { Finding } from '../core/findings';
import { lookAtOutputs, type Outputs, outputFindings } from '../core/workspace/outputs';
import type { FileToWrite, Written } from '../files/writeFiles';
import type { Spec } from './documents';
import type { Severities } from './settings';

/** The files in and below the folder of a spec, which is named by its URI. */
export interface FilesBeside {
  /** The text of a file; undefined when it can't be read. */
  contentOf(spec: string, path: string): Promise<string | undefined>;
  /** Writes files, each whole or not at all. Never rejects. */
  write(spec: string, files: readonly FileToWrite[]): Promise<Written>;
}

/** What was found of the files of one version of a spec. */
interface Seen {
  /** Changes when what was found does. */
  readonly id: string;
  readonly outputs: Outputs;
}

export const specNameOf = (uri: string): string => decodeURIComponent(uri.split('/').at(-1) ?? '');

/**
 * How the files that `outputs` keeps compare with what their spec generates. To render them at each keystroke would be
 * too much, so what was found belongs to the version that was looked at, and is gone with it.
 */
export class WrittenFiles {
  private readonly seen = new WeakMap<Spec, Seen>();
  private looks = 0;
  /** Called when a look saw something else than the one before. */
  onChange: () => void = () => undefined;

  constructor(
    private readonly files: FilesBeside | undefined,
    private readonly severities: () => Severities,
  ) {}

  /** What was found when somebody looked last, and a name for it. Never waits. */
  of(spec: Spec): { readonly findings: readonly Finding[]; readonly id: string } | undefined {
    const seen = this.seen.get(spec);
    return seen && { findings: outputFindings(spec.snapshot, seen.outputs.files, this.severities()), id: seen.id };
  }

  /** Whether there is a disk, and the spec is on it. */
  canLook({ uri }: Spec): boolean {
    return this.files !== undefined && uri.startsWith('file:');
  }

  /** Looks now; sees nothing where it can’t. */
  async look(spec: Spec): Promise<Outputs> {
    const { files } = this;
    if (!files || !this.canLook(spec)) return { files: [], problems: [] };
    const outputs = await lookAtOutputs(spec.snapshot, specNameOf(spec.uri), (path) => files.contentOf(spec.uri, path));
    if (states(outputs) !== states(this.seen.get(spec)?.outputs)) {
      this.seen.set(spec, { id: `look${++this.looks}`, outputs });
      this.onChange();
    }
    return outputs;
  }

  /** Writes files of a spec that can be looked at, and looks again. */
  async write(spec: Spec, chosen: readonly FileToWrite[]): Promise<Written> {
    const written = await this.files?.write(spec.uri, chosen);
    await this.look(spec);
    return written ?? { written: [] };
  }
}

const states = (outputs: Outputs | undefined): string =>
  (outputs?.files ?? []).map(({ path, state }) => `${path} ${state}`).join('\n');
