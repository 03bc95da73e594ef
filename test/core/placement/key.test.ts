import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkKey,
  compareBytes,
  keyBytes,
  keyFromHex,
  keyText,
  lowBytes,
} from '../../../server/src/core/placement/key';

describe('checkKey', () => {
  const refused: [string, string, RegExp][] = [
    ['nothing', '', /empty/],
    ['a blank', 'user 1', /blank at byte 5/],
    ['a line feed', 'user:1\n', /control character 0x0a at byte 7/],
    ['a NUL', 'a\0b', /control character 0x00 at byte 2/],
    ['DEL', 'a\x7f', /control character 0x7f at byte 2/],
    ['251 bytes', 'x'.repeat(251), /251 bytes; memcached takes 250/],
    ['126 characters of two bytes', 'é'.repeat(126), /252 bytes/],
  ];
  for (const [what, key, reason] of refused) {
    it(`refuses ${what}`, () => assert.match(checkKey(keyBytes(key)) ?? '', reason));
  }

  for (const key of ['a', 'user:1001', 'x'.repeat(250), 'café', 'e\u0301', '🙂']) {
    it(`takes ${key.slice(0, 12)}`, () => assert.equal(checkKey(keyBytes(key)), undefined));
  }

  it('takes bytes that are not UTF-8', () => assert.equal(checkKey(Uint8Array.of(0xff, 0x80)), undefined));
});

describe('keys in hex', () => {
  it('reads pairs of digits, with or without blanks', () => {
    assert.deepEqual(keyFromHex('fF 80'), Uint8Array.of(0xff, 0x80));
    assert.deepEqual(keyFromHex(''), new Uint8Array());
  });

  it('refuses anything else', () => {
    for (const digits of ['f', 'fg', '0x80', 'é']) assert.equal(keyFromHex(digits), undefined);
  });
});

describe('key text', () => {
  it('keeps a byte order mark', () => assert.equal(keyText(keyBytes('\ufeffa')), '\ufeffa'));
  it('has one low byte a code point', () => assert.deepEqual(lowBytes('é🙂'), Uint8Array.of(0xe9, 0x42)));
});

it('compareBytes has the order of strcmp', () => {
  const sorted = ['b', '', 'ab', 'a', 'aé', 'az'].sort((a, b) => compareBytes(keyBytes(a), keyBytes(b)));
  assert.deepEqual(sorted, ['', 'a', 'ab', 'az', 'aé', 'b']);
});
