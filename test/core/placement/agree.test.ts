import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreeing, apart, isCalledKetama, type Placed } from '../../../server/src/core/placement/agree';

const range = { start: 0, end: 0 };

/** Five servers, as those that the recorded comparisons of real clients were made with. */
function placed(id: string, options: Record<string, unknown> = {}, port = 11211, count = 5): Placed {
  const indexes = Array.from({ length: count }, (_, i) => i + 1);
  return {
    id,
    options: new Map(Object.entries(options)),
    servers: indexes.map((i) => ({ host: `127.0.0.1${i}`, port, weight: 1 })),
    slots: indexes.map((i) => ({ name: `s${i}`, range })),
  };
}

const libketama: Placed[] = [
  placed('twemproxy', { hash: 'md5' }),
  placed('libmemcached', { ketama_weighted: true }),
  placed('php-memcached', { libketama_compatible: true }),
  placed('pylibmc', { ketama_weighted: true }),
  placed('spymemcached', { locator: 'KetamaNodeLocator', format: 'LIBMEMCACHED' }),
  placed('npm-memcached'),
  placed('memcached-proxy', { dist: 'ring_hash', omode: 'twemproxy', hash: 'md5' }),
];
const written = (route: Placed, reference: Placed): string[] =>
  agreeing(route, reference).map((settings) => settings.map(([name, value]) => `${name}: ${value}`).join(', '));

describe('apart', () => {
  it('is nothing within the family of libketama', () => {
    for (const a of libketama) for (const b of libketama) assert.equal(apart(a, b), 0, `${a.id} and ${b.id}`);
  });

  it('is what chance leaves between families: four keys of five', () => {
    const others = [
      placed('twemproxy'),
      placed('libmemcached', { ketama: true }),
      placed('spymemcached', { locator: 'KetamaNodeLocator' }),
      placed('npm-memcache'),
      placed('dalli'),
      placed('memcached-proxy', { dist: 'ring_hash' }),
    ];
    for (const other of others) {
      const share = apart(other, libketama[0])!;
      assert.ok(Math.abs(share - 0.8) < 0.03, `${other.id}: ${share}`);
      assert.equal(apart(libketama[0], other), share);
    }
  });

  it('goes by the names of the slots, in any order and number', () => {
    const five = placed('pymemcache');
    const turned = { ...five, servers: five.servers.toReversed(), slots: five.slots.toReversed() };
    assert.equal(apart(five, turned), 0);
    const share = apart(five, placed('pymemcache', {}, 11211, 4))!;
    assert.ok(Math.abs(share - 1 / 5) < 0.03, String(share));
    assert.ok(apart(five, { ...five, slots: five.slots.map((slot) => ({ ...slot, name: `x${slot.name}` })) })! === 1);
  });

  it('is not known where a placement is not', () => {
    assert.equal(apart(placed('nope'), libketama[0]), undefined);
    assert.equal(apart(libketama[0], placed('libmemcached', { distribution: 'random' })), undefined);
  });
});

describe('agreeing', () => {
  it('finds the options of each library for libketama', () => {
    const found = ['libmemcached', 'pylibmc', 'php-memcached', 'spymemcached', 'npm-hashring'].map(
      (id) => written(placed(id), libketama[0])[0],
    );
    assert.deepEqual(found, [
      'ketama_weighted: true',
      'ketama_weighted: true',
      'libketama_compatible: true',
      'locator: KetamaNodeLocator, format: LIBMEMCACHED',
      'default port: 11211',
    ]);
  });

  it('finds libmemcached with the hash of twemproxy’s default, over the same labels', () => {
    const found = written(placed('libmemcached'), placed('twemproxy'));
    assert.deepEqual(found, ['ketama_weighted: true, hash: fnv1a_64']);
  });

  it('copies the options of the same library, and no more than needed', () => {
    const reference = placed('pylibmc', { hash: 'murmur', distribution: 'consistent' });
    assert.deepEqual(written(placed('pylibmc'), reference), ['hash: murmur, distribution: consistent']);
    assert.deepEqual(written(placed('pylibmc', { ketama: true }), libketama[3]), ['ketama_weighted: true']);
  });

  it('finds nothing where nothing agrees', () => {
    assert.deepEqual(written(placed('dalli'), libketama[0]), []);
    assert.deepEqual(written(placed('php-memcached'), placed('dalli')), []);
  });
});

it('ketama is what people call so', () => {
  const called = (id: string, options?: Record<string, unknown>): boolean => isCalledKetama(placed(id, options));
  assert.ok(libketama.slice(1, -1).every((one) => isCalledKetama(one)));
  assert.ok(called('php-memcached', { distribution: 'consistent' }));
  assert.ok(called('perl-cache-memcached-fast', { ketama_points: 150 }));
  for (const [id, options] of [
    ['libmemcached', { ketama: false }],
    ['perl-cache-memcached-fast', { ketama_points: 0 }],
    ['dalli', {}],
    ['php-memcached', { hash: 'md5' }],
  ] as const)
    assert.equal(called(id, options), false, id);
});
