import type { Draft } from './draft';

/** A file to import. */
export interface Source {
  /** As the reader knows it, without folders. */
  readonly name: string;
  /** The name without its endings: `haproxy-lb-a`. */
  readonly stem: string;
  readonly text: string;
}

export interface ImportOptions {
  /** Names of HAProxy backends that carry memcached although nothing in the file says so. */
  readonly backends?: readonly string[];
}

/** A spec states one cluster. */
export const mostServers = 10_000;
export const tooManyServers = `over ${mostServers} servers: a spec states one cluster.`;

/** Reads one format into a draft; says in one sentence why it can't. Never throws. */
export type Reader = (source: Source, draft: Draft, options: ImportOptions) => string | undefined;
