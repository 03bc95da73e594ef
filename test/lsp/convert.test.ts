import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineMap } from '../../server/src/core/document/range';
import { Converter } from '../../server/src/lsp/convert';

for (const encoding of ['utf-16', 'utf-8'] as const)
  test(`every offset comes back in ${encoding}, wherever it is`, () => {
    const convert = new Converter(encoding);
    const pieces = fc.constantFrom('a', 'é', '漢', '😀', '\n', '\r\n', ' ');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        const lines = new LineMap(text);
        let offset = 0;
        for (const part of parts) {
          const position = convert.position(lines, offset);
          assert.equal(convert.offset(lines, position), offset);
          offset += part.length;
        }
      }),
    );
  });

test('UTF-8 counts bytes, and positions beyond a line end with it', () => {
  const convert = new Converter('utf-8');
  const lines = new LineMap('é😀x\ny');
  assert.deepEqual(convert.position(lines, 3), { line: 0, character: 6 });
  assert.equal(convert.offset(lines, { line: 0, character: 6 }), 3);
  assert.equal(convert.offset(lines, { line: 0, character: 99 }), 5);
  assert.equal(convert.offset(lines, { line: -1, character: 3 }), 0);
});
