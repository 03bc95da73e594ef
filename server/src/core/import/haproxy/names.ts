import { backendName } from '../../model/haproxyNames';

/** What a backend is called in the spec, such that the generated one is called `be_POOL_SHARD` again where it was. */
export interface Names {
  readonly pool: string;
  /** Absent where the name says nothing of a shard. */
  readonly shard?: string;
}

export function namesOf(backend: string): Names {
  const bare =
    backend
      .slice(0, 200)
      .replace(/^(?:be|bk|back|backend)[_-]+/i, '')
      .replace(/[_-]+(?:be|bk|backend)$/i, '') || 'cache';
  const split = backend.startsWith('be_')
    ? /^(.*[^_])_([^_]+)$/.exec(bare)
    : /^(.*[^_-])[_-]?([A-Za-z]{0,6}\d{1,4})$/.exec(bare);
  return split && /^[A-Za-z]/.test(split[2]) ? { pool: split[1], shard: split[2] } : numbered(bare);
}

function numbered(bare: string): Names {
  const split = /^(.*[A-Za-z])[_-]?(\d{1,4})$/.exec(bare);
  return split ? { pool: split[1], shard: `s${split[2]}` } : { pool: bare };
}

export const isRenamed = (backend: string, pool: string, shard: string): boolean =>
  backendName(pool, shard) !== backend;
