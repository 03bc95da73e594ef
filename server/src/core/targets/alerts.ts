import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { alertRules, idleAlerts, unitTests } from './alerts/alertRules';
import { sceneOf } from './alerts/scene';
import { derivedRules, specRules } from './alerts/specRules';
import { besideName, fileName } from './fileName';
import { headerText } from './header';
import { gone } from './instances';
import { Lines, word } from './lines';
import { promDuration } from './monitored/durations';
import { measuredProxies } from './monitored/servers';
import type { Artifact, Rendered, Target } from './target';
import type { Tree } from './tree';
import { Words } from './words';
import { writeYaml } from './yamlTree';

/** Recording and alerting rules for Prometheus, and their unit tests. See docs/targets/alerts.md. */
export const alerts: Target = { id: 'alerts', artifacts, render };

const nameOf = (cluster: Cluster): string => fileName(cluster, 'alerts', 'memcached-alerts.yml');

function artifacts(cluster: Cluster): Artifact[] {
  if (!cluster.monitoring) return [];
  const main = { target: 'alerts', title: 'Alerts', fileName: nameOf(cluster), languageId: 'yaml' };
  const beside = 'test.yml';
  return [main, { ...main, beside, title: 'Alert tests', fileName: besideName(main.fileName, beside) }];
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const { monitoring, name } = cluster;
  if (!monitoring) return gone(cluster, 'monitoring', 'monitoring');
  const words = new Words('Prometheus');
  const scene = sceneOf(cluster, monitoring);
  const out = new Lines();
  out.add(`# ${headerText(specName, cluster.document.text)}`);
  out.add('# cluster', words.name(name.value, name.range));
  // The unit tests use the same words, so a problem is one of both files.
  const spec = specRules(words, scene);
  for (const { instances } of measuredProxies(cluster))
    for (const instance of instances) words.name(instance.name, instance.place);
  if (artifact.beside) {
    out.add('# Run: promtool test rules FILE');
    const tests = unitTests(scene);
    writeYaml(out, { rule_files: [nameOf(cluster)], evaluation_interval: promDuration(scene.evaluation), tests });
  } else {
    for (const { alert, why } of idleAlerts(scene))
      out.add(word(`# Left out: ${alert.name}, because ${why}.`, alert.place));
    const interval = promDuration(scene.evaluation);
    const group = (part: string, rules: readonly Tree[]): Tree[] =>
      rules.length > 0 ? [{ name: `memcached-${name.value}.${part}`, interval, rules }] : [];
    writeYaml(out, {
      groups: [...group('spec', spec), ...group('derived', derivedRules(scene)), ...group('alerts', alertRules(scene))],
    });
  }
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}
