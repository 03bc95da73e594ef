import type { Pool } from '../../model/pool';
import type { Proxy } from '../../model/proxy';

/**
 * routelib reads `set_X_ZONE` as one copy of the set `set_X`, where X is letters and digits only, so other characters
 * of a pool's name are left out. No name of the spec has a `/`: the parts of a pool can't be another pool.
 */
export const setName = ({ name }: Pool): string => `set_${name.replaceAll(/[^A-Za-z0-9]/g, '')}`;
export const copyName = (pool: Pool, copy: string): string => `${setName(pool)}_${copy}`;
export const standbyName = ({ name }: Pool, level: number): string => `${name}/standby${level > 1 ? `-${level}` : ''}`;
export const gutterName = ({ name }: Pool): string => `${name}/gutter`;

/** Primaries, and how many standbys behind the one that has most; with `mode: manual` or over HAProxy primaries only. */
export const levels = ({ over }: Proxy, { shards, failover }: Pool): number =>
  over || failover.mode.value === 'manual' ? 1 : 1 + Math.max(0, ...shards.map(({ standby }) => standby.length));
