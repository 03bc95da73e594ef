import type { Snapshot } from '../analyze';
import { asScalar } from '../document/nodes';
import type { Range } from '../document/range';
import type { Cluster } from '../model/cluster';
import { type Failover, readFailover, worstDetection } from '../model/failover';
import { usableConnections } from '../model/node';
import type { Shard } from '../model/pool';
import { formatDuration } from '../model/units';
import { percent } from '../text/percent';
import { effectiveAt } from './effective';
import { fieldOf } from './fieldOf';
import { generatedLines } from './generatedLines';
import { type Name, nameAt } from './names';
import { sharesOfPool } from './poolShares';
import { nodeLine } from './referable';
import { fieldText, wordText } from './schemaText';
import { type Spot, spotAt } from './spot';

export interface Hover {
  readonly range: Range;
  /** Markdown. */
  readonly text: string;
}

/** Facts about a node from elsewhere, such as live figures, a line each. */
export type NodeFacts = (node: string) => readonly string[];

/** What stands at an offset: its meaning, the value in force, what it leads to, what it becomes. */
export function hover(snapshot: Snapshot, offset: number, facts: NodeFacts = () => []): Hover | undefined {
  const spot = spotAt(snapshot.document, offset);
  const step = spot.steps.at(-1);
  const named = nameAt(snapshot, offset);
  if (spot.on === 'space' || !step) return named && named.name.kind === 'anchor' ? anchorHover(named) : undefined;
  const range = spot.on === 'key' && step.entry ? step.entry.keyRange : step.node.range;
  const { cluster } = snapshot;
  const parts = [
    meaning(spot, cluster),
    named ? nameText(named.name, snapshot, facts) : undefined,
    cluster && spot.on === 'key' ? effectiveText(cluster, spot) : undefined,
    cluster && detectionText(cluster, spot),
    cluster && spot.path.length > 2 && generatedText(cluster, spot, step.range),
  ];
  const text = parts.filter((part) => part).join('\n\n');
  return text ? { range, text } : undefined;
}

function anchorHover({ name, range }: { name: Name; range: Range }): Hover {
  const uses = name.uses.length === 1 ? 'once' : `${name.uses.length} times`;
  return { range, text: `Anchor \`${name.text}\`, used ${uses}.` };
}

function meaning({ path, on, steps }: Spot, cluster: Cluster | undefined): string | undefined {
  const field = fieldOf(cluster, path);
  if (!field) return undefined;
  const word = on === 'value' ? asScalar(steps.at(-1)!.node)?.value : undefined;
  const about = wordText(field, word);
  const key = steps.findLast((step) => step.entry)?.key;
  const title = `**${key}**`;
  return [title, about && `\`${word}\`: ${about}`, fieldText(field)].filter((part) => part).join('\n\n');
}

function nameText(name: Name, { cluster }: Snapshot, facts: NodeFacts): string | undefined {
  if (!cluster) return undefined;
  if (name.kind === 'host') {
    const nodes = [...cluster.nodes.values()].filter((node) => node.host?.name === name.text);
    return listed(
      'Runs',
      nodes.map((node) => node.name),
    );
  }
  if (name.kind === 'shard')
    return shareLines(cluster, (shard) => `shard of ${shard.pool}` === name.scope && shard.name === name.text)[0];
  const node = name.kind === 'node' ? cluster.nodes.get(name.text) : undefined;
  if (!node) return undefined;
  const size = `${node.memory.value.text} for items, ${usableConnections(node)} usable connections`;
  const lines = [
    `\`${node.name}\``,
    nodeLine(node),
    size,
    listed('Used by', rolesOf(cluster, node.name)),
    ...shareLines(cluster, ({ primary }) => primary?.name === node.name),
    ...facts(node.name),
  ];
  return lines.filter((line) => line).join('  \n');
}

/** What the shards that fit hold, a line each. One shard alone has all. */
function shareLines(cluster: Cluster, fits: (shard: Shard) => boolean): string[] {
  return [...cluster.pools.values()].flatMap((pool) => {
    const shards = pool.shards.length > 1 ? pool.shards.filter(fits) : [];
    const found = shards.length > 0 ? sharesOfPool(cluster, pool) : undefined;
    return shards.flatMap(({ name }) => {
      const share = found?.shares.get(name);
      return found && share !== undefined
        ? [`Holds ${percent(share)} of the keys of ${pool.name} (${found.how}).`]
        : [];
    });
  });
}

function rolesOf(cluster: Cluster, node: string): string[] {
  return [...cluster.pools.values()].flatMap((pool) => [
    ...pool.shards.flatMap(({ name, primary, standby }) => [
      ...(primary?.name === node ? [`${pool.name}/${name} (primary)`] : []),
      ...(standby.some((ref) => ref.name === node) ? [`${pool.name}/${name} (standby)`] : []),
    ]),
    ...pool.replicas.flatMap(({ name, nodes }) =>
      nodes.some((ref) => ref.name === node) ? [`${pool.name}/${name} (copy)`] : [],
    ),
    ...(pool.gutter?.nodes.some((ref) => ref.name === node) ? [`${pool.name} (gutter)`] : []),
  ]);
}

const listed = (what: string, names: readonly string[]): string | undefined =>
  names.length > 0
    ? `${what} ${names.slice(0, 8).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`
    : undefined;

function effectiveText(cluster: Cluster, { path }: Spot): string | undefined {
  const values = effectiveAt(cluster, path);
  if (values.length === 0) return undefined;
  const rows = values.map(({ key, text, from }) => `| ${key} | \`${text.replaceAll('|', '\\|')}\` | ${from} |`);
  return ['| in force | | from |', '|---|---|---|', ...rows].join('\n');
}

/** The worst times from a fault to DOWN, wherever detection is being read. */
function detectionText(cluster: Cluster, { path }: Spot): string | undefined {
  const pool = path[0] === 'pools' ? cluster.pools.get(String(path[1])) : undefined;
  const failover = pool && path[2] === 'failover' ? pool.failover : inDefaults(cluster, path);
  if (!failover) return undefined;
  const { crash, hang } = worstDetection(failover.detection);
  const hung = Number.isFinite(hang) ? `a hung one in ${formatDuration(hang)}` : 'a hung one never';
  return `At worst a crashed node is noticed in ${formatDuration(crash)}, ${hung}.`;
}

function inDefaults(cluster: Cluster, path: Path): Failover | undefined {
  if (path[0] !== 'defaults' || path[1] !== 'failover') return undefined;
  return readFailover(cluster.fields.nestedOrEmpty('defaults').nestedOrEmpty('failover'), true);
}

type Path = Spot['path'];

function generatedText(cluster: Cluster, { path }: Spot, place: Range): string {
  const node = path[0] === 'nodes' ? String(path[1]) : undefined;
  const blocks = generatedLines(cluster, place, node).map(({ title, languageId, lines, more }) => {
    const rest = more > 0 ? [`… and ${more} more`] : [];
    return [`${title}:`, `\`\`\`${languageId}`, ...lines, '```', ...rest].join('\n');
  });
  return blocks.join('\n\n');
}
