import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { ImportResult } from '../../server/src/protocol';
import { fixture } from '../core/import/support';
import { start, stopAll } from './connection';

afterEach(stopAll);

test('a spec made of the text of a file, with its notes', async () => {
  const client = await start();
  const ask = (fileName: string, text: string) =>
    client.request<ImportResult>('memcachedHa/import', { fileName, text });
  const result = await ask('nutcracker.yml', fixture('nutcracker.yml'));
  assert.ok(result.ok);
  assert.match(result.text, /^# Imported from nutcracker\.yml\./);
  assert.ok(result.notes.includes('line 24: pool gamma is redis. (not-carried)'));
  assert.deepEqual(await ask('a.cfg', ' '), { ok: false, problem: 'a.cfg: the file is empty.' });
});
