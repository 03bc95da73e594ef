import type { LiveNode, LiveParams } from '../protocol';

/** What is known of a node from outside, a line each; nothing when it is not watched. */
export function liveLines(figures: LiveParams | undefined, uri: string, name: string): string[] {
  const cluster = figures?.clusters.find((one) => one.uri === uri);
  const node = cluster?.shards.flatMap(({ nodes }) => nodes).find((one) => one.name === name);
  return node && node.state !== 'unknown' ? [stateLine(node), ...ratioLine(node)] : [];
}

function stateLine({ state, cause, serving, version }: LiveNode): string {
  const words = [
    `Now ${state.replaceAll('-', ' ')}`,
    serving ? 'serving' : undefined,
    version && `memcached ${version}`,
  ];
  return `${words.filter((word) => word).join(', ')}${cause ? ` (${cause})` : ''}`;
}

function ratioLine({ hitRatio, memoryUsed, memoryLimit }: LiveNode): string[] {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const words = [
    hitRatio === null ? undefined : `${percent(hitRatio)} hits in the last minute`,
    memoryUsed !== undefined && memoryLimit ? `${percent(memoryUsed / memoryLimit)} of its memory used` : undefined,
  ].filter((word) => word !== undefined);
  return words.length > 0 ? [words.join(', ')] : [];
}
