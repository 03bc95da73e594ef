import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { implementations } from '../../../server/src/core/placement';
import { keyBytes } from '../../../server/src/core/placement/key';
import { isProblem, type Server } from '../../../server/src/core/placement/placement';

const servers: Server[] = [1, 2, 3, 4, 5].map((n) => ({ host: `10.0.0.${n}`, port: 11211, weight: 1 }));

const keys = [
  ...['user:1', 'user:{42}:cart', '{}x', 'x}{', '{a', 'é', 'x'.repeat(250), 'x'.repeat(300), 'y'.repeat(700)],
  ...['/a/b/key', '//key', '/a', '/a/b/k|#|rest', 'k|#|', 'p:3:rest', 'p:99:rest', 'a:1:b|#|c', '|', ''],
  ...Array.from({ length: 100 }, (_, i) => `session:${i * 7919}:{${i}}`),
];

describe('server, which makes no objects, agrees with locate', () => {
  const cases: [id: string, options: Record<string, unknown>][] = [
    ['twemproxy', { hash_tag: '{}' }],
    ['twemproxy', { hash: 'crc32', distribution: 'modula', hash_tag: '{}' }],
    ['dalli', {}],
    ['dalli', { namespace: 'app' }],
    ['libmemcached', { ketama_weighted: true, namespace: 'app:', hash_with_prefix_key: true }],
    ['python-memcached', {}],
    ['perl-cache-memcached-fast', { namespace: 'app:', hash_namespace: true }],
    ['npm-memcached', { namespace: 'app:' }],
    ['memcached-proxy', { filter: 'tags', filter_conf: '{}' }],
    ['memcached-proxy', { filter: 'stop', filter_conf: '|#|', seed: 'salt', dist: 'ring_hash' }],
    ['memcached-proxy', { hash: 'md5' }],
    ['mcrouter', {}],
    ['mcrouter', { salt: 'pepper' }],
    ['mcrouter', { hash_func: 'ConstShard' }],
    ['mcrouter', { hash_func: 'Rendezvous', tags: ['a', 'b', 'c', 'd', 'e'] }],
    ['mcrouter', { hash_func: 'WeightedRendezvous', tags: ['a', 'b', 'c', 'd', 'e'], weights: [1, 0.2, 0.5, 1, 0.9] }],
    ['bmemcached', {}],
    ['pymemcache', {}],
    ['pymemcache', { key_type: 'bytes' }],
    ['spymemcached', { locator: 'KetamaNodeLocator' }],
  ];
  for (const [id, options] of cases)
    for (const dead of [[], [1, 3]])
      it(`${id} ${JSON.stringify(options)}, dead: ${dead.join(' ') || 'none'}`, () => {
        const placement = implementations.get(id)?.create(servers, new Map(Object.entries(options)), new Set(dead));
        assert.ok(placement && !isProblem(placement));
        for (const text of keys) {
          const key = keyBytes(text);
          // What stands around a key would change the answer if it were looked at.
          const inside = Uint8Array.of(0x7b, 0x2f, ...key, 0x7d, 0x7c, 0x23, 0x7c);
          assert.equal(placement.server(inside, 2, 2 + key.length), placement.locate(key).server, text);
        }
      });
});
