import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { besideName, fileName } from './fileName';
import { dashboard } from './grafana/dashboard';
import { plainText } from './grafana/plainText';
import { headerText } from './header';
import { gone } from './instances';
import { writeJson } from './jsonTree';
import { Lines } from './lines';
import type { Artifact, Rendered, Target } from './target';
import { ofWord } from './tree';
import { Words } from './words';
import { writeYaml } from './yamlTree';

/** A Grafana dashboard, and where a folder is named the provider that puts it there. See docs/targets/grafana.md. */
export const grafana: Target = { id: 'grafana', artifacts, render };

function artifacts(cluster: Cluster): Artifact[] {
  if (!cluster.monitoring) return [];
  const name = fileName(cluster, 'grafana', 'memcached-dashboard.json');
  const main = { target: 'grafana', title: 'Grafana', fileName: name, languageId: 'json' };
  if (!cluster.monitoring.grafana?.folder) return [main];
  const beside = 'provider.yml';
  return [main, { ...main, beside, title: 'Grafana provider', fileName: besideName(name, beside), languageId: 'yaml' }];
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const { monitoring } = cluster;
  const folder = monitoring?.grafana?.folder;
  if (!monitoring || (artifact.beside && !folder)) return gone(cluster, 'monitoring', 'folder for Grafana');
  const words = new Words('Grafana');
  const out = new Lines();
  if (artifact.beside && folder) {
    const name = words.name(cluster.name.value, cluster.name.range);
    out.add(`# ${headerText(specName, cluster.document.text)}`);
    writeYaml(out, {
      apiVersion: 1,
      providers: [
        {
          name: ofWord({ ...name, text: `memcached-${name.text}` }),
          folder: plainText(words, folder),
          type: 'file',
          options: { path: '/var/lib/grafana/dashboards' },
        },
      ],
    });
  } else writeJson(out, dashboard(words, cluster, monitoring, specName));
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}
