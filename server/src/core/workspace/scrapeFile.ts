import { asMap, asScalar, asSeq, type MapNode, type SpecNode } from '../document/nodes';
import { parseWhole, type SpecDocument } from '../document/parse';
import type { Range } from '../document/range';

/** A `host:port` that Prometheus asks, or hands to an exporter. */
export interface ScrapeTarget {
  readonly text: string;
  readonly range: Range;
}

/** What a job of a Prometheus configuration does with its targets. */
export interface Job {
  /** True when it asks something else and only names the target: relabelling replaces `__address__`. */
  readonly viaExporter: boolean;
  /** Patterns of `file_sd_configs`. */
  readonly reads: readonly string[];
}

/** A Prometheus configuration, or a file with targets that one reads. */
export interface ScrapeFile {
  readonly file: string;
  readonly document: SpecDocument;
  readonly jobs: readonly Job[];
  /** Of jobs that ask their targets themselves. */
  readonly asked: readonly ScrapeTarget[];
  /** Of a file of targets: who asks them stands elsewhere. */
  readonly listed: readonly ScrapeTarget[];
}

const mostCharacters = 2_000_000;

/** By its name a file may have to do with Prometheus; its content decides. */
export const isScrapeName = (path: string): boolean =>
  /(?:^|[\\/])[^\\/]*(?:prometheus|scrape|file_sd|targets)[^\\/]*\.(?:ya?ml|json)$/i.test(path) ||
  /(?:^|[\\/])(?:file_sd|targets)[\\/][^\\/]+\.(?:ya?ml|json)$/i.test(path);

/** Undefined for a text that is neither. JSON is read as the YAML that it is. */
export function readScrapeFile(file: string, text: string): ScrapeFile | undefined {
  if (text.length > mostCharacters || !/\b(?:scrape_configs|targets)\b/.test(text)) return undefined;
  const document = parseWhole(text);
  const jobs = asSeq(asMap(document.root)?.entries.get('scrape_configs')?.value)?.items.flatMap(
    (job) => asMap(job) ?? [],
  );
  if (jobs) {
    const read = jobs.map((job) => ({ job, ...jobOf(job) }));
    const asked = read
      .filter(({ viaExporter }) => !viaExporter)
      .flatMap(({ job }) => targetsOf(field(job, 'static_configs')));
    return { file, document, jobs: read.map(({ viaExporter, reads }) => ({ viaExporter, reads })), asked, listed: [] };
  }
  const listed = targetsOf(document.root);
  return listed.length > 0 ? { file, document, jobs: [], asked: [], listed } : undefined;
}

function jobOf(job: MapNode): Job {
  const steps = asSeq(field(job, 'relabel_configs'))?.items ?? [];
  return {
    viaExporter: steps.some((step) => textOf(asMap(step)?.entries.get('target_label')?.value) === '__address__'),
    reads: (asSeq(field(job, 'file_sd_configs'))?.items ?? []).flatMap((config) =>
      (asSeq(asMap(config)?.entries.get('files')?.value)?.items ?? []).flatMap((pattern) => textOf(pattern) ?? []),
    ),
  };
}

/** Of groups `{targets: […], labels: {…}}`; a group that names another address to ask is none of ours. */
function targetsOf(groups: SpecNode | undefined): ScrapeTarget[] {
  return (asSeq(groups)?.items ?? []).flatMap((group) => {
    const map = asMap(group);
    const labels = map && asMap(field(map, 'labels'));
    if (!map || labels?.entries.has('__address__')) return [];
    return (asSeq(field(map, 'targets'))?.items ?? []).flatMap((target) => {
      const text = textOf(target);
      return text === undefined ? [] : [{ text, range: target.range }];
    });
  });
}

const field = (map: MapNode, key: string): SpecNode | undefined => map.entries.get(key)?.value;

function textOf(node: SpecNode | undefined): string | undefined {
  const value = asScalar(node)?.value;
  return typeof value === 'string' ? value : undefined;
}
