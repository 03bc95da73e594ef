import type { Implementation } from './implementation';
import { bmemcached } from './implementations/bmemcached';
import { dalli } from './implementations/dalli';
import { gomemcache } from './implementations/gomemcache';
import { libmemcached } from './implementations/libmemcached';
import { mcrouter } from './implementations/mcrouter';
import { memcachedProxy } from './implementations/memcached-proxy';
import { memjs } from './implementations/memjs';
import { npmHashring } from './implementations/npm-hashring';
import { npmMemcache } from './implementations/npm-memcache';
import { npmMemcached } from './implementations/npm-memcached';
import { perlCacheMemcached } from './implementations/perl-cache-memcached';
import { perlCacheMemcachedFast } from './implementations/perl-cache-memcached-fast';
import { phpMemcached } from './implementations/php-memcached';
import { pylibmc } from './implementations/pylibmc';
import { pymemcache } from './implementations/pymemcache';
import { pythonMemcached } from './implementations/python-memcached';
import { spymemcached } from './implementations/spymemcached';
import { twemproxy } from './implementations/twemproxy';

/** Every client and proxy whose placement is known, by id. */
export const implementations: ReadonlyMap<string, Implementation> = new Map(
  [
    bmemcached,
    dalli,
    gomemcache,
    libmemcached,
    mcrouter,
    memcachedProxy,
    memjs,
    npmHashring,
    npmMemcache,
    npmMemcached,
    perlCacheMemcached,
    perlCacheMemcachedFast,
    phpMemcached,
    pylibmc,
    pymemcache,
    pythonMemcached,
    spymemcached,
    twemproxy,
  ].map((each) => [each.id, each]),
);
