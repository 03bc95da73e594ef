import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { headerText } from './header';
import { gone } from './instances';
import { Lines } from './lines';
import { type Flag, flags } from './memcached/flags';
import { Words } from './memcached/words';
import type { Artifact, Rendered, Target } from './target';

/**
 * The start-up flags of each node: a drop-in for its systemd unit, and beside it a list of arguments, one a line, for
 * a container. See docs/targets/memcached.md.
 */
export const memcached: Target = { id: 'memcached', artifacts, render };

function artifacts(cluster: Cluster): Artifact[] {
  return [...cluster.nodes.keys()].flatMap((node) => [
    {
      target: 'memcached',
      node,
      title: `memcached ${node}`,
      fileName: `memcached-${node}.conf`,
      languageId: 'ini',
    },
    {
      target: 'memcached',
      node,
      beside: 'args',
      title: `memcached ${node} arguments`,
      fileName: `memcached-${node}.args`,
      languageId: 'plaintext',
    },
  ]);
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const node = cluster.nodes.get(artifact.node ?? '');
  if (!node) return gone(cluster, 'nodes', `node ${artifact.node}`);
  const words = new Words();
  const out = new Lines();
  const all = flags(words, node);
  if (artifact.beside === 'args') for (const argument of all.flat()) out.add(argument);
  else {
    out.add(`# ${headerText(specName, cluster.document.text)}`);
    out.add('# cluster', words.name(cluster.name.value, cluster.name.range));
    out.add('# node', words.name(node.name, node.entry.keyRange));
    out.add('[Service]');
    // Empties the list of commands; without it a second one is an error.
    out.add('ExecStart=');
    writeCommand(out, all);
  }
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}

/** One flag a line. memcached does not run as root; `-u` counts for root only, and is ignored in a unit with `User=`. */
function writeCommand(out: Lines, all: readonly Flag[]): void {
  out.add('ExecStart=/usr/bin/memcached -u memcache \\');
  for (const [index, [name, value]] of all.entries())
    out.add({ ...name, text: `    ${name.text}` }, value, index < all.length - 1 ? '\\' : undefined);
}
