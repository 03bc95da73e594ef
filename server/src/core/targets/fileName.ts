import type { Cluster } from '../model/cluster';

/** The name of a target's one file: the last part of its path in `outputs`, so that companions can refer to it. */
export function fileName(cluster: Cluster, target: string, standard: string): string {
  const name = cluster.outputs.get(target)?.value.split('/').at(-1);
  return name && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name) ? name : standard;
}

/** The name of a companion: the main file's with another ending. */
export const besideName = (main: string, ending: string): string => `${main.replace(/\.[^.]*$/, '')}.${ending}`;
