import type { ErrorCode } from 'yaml';
import type { Finding } from '../findings';
import type { Range } from './range';

/** One sentence of ours for each thing that `yaml` finds wrong. */
const words: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'An alias can’t carry an anchor or a tag: remove it, or write the value itself.',
  BAD_ALIAS: 'An alias needs the name of an anchor: `*name`.',
  BAD_COLLECTION_TYPE: 'The tag does not fit this value: remove the tag.',
  BAD_DIRECTIVE: 'A line that begins with % is a YAML directive, and this one is not known: remove it.',
  BAD_DQ_ESCAPE: 'This escape is not known inside double quotes: write it in single quotes, or double the backslash.',
  BAD_INDENT: 'The indentation does not fit what is above: a list or a map must be indented and closed.',
  BAD_PROP_ORDER: 'Anchors and tags stand before the value, on the same line as its key.',
  BAD_SCALAR_START: 'A plain value can’t begin with this character: put it in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Two “key: value” pairs on one line: begin the second on a line of its own.',
  BLOCK_IN_FLOW: 'Inside [ ] or { } write values in one line style, without “- ” or new blocks.',
  DUPLICATE_KEY: 'This key is written twice.',
  IMPOSSIBLE: 'This is not YAML.',
  KEY_OVER_1024_CHARS: 'A key has at most 1,024 characters.',
  MISSING_CHAR: 'Something is missing here: a closing quote, bracket, comma, or the blank after a colon.',
  MULTILINE_IMPLICIT_KEY: 'A key must end with “:” on its own line.',
  MULTIPLE_ANCHORS: 'A value has at most one anchor.',
  MULTIPLE_DOCS: 'A spec is one YAML document.',
  MULTIPLE_TAGS: 'A value has at most one tag.',
  NON_STRING_KEY: 'A key must be text.',
  RESOURCE_EXHAUSTION: 'This is nested or repeated too much to be read.',
  TAB_AS_INDENT: 'YAML is indented with blanks, not with tabs.',
  TAG_RESOLVE_FAILED: 'The tag does not fit this value: remove the tag.',
  UNEXPECTED_TOKEN: 'This is not expected here: look for a missing “:” or “- ”, or a bracket too many.',
};

const most = 20;

/**
 * At most twenty, and of one cause one: a key without its colon makes an error of every line below it, on lines next to
 * each other or as indentation that does not fit.
 */
export function syntaxFindings(
  errors: readonly { code: ErrorCode; pos: readonly [number, number] }[],
  lineOf: (offset: number) => number,
  length: number,
): Finding[] {
  const findings: Finding[] = [];
  let last: number | undefined;
  for (const { code, pos } of errors) {
    const line = lineOf(pos[0]);
    const follows = last !== undefined && (code === 'BAD_INDENT' || line <= last + 1);
    last = line;
    if (follows || findings.length === most) continue;
    const range: Range = { start: Math.min(pos[0], length), end: Math.min(Math.max(pos[1], pos[0] + 1), length) };
    findings.push({ code: 'yaml-syntax', severity: 'error', message: words[code], range });
  }
  return findings;
}
