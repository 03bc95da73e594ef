import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../../server/src/core/analyze';
import { applyEdits } from '../../server/src/core/document/edit';
import { formCodes } from '../../server/src/core/document/formCodes';
import { LineMap } from '../../server/src/core/document/range';
import type { Finding } from '../../server/src/core/findings';
import { rules } from '../../server/src/core/rules/registry';
import { securityCodes, silence } from '../../server/src/core/suppress';
import { type Case, type Marker, readCases } from './cases';

/** `saved`: the text before the edits. */
const findingsIn = (text: string, saved?: string): readonly Finding[] =>
  analyze(text, { previous: saved === undefined ? undefined : analyze(saved).cluster }).findings;
const of = (code: string, text: string, saved?: string): Finding[] =>
  findingsIn(text, saved).filter((finding) => finding.code === code);

/** The part of the finding's range that lies on its first line. */
function placeOf(finding: Finding, lines: LineMap): Omit<Marker, 'parts'> {
  const from = lines.position(finding.range.start);
  const to = lines.position(finding.range.end);
  const end = to.line === from.line ? to.character : lines.lineText(from.line).length;
  return { line: from.line, start: from.character, end, code: finding.code };
}

const drawn = ({ line, start, end, code }: Omit<Marker, 'parts'>, lines: LineMap): string =>
  `line ${line + 1}: ${code} on “${lines.lineText(line).slice(start, end)}”`;

/** All findings of the code, and every error, are marked; what is marked is found, with its words. */
function checkMarkers({ text, markers, saved }: Case, code: string): void {
  const lines = new LineMap(text);
  const marked = new Set([code, ...markers.map((marker) => marker.code)]);
  const found = findingsIn(text, saved).filter((finding) => marked.has(finding.code) || finding.severity === 'error');
  const names = (places: readonly Omit<Marker, 'parts'>[]): string[] =>
    places.map((place) => drawn(place, lines)).sort();
  assert.deepEqual(names(found.map((finding) => placeOf(finding, lines))), names(markers));
  for (const marker of markers) {
    const messages = found.filter((finding) => drawn(placeOf(finding, lines), lines) === drawn(marker, lines));
    for (const part of marker.parts)
      assert.ok(
        messages.some(({ message }) => message.includes(part)),
        `no “${part}” in: ${messages.map(({ message }) => message).join(' / ')}`,
      );
  }
}

/** Applies the first fix of each finding of the code, one after the other. */
function fixAll(code: string, { text, saved }: Case): string {
  let fixed = text;
  for (let round = 0; round < 20; round++) {
    const fix = of(code, fixed, saved)[0]?.fixes?.[0];
    if (!fix) break;
    fixed = applyEdits(fixed, fix.edits);
  }
  return fixed;
}

function checkFix(code: string, one: Case): void {
  const { text, fixed, saved } = one;
  const errors = (t: string): string[] => findingsIn(t).flatMap((f) => (f.severity === 'error' ? f.code : []));
  const after = fixAll(code, one);
  assert.deepEqual(of(code, after, saved), [], `still there after the fix:\n${after}`);
  assert.deepEqual(
    errors(after).filter((error) => !errors(text).includes(error)),
    [],
    `the fix brings other errors:\n${after}`,
  );
  if (fixed !== undefined) assert.equal(after, fixed);
}

/** The comment that the quick fix writes silences each finding, and is used. */
function checkSilence(code: string, { text, saved }: Case): void {
  let quiet = text;
  for (let [finding] = of(code, quiet, saved); finding; [finding] = of(code, quiet, saved)) {
    const fix = silence(analyze(quiet).document, finding) ?? assert.fail(`${code} has no comment that silences it`);
    quiet = applyEdits(quiet, fix.edits);
  }
  assert.deepEqual(of('unused-suppression', quiet, saved), []);
}

const files = readdirSync(__dirname).filter((name) => name.endsWith('.yaml'));
for (const file of files) {
  const code = file.slice(0, -'.yaml'.length);
  const cases = readCases(readFileSync(join(__dirname, file), 'utf8'));
  describe(code, () => {
    for (const one of cases) {
      test(`${one.kind}: ${one.title}`, () => {
        checkMarkers(one, code);
        const fires = one.markers.some((marker) => marker.code === code);
        assert.equal(fires, /^fires|^not silenced/.test(one.kind), 'the kind of the case and its markers disagree');
        if (one.kind === 'fires, no fix')
          assert.deepEqual(
            of(code, one.text, one.saved).flatMap(({ fixes }) => fixes ?? []),
            [],
          );
        if (one.kind === 'fires') checkFix(code, one);
        if (fires && !securityCodes.has(code)) checkSilence(code, one);
        if (one.kind === 'silenced') assert.deepEqual(of('unused-suppression', one.text, one.saved), []);
      });
    }
    test('has a case of each kind', () => {
      const kinds = new Set(cases.map(({ kind }) => kind.replace(/, no fix$/, '')));
      for (const kind of ['fires', 'near miss', securityCodes.has(code) ? 'not silenced' : 'silenced'])
        assert.ok(kinds.has(kind), `no case “${kind}”`);
      const fixable = cases.some(({ kind }) => kind === 'fires');
      assert.ok(!fixable || cases.some(({ fixed }) => fixed !== undefined), 'no section “# === fixed”');
    });
  });
}

test('every rule has a marker file, and every marker file a rule or a code of the form', () => {
  const marked = files.map((name) => name.slice(0, -'.yaml'.length));
  const ofForm = formCodes.map(({ code }) => code).filter((code) => marked.includes(code));
  assert.deepEqual(marked.sort(), [...rules.map(({ code }) => code), ...ofForm].sort());
});
