import { analyze, type Snapshot } from '../../analyze';
import { applyEdits } from '../../document/edit';
import type { SpecDocument } from '../../document/parse';
import type { Finding, TextEdit } from '../../findings';
import { spotAt } from '../spot';
import { addShard } from './addShard';
import { addStandby } from './addStandby';
import { extractDefaults } from './extractDefaults';
import type { Offer, Refactoring } from './refactoring';
import { sortNodes } from './sortNodes';
import { spreadStandbys } from './spreadStandbys';
import { useHosts } from './useHosts';

export interface Rewrite {
  readonly title: string;
  readonly kind: Refactoring['kind'];
  readonly edits: readonly TextEdit[];
}

const all: readonly Refactoring[] = [addShard, addStandby, spreadStandbys, extractDefaults, useHosts, sortNodes];

/** What is offered for the name or field at an offset. */
export function refactorings({ document, cluster, findings }: Snapshot, offset: number): Rewrite[] {
  if (!cluster || document.findings.some(({ code }) => code === 'yaml-syntax')) return [];
  const { path } = spotAt(document, offset);
  return all.flatMap((each) =>
    [...each.offers({ cluster, document, path })].flatMap((offer) => {
      const title = titleOf(document, findings, offer);
      return title === undefined ? [] : [{ title, kind: each.kind, edits: offer.edits }];
    }),
  );
}

const known = new WeakMap<SpecDocument, Map<string, string | undefined>>();

/** Undefined when the spec would have an error that it has not. Asked at every move of the cursor, so it is kept. */
function titleOf(document: SpecDocument, findings: readonly Finding[], { edits, title }: Offer): string | undefined {
  const titles = known.get(document) ?? new Map<string, string | undefined>();
  known.set(document, titles);
  const key = JSON.stringify(edits);
  if (!titles.has(key)) {
    const after = analyze(applyEdits(document.text, edits));
    const told = new Set(findings.map(({ code, message }) => `${code} ${message}`));
    const isWorse = after.findings.some(
      (each) => each.severity === 'error' && !told.has(`${each.code} ${each.message}`),
    );
    titles.set(key, isWorse || !after.cluster ? undefined : title(after.cluster));
  }
  return titles.get(key);
}
