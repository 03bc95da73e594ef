import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../server/src/core/analyze';
import { parseSpec, parseWhole } from '../../../server/src/core/document/parse';
import { readPieces } from '../../../server/src/core/document/pieces';
import { LineMap } from '../../../server/src/core/document/range';
import { largeSpec } from '../../bench/support/largeSpec';

const isCut = (text: string): boolean => readPieces(text, new LineMap(text)) !== undefined;

const same = (text: string): void => assert.deepEqual(parseSpec(text), parseWhole(text), text);

const spec = largeSpec(5);
const commented = `# memcached-ha: disable cold-standby -- measured\n\n${spec}`.replace(
  '    zone: west',
  '    zone: west\n\n  # memcached-ha: disable-next-line unused-node\n# and back\n    rack: r1 # here',
);

/** What might reach from one entry into the next, put into a spec at `  b3:` and `      s3:`. */
const hazards: Record<string, string> = {
  'a key without its colon': '  word\n',
  'a key of one letter without its colon': '  w\n',
  'a word less indented': ' word\n',
  'a word below a comment at the margin': '\n# What\n  word\n',
  'an open bracket': '  x: [1, 2\n',
  'an open brace': '  x: {a: 1,\n',
  'a bracket closed below': '  x: [1,\n  2]\n',
  'an open quote': '  x: "text\n',
  'an open single quote': "  x: 'text\n",
  'a quote over lines': '  x: "one\n   two"\n',
  'a quote over lines that are not indented': '  x: "one\n  y: two"\n',
  'a literal': '  x: |\n   y: 1\n\n     # no comment\n',
  'a literal that keeps its end': '  x: |+\n   y: 1\n\n\n',
  'a literal with its own indentation': '  x: |1\n   y: 1\n',
  'a folded text that is empty': '  x: >-\n\n',
  'a text over lines': '  x: one\n   two\n\n   three\n',
  'a tab': '\tx: 1\n',
  'a tab in a line': '  x:\t1\n',
  'a marker of documents': '---\n',
  'an end of the document': '...\n',
  'a directive': '%YAML 1.2\n',
  'an anchor': '  x: &x {zone: east}\n  y: {<<: *x}\n  z: *x\n',
  'an anchor of a block': '  x: &x\n    zone: east\n  y:\n    <<: *x\n',
  'an alias of nothing': '  y: *nobody\n',
  'a merge key of the section': '  <<: {x: 1}\n',
  'a list at the level of its key': '  x:\n  - 1\n  - 2\n',
  'an item without a key': '  - 1\n',
  'an explicit key': '  ? x\n  : 1\n',
  'a quoted key': '  "x": 1\n',
  'a key that is there already': '  a1: {address: 10.9.9.9:11211}\n',
  'a tag': '  x: !!str 1\n',
  'a tag that is not known': '  x: !x 1\n',
  'a carriage return': '  x: 1\r  y: 2\n',
  'a line separator': '  x: 1\u2028  y: 2\n',
  'astral characters': '  x: "😀é"\n',
  'a byte order mark': '\uFEFF',
  'nothing but blanks': '  \n     \n\n',
};

describe('a spec that is read in pieces', () => {
  it('is cut at the entries of its maps', () => {
    for (const text of [spec, commented, spec.replaceAll('\n', '\r\n'), spec.trimEnd()]) assert.ok(isCut(text));
  });

  for (const [name, lines] of Object.entries(hazards))
    it(`is what the whole is, with ${name}`, () => {
      for (const place of ['nodes:', '  b3:', '      s3:', 'clients:']) {
        const at = commented.indexOf(`\n${place}`) + 1;
        const depth = /^ */.exec(place)![0].slice(2);
        for (const indent of ['', depth]) {
          const broken = commented.slice(0, at) + lines.replace(/^(?=.)/gm, indent) + commented.slice(at);
          for (const each of [broken, broken.replaceAll('\n', '\r\n')]) same(each);
        }
      }
      same(spec + lines);
      same(lines);
    });

  it('is what the whole is wherever it breaks off', () => {
    const small = commented.slice(0, 1500);
    for (let end = 0; end <= small.length; end += 7) same(small.slice(0, end));
  });

  it('stays cut while a key is typed, so that the rest need not be read again', () => {
    const large = largeSpec(20);
    const at = large.indexOf('      s3:');
    const cutWith = (typed: string): boolean => isCut(`${large.slice(0, at)}${typed}\n${large.slice(at)}`);
    for (const typed of ['      sx', '      sx:', '      sx: {}', '        stan', '      sx:\n        p'])
      assert.ok(cutWith(typed), typed);
    for (const typed of ['      sx: {', '      sx: "', '\t']) assert.ok(!cutWith(typed), typed);
  });
});

const fragments = [
  ...Object.values(hazards),
  ...['*a', '&a ', '<<: *a', '!!binary x', '? ', '- ', ': ', ':', '#', ' #', '|', '>-', "'", '"', '[', ']', '{', '}'],
  ...[
    ', ',
    '\n',
    '\r\n',
    '\t',
    '  ',
    '    ',
    'a',
    'ab: ',
    'nodes:\n',
    '# memcached-ha: disable-next-line unused-node\n',
  ],
];
const examples = join(__dirname, '../../../examples');
const specs = [
  spec,
  commented,
  spec.replaceAll('\n', '\r\n'),
  spec.replace('node: {', 'node: &a {').replaceAll('    zone: west', '    <<: *a # as all\n    zone: west'),
  spec.replace('zones: [east, west]', 'zones:\n- east\n- west'),
  ...readdirSync(examples)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(examples, name), 'utf8')),
];

const edit = fc.record({
  at: fc.nat(),
  /** Where in the line: anywhere, or so many characters after its beginning. */
  column: fc.constantFrom(undefined, undefined, 0, 2, 4, 6),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...fragments) }, { weight: 1, arbitrary: fc.string() }),
});

/** `SEQUENCES=10000` for the long proof. */
const numRuns = Number(process.env.SEQUENCES ?? 150);

test(`${numRuns} sequences of edits end where a first reading does`, () => {
  fc.assert(
    fc.property(fc.constantFrom(...specs), fc.array(edit, { minLength: 1, maxLength: 5 }), (begin, edits) => {
      let text = begin;
      for (const { at, column, remove, insert } of edits) {
        const anywhere = at % (text.length + 1);
        const line = text.lastIndexOf('\n', anywhere - 1) + 1;
        const start = column === undefined ? anywhere : Math.min(line + column, text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        same(text);
      }
      assert.deepEqual(analyze(text).findings, analyze(text, { parse: parseWhole }).findings);
    }),
    { numRuns },
  );
});
