import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import type { Monitoring } from '../model/monitoring';
import { besideName, fileName } from './fileName';
import { headerText } from './header';
import { gone } from './instances';
import { writeJson } from './jsonTree';
import { Lines } from './lines';
import { intervals, promDuration } from './monitored/durations';
import { haproxyJob } from './prometheus/haproxyJob';
import { memcachedJob, nodeTargets } from './prometheus/memcachedJob';
import { writeExporterNotes, writeLoopbackNote } from './prometheus/notes';
import type { Artifact, Rendered, Target } from './target';
import { sourced } from './tree';
import { Words } from './words';
import { writeYaml } from './yamlTree';

/** The scrape configuration of Prometheus, and the nodes once more as `file_sd` targets. See docs/targets/prometheus.md. */
export const prometheus: Target = { id: 'prometheus', artifacts, render };

function artifacts(cluster: Cluster): Artifact[] {
  if (!cluster.monitoring) return [];
  const name = fileName(cluster, 'prometheus', 'prometheus.yml');
  const main = { target: 'prometheus', title: 'Prometheus', fileName: name, languageId: 'yaml' };
  if (!cluster.monitoring.exporter) return [main];
  const beside = 'targets.json';
  return [
    main,
    { ...main, beside, title: 'Prometheus targets', fileName: besideName(name, beside), languageId: 'json' },
  ];
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const { monitoring } = cluster;
  if (!monitoring) return gone(cluster, 'monitoring', 'monitoring');
  const words = new Words('Prometheus');
  const out = new Lines();
  if (artifact.beside) writeJson(out, nodeTargets(words, cluster));
  else writeMain(out, words, cluster, monitoring, specName);
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

function writeMain(out: Lines, words: Words, cluster: Cluster, monitoring: Monitoring, specName: string): void {
  const { scrape, evaluation } = intervals(monitoring);
  const jobs = [...memcachedJob(words, cluster, monitoring), ...haproxyJob(words, cluster)];
  out.add(`# ${headerText(specName, cluster.document.text)}`);
  out.add('# cluster', words.name(cluster.name.value, cluster.name.range));
  writeExporterNotes(out, words, cluster, monitoring);
  writeLoopbackNote(out, words, cluster);
  writeYaml(out, {
    global: {
      scrape_interval: sourced(promDuration(scrape.ms), scrape.range),
      evaluation_interval: sourced(promDuration(evaluation.ms), evaluation.range),
    },
    scrape_configs: jobs,
  });
}
