import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInitializationOptions, readSeverities, settingsIn } from '../../server/src/lsp/settings';

test('what is malformed counts as not said', () => {
  for (const options of [undefined, null, 7, [], { access: 'all', specs: 'x', severities: 3, commands: 'yes' }]) {
    const { access, severities, commands } = readInitializationOptions(options);
    assert.deepEqual([access, severities.size, commands], [undefined, 0, false]);
  }
});

test('live access is off for clients that do not trust the workspace', () => {
  assert.deepEqual(readInitializationOptions({ access: 'read' }).access, {
    access: 'read',
    trusted: false,
    pollInterval: 2000,
  });
});

test('severities by code, in the section or in all settings', () => {
  assert.deepEqual(
    [...readSeverities({ a: 'hint', b: 'off', c: 'fatal' })],
    [
      ['a', 'hint'],
      ['b', 'off'],
    ],
  );
  assert.equal(settingsIn({ memcachedHa: { severities: { a: 'hint' } } }).severities.get('a'), 'hint');
  assert.equal(settingsIn({ severities: { a: 'hint' } }).severities.get('a'), 'hint');
});

test('shares are shown unless that is switched off', () => {
  assert.equal(settingsIn(null).shareHints, true);
  assert.equal(settingsIn({ inlayHints: { shares: false } }).shareHints, false);
  assert.deepEqual(
    [{}, { shareHints: false }].map((options) => readInitializationOptions(options).shareHints),
    [true, false],
  );
});
