import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ByteLines } from '../../../server/src/core/text/byteLines';

function linesOf(chunks: readonly Uint8Array[]): string[] {
  const found: string[] = [];
  const lines = new ByteLines((bytes, start, end) =>
    found.push(Buffer.from(bytes.subarray(start, end)).toString('latin1')),
  );
  for (const chunk of chunks) lines.push(chunk);
  lines.finish();
  return found;
}

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('ByteLines', () => {
  const cases: [string, string, string[]][] = [
    ['LF', 'a\nb\n', ['a', 'b']],
    ['CR LF', 'a\r\nb\r\n', ['a', 'b']],
    ['no final line end', 'a\nb', ['a', 'b']],
    ['a final CR', 'a\nb\r', ['a', 'b']],
    ['empty lines', '\n\r\na\n\n', ['', '', 'a', '']],
    ['a CR within a line', 'a\rb\n', ['a\rb']],
    ['bytes that are not UTF-8', '\xff\x80\n\xc3', ['\xff\x80', '\xc3']],
    ['nothing', '', []],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(linesOf([bytes(text)]), expected));

  it('gives the same lines wherever the chunks are cut', () => {
    const text = fc.array(fc.constantFrom('a', '\xff', '\r', '\n', '\r\n'), { maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (parts, size) => {
        const whole = bytes(parts.join(''));
        const cut = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
          whole.subarray(i * size, (i + 1) * size),
        );
        assert.deepEqual(linesOf(cut), linesOf([whole]));
      }),
    );
  });

  it('cuts a line of more than 64 KiB that comes in several chunks', () => {
    const found = linesOf([Buffer.alloc(50_000, 'x'), Buffer.alloc(50_000, 'x'), bytes('\nnext\n')]);
    assert.deepEqual(
      found.map((line) => line.length),
      [65_536, 4],
    );
  });
});
