import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completion } from '../../../server/src/core/features/completion';
import { fieldOf } from '../../../server/src/core/features/fieldOf';
import { hover } from '../../../server/src/core/features/hover';
import { marked } from './marked';

const spec = marked('clients:\n  web:\n    library: pymemcache\n    options: {‸}\n');

test('the options of a client are those of its library', () => {
  const field = fieldOf(spec.cluster, ['clients', 'web', 'options', 'key_type']);
  assert.deepEqual(field?.enum, ['str', 'bytes']);
  assert.equal(field?.default, 'str');
  assert.deepEqual(
    completion(spec, spec.offset).map(({ label }) => label),
    ['key_type'],
  );
});

test('their words are proposed, and hover says what they mean', () => {
  const value = marked('clients:\n  web:\n    library: pymemcache\n    options: {key_type: ‸}\n');
  assert.deepEqual(
    completion(value, value.offset).map(({ label }) => label),
    ['str', 'bytes'],
  );
  const key = marked('clients:\n  web:\n    library: pymemcache\n    options: {key‸_type: str}\n');
  assert.match(hover(key, key.offset)!.text, /str and bytes go to different servers/);
});

test('without a library that is known any option may stand', () => {
  const other = marked('clients: {web: {options: {x: 1}}}\n');
  assert.equal(fieldOf(other.cluster, ['clients', 'web', 'options'])?.properties, undefined);
  assert.equal(fieldOf(undefined, ['clients', 'web', 'options'])?.type, 'object');
});
