import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { checkVectors, parseVectorFile, upstreamSelector } from '../../../scripts/placement-vectors';
import { keyBytes } from '../../../server/src/core/placement/key';

const folder = join(__dirname, '../../placement-vectors');

describe('recorded answers of the real clients and proxies', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    it(name, () => {
      const file = parseVectorFile(readFileSync(join(folder, name), 'utf8'));
      assert.ok(file);
      const { cases, mismatches, complaints } = checkVectors(file);
      assert.deepEqual(complaints, []);
      assert.equal(mismatches, 0);
      assert.ok(cases > 0);
    });
  }

  it('finds a wrong answer, and says which', () => {
    const servers = [1, 2].map((n) => ({ host: `cache${n}`, port: 11211, weight: 1 }));
    const vector = { distribution: 'modula', options: {}, servers, cases: [['foo', 7] as const] };
    const { mismatches, complaints } = checkVectors({ implementation: 'gomemcache', vectors: [vector] });
    assert.equal(mismatches, 1);
    assert.match(complaints[0], /^vector 0: key "foo" is at server 7, not [01]$/);
  });

  it('counts an unknown implementation as wrong', () => {
    const file = {
      implementation: 'nobody',
      vectors: [{ distribution: 'x', options: {}, cases: [['foo', 0] as const] }],
    };
    assert.deepEqual(checkVectors(file), {
      cases: 1,
      mismatches: 1,
      complaints: ['vector 0: unknown implementation "nobody"'],
    });
  });
});

interface Aggregate {
  readonly distribution: string;
  readonly n: number;
  readonly keys: string;
  readonly weights?: string | readonly number[];
  readonly tags?: string;
  readonly counts?: readonly number[];
  readonly checksum?: number;
}

// `decimal 0..999`, `mykey:0..mykey:999`, `k0..k99999`
function keysOf(range: string): string[] {
  const match = /^(?:decimal )?(\D*)0\.\.\D*(\d+)$/.exec(range);
  assert.ok(match);
  return Array.from({ length: Number(match[2]) + 1 }, (_, i) => `${match[1]}${i}`);
}

describe("counts and checksums of mcrouter's own tests", () => {
  const upstream = JSON.parse(readFileSync(join(folder, 'mcrouter-upstream-tests.json'), 'utf8'));
  const aggregates: Aggregate[] = upstream.aggregates;
  for (const { distribution, n, keys, weights, tags, counts, checksum } of aggregates) {
    it(`${distribution} with ${n} servers over ${keys}, weights ${weights ?? 'none'}`, () => {
      const select = upstreamSelector(distribution, n, { weights, tags });
      assert.ok(select);
      const servers = keysOf(keys).map((key) => select(keyBytes(key), 0, key.length));
      if (counts) {
        const counted = counts.map((_, i) => servers.filter((server) => server === i).length);
        assert.deepEqual(counted, counts);
      } else {
        const sum = servers.reduce((acc, server) => (Math.imul(acc, 31) + server) >>> 0, 0);
        assert.equal(sum, checksum);
      }
    });
  }
});
