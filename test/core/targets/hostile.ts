import fc from 'fast-check';

/** Texts that mean something in a generated file, alone and mixed with what is right there. */
const nasty = [
  ...['\n', '\r', '\r\n', '\0', '\t', ' ', '\u2028', '\u200b', '\u00a0', '\\', '\\n', '"', "'", '`'],
  ...['#', '--', ']]', '[[', '--[[', '//', '/*', '%', '%n', '%%', '$', '\u0024{HOME}', '$(id)', ';', '|', '&', ','],
  ...['=', ':', '{', '}', '[', ']', '(', ')', '*', '!', '@', '~', '^', '-', '-o', '_down_', '..', '/', '<<', 'é'],
  ...['" }, os.exit() --', ' ExecStart=/bin/sh', ' -o modern', 'none', 'true', '', '1', '0', '::1', '[::1]:1'],
  ...[
    '\n  servers:\n',
    '\n- 6.6.6.6:1:1 evil',
    '---',
    '...',
    '- ',
    ' #',
    ': ',
    '*a',
    '&a',
    '!!str',
    '{{x}}',
    '\ufeff',
    '\ud800',
  ],
  ...[
    '"]}',
    '", "x": "',
    '\\u000a',
    '@import(x)',
    '@if(a,b,c)',
    '%hostid%',
    '|#|',
    'type',
    'vars',
    'gutter',
    '1e9',
    '.inf',
  ],
  ...['set_', 'internal', '__proto__', 'constructor', 'x'.repeat(300)],
];

/** Any text, or a mix of what is nasty and of what is `right`. */
export const hostile = (right: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(fc.constantFrom(...nasty, ...right), { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
  );

/** How many texts a property tries: enough to see a mistake. `HOSTILE_RUNS=100000` is for a change of what is let through. */
export const hostileRuns = Number(process.env.HOSTILE_RUNS ?? 2_000);
