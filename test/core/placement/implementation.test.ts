import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { implementations } from '../../../server/src/core/placement';
import { keyBytes, keyFromHex } from '../../../server/src/core/placement/key';
import { isProblem, type Placement, type Server } from '../../../server/src/core/placement/placement';
import { sampleKeys } from '../../../server/src/core/placement/shares';

const root = join(__dirname, '../../..');
const servers: Server[] = [1, 2, 3].map((n) => ({ host: `10.0.0.${n}`, port: 11211, weight: 1 }));

function problemOf(id: string, list: readonly Server[], options: Record<string, unknown> = {}): string {
  const result = implementations.get(id)?.create(list, new Map(Object.entries(options)));
  return result && isProblem(result) ? result.problem : 'none';
}

function create(id: string, list = servers, options: Record<string, unknown> = {}, dead: number[] = []): Placement {
  const result = implementations.get(id)?.create(list, new Map(Object.entries(options)), new Set(dead));
  assert.ok(result && !isProblem(result));
  return result;
}

describe('every implementation', () => {
  const filesIn = (folder: string, ending: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort();
  const ids = [...implementations.keys()].sort();

  it('is in the file of its name', () => {
    assert.deepEqual(filesIn('server/src/core/placement/implementations', '.ts'), ids);
  });

  it('has a page, and every page an implementation (or is about id ranges)', () => {
    assert.deepEqual(filesIn('docs/placement', '.md'), [...ids, 'keys', 'range'].sort());
  });

  for (const [id, { options }] of implementations) {
    it(`${id}: the page tells every option with its default`, () => {
      const page = readFileSync(join(root, `docs/placement/${id}.md`), 'utf8');
      for (const [name, option] of Object.entries(options)) {
        const row = page.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
        assert.ok(row, `no row for ${name}`);
        const shown = option.default === undefined || Array.isArray(option.default) ? '–' : `\`${option.default}\``;
        assert.equal(row.split('|')[2].trim(), shown, name);
      }
    });

    it(`${id}: defaults are values that the option takes`, () => {
      for (const option of Object.values(options)) {
        assert.ok(option.default === undefined || option.accepts(option.default));
      }
    });

    it(`${id}: every way of asking gives the same server`, () => {
      const placement = create(id);
      for (const key of sampleKeys(200)) {
        const inside = Uint8Array.of(1, 2, ...key, 3);
        assert.equal(placement.server(key), placement.locate(key).server);
        assert.equal(placement.server(inside, 2, 2 + key.length), placement.locate(key).server);
      }
    });

    it(`${id}: exact shares are those of many keys`, () => {
      const placement = create(id);
      const shares = placement.shares?.();
      if (!shares) return;
      const count = 5000;
      const counts = servers.map(() => 0);
      for (const key of sampleKeys(count)) counts[placement.server(key)]++;
      shares.forEach((share, i) => {
        assert.ok(Math.abs(share - counts[i] / count) < 0.05, `${shares} against ${counts}`);
      });
    });

    it(`${id}: never a dead server by default, and -1 when all are dead`, () => {
      // spymemcached stays with the first server when it finds no other.
      if (id === 'spymemcached') return;
      const one = create(id, servers, {}, [1]);
      const none = create(id, servers, {}, [0, 1, 2]);
      for (const key of sampleKeys(100)) {
        assert.notEqual(one.server(key), 1);
        assert.equal(none.server(key), -1);
      }
    });

    it(`${id}: takes any bytes as a key`, () => {
      const placement = create(id);
      for (const digits of ['', 'ff', 'c3', '00', '7b7d', 'ff'.repeat(300)]) {
        const key = keyFromHex(digits);
        assert.ok(key);
        assert.ok(placement.server(key) >= 0);
      }
    });

    it(`${id}: refuses no servers, unknown options and bad weights with a line`, () => {
      assert.equal(problemOf(id, []), 'There are no servers to place keys on.');
      assert.equal(problemOf(id, servers, { nonsense: 1 }), `${id} has no option "nonsense".`);
      for (const weight of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
        assert.match(
          problemOf(id, [{ host: 'a', port: 1, weight }]),
          /^Weight .* of a:1 is not a .*number from 0 on\.$/,
        );
      }
    });
  }
});

describe('options', () => {
  it('are told what they must be', () => {
    assert.match(
      problemOf('twemproxy', servers, { hash: 'sha1' }),
      /^Option "hash" of twemproxy must be one of one_at_a_time, md5, /,
    );
    assert.equal(problemOf('memjs', servers, { failover: 'yes' }), 'Option "failover" of memjs must be true or false.');
    assert.equal(problemOf('twemproxy', servers, { hash: null }), 'none');
  });

  it('that make placement unpredictable are a problem', () => {
    assert.match(problemOf('twemproxy', servers, { distribution: 'random' }), /can't be predicted/);
    assert.match(problemOf('libmemcached', servers, { distribution: 'random' }), /can't be predicted/);
    assert.match(problemOf('libmemcached', servers, { hash: 'hsieh' }), /refuses the hash hsieh/);
    assert.match(
      problemOf('memcached-proxy', servers, { dist: 'ring_hash', omode: 'ketama', obuckets: 150 }),
      /multiple of 4/,
    );
    assert.match(
      problemOf('mcrouter', servers, { hash_func: 'Rendezvous' }),
      /needs one tag for each of its 3 servers/,
    );
    const named = [{ host: 'cache1', port: 11211, weight: 1 }];
    assert.match(problemOf('spymemcached', named, { locator: 'KetamaNodeLocator' }), /resolved address of cache1/);
  });

  it('that would fill the memory are a problem', () => {
    const heavy = [{ host: 'a', port: 1, weight: 1e9 }];
    assert.match(problemOf('npm-memcache', heavy), /ring points; at most/);
    assert.match(problemOf('perl-cache-memcached-fast', heavy, { ketama_points: 150 }), /ring points; at most/);
    assert.match(problemOf('memcached-proxy', servers, { dist: 'ring_hash', obuckets: 1e9 }), /ring points; at most/);
    assert.equal(create('python-memcached', heavy).server(keyBytes('foo')), 0);
  });
});

describe('twemproxy', () => {
  it('refuses what nutcracker refuses', () => {
    assert.match(problemOf('twemproxy', [servers[0], servers[0]]), /two servers with the name "10.0.0.1"/);
    assert.match(problemOf('twemproxy', [{ ...servers[0], weight: 0 }]), /refuses weight 0/);
    assert.match(problemOf('twemproxy', servers, { hash_tag: '{' }), /exactly two characters/);
  });

  it('says which part of a key it hashed, and the point', () => {
    const placement = create('twemproxy', servers, { hash_tag: '{}' });
    const { hashed, hash, point } = placement.locate(keyBytes('session:{user42}:cart'));
    assert.equal(hashed, 'user42');
    assert.ok(Number(point) >= Number(hash) || point === placement.ring?.points[0]);
    assert.equal(placement.locate(keyBytes('session:{}:cart')).hashed, undefined);
  });

  it('hashes a Unix socket without a name by its path and a colon', () => {
    const socket = create('twemproxy', [{ host: '/run/mc.sock', port: 0, weight: 1 }, ...servers]);
    const named = create('twemproxy', [{ name: '/run/mc.sock:', host: 'x', port: 1, weight: 1 }, ...servers]);
    for (const key of sampleKeys(300)) assert.equal(socket.server(key), named.server(key));
  });
});

describe('crc32 of 15 bits on an MD5 ring', () => {
  it('gives practically all keys to one server, and the shares say so', () => {
    const shares = create('twemproxy', servers, { hash: 'crc32' }).shares?.() ?? [];
    assert.ok(Math.max(...shares) > 0.99);
  });
});

describe('libmemcached', () => {
  it('takes hash 0 when namespace and key together pass 250 bytes', () => {
    const placement = create('libmemcached', servers, { hash: 'md5', hash_with_prefix_key: true, namespace: 'app:' });
    assert.equal(placement.locate(keyBytes('x'.repeat(250))).hash, 0);
    assert.notEqual(placement.locate(keyBytes('x'.repeat(246))).hash, 0);
  });

  it('rebuilds its ring without dead servers only when told to', () => {
    const live = create('libmemcached', servers.slice(0, 2), { ketama_weighted: true });
    const ejecting = create('libmemcached', servers, { ketama_weighted: true, auto_eject_hosts: true }, [2]);
    for (const key of sampleKeys(300)) assert.equal(ejecting.server(key), live.server(key));
  });
});

describe('dalli', () => {
  it('replaces the end of a key of more than 250 characters by an MD5', () => {
    const long = keyBytes('x'.repeat(300));
    assert.equal(create('dalli').locate(long).hashed?.length, 249);
    assert.equal(create('dalli', servers, { namespace: 'app' }).locate(long).hashed?.length, 250);
  });
});

describe('pymemcache', () => {
  it('hashes the representation of bytes keys', () => {
    const placement = create('pymemcache', servers, { key_type: 'bytes' });
    const shown = (key: Uint8Array) => placement.locate(key).hashed;
    assert.equal(shown(keyBytes('foo')), "b'foo'");
    assert.equal(shown(keyBytes("it's")), 'b"it\'s"');
    assert.equal(shown(keyBytes('it\'s "x"\\')), "b'it\\'s \"x\"\\\\'");
    assert.equal(shown(Uint8Array.of(0xff, 0x0a)), "b'\\xff\\n'");
  });
});
