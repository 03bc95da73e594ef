import type { AnalyzeOptions, Snapshot } from '../analyze';
import type { Finding } from '../findings';
import { addressIdentity, parseAddress } from '../model/address';
import type { MemcachedNode } from '../model/node';
import { nameBeside, type SpecFile, settled } from './files';
import type { ScrapeFile, ScrapeTarget } from './scrapeFile';

const httpPort = 80;
const exporterPort = 9150;

const known = new WeakMap<Snapshot, ReadonlyMap<string, MemcachedNode>>();

/**
 * The targets of a Prometheus file that are memcached itself. A file of targets is judged by the jobs that read it;
 * where none of them is known, the generated form may be right, and it stays silent.
 */
export function scrapedFindings(
  own: ScrapeFile,
  all: readonly ScrapeFile[],
  specs: readonly SpecFile[],
  severities?: AnalyzeOptions['severities'],
): Finding[] {
  const readers =
    own.listed.length > 0 ? all.flatMap(({ jobs }) => jobs).filter((job) => reads(job.reads, own.file)) : [];
  const asked = readers.some(({ viaExporter }) => !viaExporter) ? own.listed : own.asked;
  const found = asked.flatMap((target) => nodeBehind(own, target, specs));
  return found.length === 0 ? [] : settled(own.document, found, severities);
}

function nodeBehind(own: ScrapeFile, { text, range }: ScrapeTarget, specs: readonly SpecFile[]): Finding[] {
  const address = parseAddress(text, httpPort);
  if (!address) return [];
  for (const { file, snapshot } of specs) {
    const node = nodesOf(snapshot).get(addressIdentity(address));
    if (!node?.address) continue;
    const exporter = snapshot.cluster?.monitoring?.exporter;
    const port = exporter?.port.value ?? exporterPort;
    const advice = exporter?.address
      ? `Let ${exporter.address.value}:${port} ask it: metrics_path: /scrape, and relabelling of __address__`
      : `Ask its memcached_exporter, on port ${port}`;
    const message = `${text} is memcached itself, the node “${node.name}” in ${nameBeside(file, own.file)}: it does not speak HTTP, and Prometheus shows “EOF”. ${advice}.`;
    const related = [{ file, range: node.address.range, message: `“${node.name}” listens here.` }];
    return [{ code: 'prometheus-scrapes-memcached', severity: 'error', message, range, related }];
  }
  return [];
}

function nodesOf(snapshot: Snapshot): ReadonlyMap<string, MemcachedNode> {
  const nodes =
    known.get(snapshot) ??
    new Map(
      [...(snapshot.cluster?.nodes.values() ?? [])].flatMap((node) =>
        node.address ? [[addressIdentity(node.address.value), node]] : [],
      ),
    );
  known.set(snapshot, nodes);
  return nodes;
}

/** Prometheus allows `*` in the last part of a path alone. Where the folder is on the server, nobody here knows. */
function reads(patterns: readonly string[], file: string): boolean {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return patterns.some((pattern) => {
    const [first = '', ...rest] = (pattern.split('/').at(-1) ?? '').split('*');
    if (rest.length === 0) return name === first;
    const last = rest.at(-1) ?? '';
    return name.startsWith(first) && name.endsWith(last) && name.length >= first.length + last.length;
  });
}
