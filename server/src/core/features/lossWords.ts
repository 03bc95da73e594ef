import type { Taker } from '../placement/takers';
import { bytesText } from '../text/bytes';
import { percent } from '../text/percent';
import { namedOrCounted } from './change';
import type { Loss } from './loss';
import type { NodeLoad } from './nodeLoads';

/** `Without zone a 33.4 % of the keys fail and 33.2 % begin cold on another node.` */
export function lossHeadline(lost: string, failing: number, cold: number): string {
  const parts = [
    ...(failing > 0 ? [`${percent(failing)} of the keys fail`] : []),
    ...(cold > 0 ? [`${percent(cold)} ${failing > 0 ? '' : 'of the keys '}begin cold on another node`] : []),
  ];
  return `Without ${lost} ${parts.join(' and ') || 'every key is still answered, with its value'}.`;
}

interface Figures {
  readonly failing: number;
  readonly nodes: readonly NodeLoad[];
  readonly memory: { readonly serving: number; readonly workingSet?: number };
}

/** Who takes over, and whether memory and connections are enough. */
export function lossSentences(loss: Loss, { failing, nodes, memory }: Figures): string[] {
  return [...takeovers(loss, failing), ...memoryWords(nodes, memory), ...connectionWords(nodes)];
}

function takeovers({ path, takers, gone, before, after }: Loss, failing: number): string[] {
  const told: string[] = [];
  const of = (kind: Taker['kind']): number[] => takers.flatMap((taker, slot) => (taker.kind === kind ? [slot] : []));
  const names = (slots: readonly number[]): string =>
    namedOrCounted(
      slots.map((slot) => path.slots[slot].name),
      'shard',
    );

  const standbys = of('standby');
  if (standbys.length > 0) {
    const nodes = namedOrCounted([...new Set(standbys.map((slot) => takers[slot].nodes[0].name))], 'standby');
    told.push(`${nodes} ${verb(standbys, 'takes', 'take')} over ${names(standbys)}, without its values.`);
    if (path.pool.failover.mode.value === 'manual')
      told.push('failover.mode is manual: until somebody fails over, these keys fail.');
  }
  const copies = of('copy');
  if (copies.length > 0) told.push(`Another copy answers for ${names(copies)}, with the values.`);
  const gutter = of('gutter');
  if (gutter.length > 0)
    told.push(`The gutter answers for ${names(gutter)}, without its values; taken as spread evenly.`);
  const dead = of('nobody');
  if (dead.length > 0) {
    const one = dead.length === 1;
    const keys = one ? 'its keys' : 'their keys';
    if (after.some((share, slot) => share > before[slot]))
      told.push(`Nobody takes over ${names(dead)}: ${keys} are hashed again, over the others.`);
    else if (failing > 0)
      told.push(`Nobody takes over ${names(dead)}: ${keys} fail until ${one ? 'it is' : 'they are'} back.`);
  }
  const spare = path.pool.shards.filter(({ standby }) => standby.some(({ target }) => target && gone.has(target)));
  if (spare.length > 0)
    told.push(
      `${namedOrCounted(
        spare.map(({ name }) => name),
        'shard',
      )} ${spare.length === 1 ? 'has' : 'have'} a standby less.`,
    );
  return told;
}

const verb = (list: readonly unknown[], one: string, more: string): string => (list.length === 1 ? one : more);

function memoryWords(nodes: readonly NodeLoad[], { serving, workingSet }: Figures['memory']): string[] {
  if (workingSet === undefined)
    return ['Without capacity.working_set nothing says whether the rest has the memory for it.'];
  const fits = workingSet <= serving;
  const whole = fits
    ? `The working set of ${bytesText(workingSet)} fits into the ${bytesText(serving)} of the nodes that serve then.`
    : `The nodes that serve then have ${bytesText(serving)} for a working set of ${bytesText(workingSet)}: ${percent(1 - serving / workingSet)} of it is evicted.`;
  const [worst] = nodes
    .filter(({ needs, memory }) => needs !== undefined && needs > memory)
    .toSorted((a, b) => b.needs! / b.memory - a.needs! / a.memory);
  if (!worst || !fits) return [whole];
  return [
    whole,
    `${worst.node} alone is too small: its part is ${bytesText(worst.needs!)}, it has ${bytesText(worst.memory)}.`,
  ];
}

function connectionWords(nodes: readonly NodeLoad[]): string[] {
  const [most] = nodes.toSorted((a, b) => b.connections / b.usable - a.connections / a.usable);
  if (!most || most.connections === 0) return [];
  const { node, connections, usable } = most;
  if (connections <= usable)
    return [`Connections suffice: at most ${connections} of ${usable} usable ones, on ${node}.`];
  return [
    `${node} would get ${connections} connections and takes ${usable} (max_connections less 4 a thread and 8): the rest is refused.`,
  ];
}
