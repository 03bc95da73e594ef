import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bytesText } from '../../../server/src/core/text/bytes';

test('bytes as a spec writes them', () => {
  assert.equal(bytesText(512 * 2 ** 20), '512MiB');
  assert.equal(bytesText(1.5 * 2 ** 30), '1.5GiB');
  assert.equal(bytesText(17.96 * 2 ** 30), '18GiB');
  assert.equal(bytesText(0), '0MiB');
});
