import type { LineMap } from '../core/document/range';
import type { Finding } from '../core/findings';
import { scrapedFindings } from '../core/workspace/scraped';
import { sharedFindings } from '../core/workspace/shared';
import type { Spec } from './documents';
import type { Severities } from './settings';
import type { Scrape, Workspace } from './workspace';

/** What was found by looking elsewhere belongs to one version of a spec; nothing while nobody has looked. */
interface Attached {
  of(spec: Spec): { readonly findings: readonly Finding[]; readonly id: string } | undefined;
}

/** What the files of the workspace have to do with each other, going by what was read of them last: it never waits. */
export class Neighbours {
  constructor(
    private readonly workspace: Workspace,
    private readonly attached: readonly Attached[],
    private readonly severities: () => Severities,
  ) {}

  /** All findings of a spec, and a name for them that changes when they do. */
  of(spec: Spec): { readonly findings: readonly Finding[]; readonly resultId: string } {
    const { findings } = spec.snapshot;
    const attached = this.attached.flatMap((one) => one.of(spec) ?? []);
    const others = this.workspace.known.filter(({ uri }) => uri !== spec.uri);
    const shared = sharedFindings(fileOf(spec), others.map(fileOf), this.severities());
    if (shared.length === 0 && attached.length === 0) return { findings, resultId: spec.resultId };
    const files = new Set(shared.flatMap(({ related = [] }) => related.map(({ file }) => file)));
    const ids = others.filter(({ uri }) => files.has(uri)).map(({ resultId }) => resultId);
    return {
      findings: [...findings, ...shared, ...attached.flatMap((one) => one.findings)],
      resultId: [spec.resultId, ...ids, ...attached.map(({ id }) => id)].join('+'),
    };
  }

  /** Of a Prometheus file, which is judged by all that was read. */
  ofScrape({ file }: Scrape): readonly Finding[] {
    const { known, knownScrapes } = this.workspace;
    const all = knownScrapes.map((scrape) => scrape.file);
    return scrapedFindings(file, all, known.map(fileOf), this.severities());
  }

  lines(uri: string): LineMap | undefined {
    return this.workspace.known.find((spec) => spec.uri === uri)?.lines;
  }
}

const fileOf = ({ uri, snapshot }: Spec) => ({ file: uri, snapshot });
