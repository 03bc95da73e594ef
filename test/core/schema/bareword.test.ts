import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBareword } from '../../../server/src/core/schema/bareword';

test('addresses, paths and names are words', () => {
  for (const text of [
    '10.0.0.1:11211',
    '[2001:db8::1]:11211',
    '/run/haproxy/admin.sock',
    'mem-1_a',
    'tls/ca.pem',
    'größe',
  ])
    assert.ok(isBareword(text), text);
});

test('what a generated file would read as more than a word is none', () => {
  for (const character of [
    '"',
    "'",
    '`',
    '\\',
    '#',
    '$',
    '{',
    '}',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    ';',
    '|',
    '&',
    '<',
    '>',
    '(',
    ')',
  ])
    assert.ok(!isBareword(`a${character}b`), JSON.stringify(character));
});

test('invisible characters are refused', () => {
  for (const character of ['\u00a0', '\u200b', '\u2028', '\u202e', '\ufeff', '\u0085'])
    assert.ok(!isBareword(`a${character}b`), JSON.stringify(character));
  assert.ok(!isBareword(''));
});
