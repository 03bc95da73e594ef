import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameBeside } from '../../../server/src/core/workspace/files';

test('a file is called without the folders that both are in', () => {
  const cases = [
    ['a/x.yaml', 'a/y.yaml', 'x.yaml'],
    ['file:///w/one/x.yaml', 'file:///w/two/x.yaml', 'one/x.yaml'],
    ['file:///w/my%20specs/x.yaml', 'file:///w/y.yaml', 'my specs/x.yaml'],
    ['file:///w/100%/x.yaml', 'file:///w/y.yaml', '100%/x.yaml'],
    ['c:\\w\\x.yaml', 'c:\\w\\y.yaml', 'x.yaml'],
    ['x.yaml', 'x.yaml', 'x.yaml'],
  ];
  for (const [file, beside, name] of cases) assert.equal(nameBeside(file, beside), name);
});
