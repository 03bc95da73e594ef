/**
 * The names that HAProxy's configuration and its Runtime API know a shard (or copy) by. Frontend and backend differ,
 * because `show stat NAME` looks among frontends first and would hide the servers.
 */
export const frontendName = (pool: string, part: string): string => `fe_${pool}_${part}`;
export const backendName = (pool: string, part: string): string => `be_${pool}_${part}`;
