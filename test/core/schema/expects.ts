import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../../server/src/core/document/edit';
import { parseSpec } from '../../../server/src/core/document/parse';
import type { Finding } from '../../../server/src/core/findings';
import { schemaFindings } from '../../../server/src/core/schema/schemaFindings';

export function check(text: string): Finding[] {
  const { root } = parseSpec(text);
  assert.ok(root);
  return schemaFindings(root, text);
}

export const base = 'version: 1\ncluster: c\n';
export const nodes = 'nodes: {mem1: {address: 10.0.0.1}, mem2: {address: 10.0.0.2}}\n';
export const node = (fields: string): string => `${base}nodes: {mem1: {address: 10.0.0.1, ${fields}}}\n`;
export const pool = (fields: string): string =>
  `${base}${nodes}pools: {p: {shards: {s1: {primary: mem1}}, ${fields}}}\n`;
export const proxy = (fields: string): string =>
  `${base}${nodes}proxies: {edge: {type: haproxy, base_port: 22121, ${fields}}}\n`;

export interface Expected {
  readonly code: string;
  /** The text that is marked. */
  readonly at: string;
  readonly says?: RegExp;
  readonly severity?: string;
  /** The text after each fix; the part in which it differs will do. */
  readonly fixed?: readonly string[];
}

/** One finding of the spec; every fix of it must make it go. */
export function expects(text: string, { code, at, says, severity = 'error', fixed = [] }: Expected): void {
  const findings = check(text);
  assert.equal(findings.length, 1, findings.map((f) => `${f.code}: ${f.message}`).join('\n'));
  const finding = findings.find((each) => each.code === code);
  assert.ok(finding, `${code} is not among ${findings.map((f) => f.code)}`);
  assert.equal(text.slice(finding.range.start, finding.range.end), at);
  assert.equal(finding.severity, severity);
  assert.match(finding.message, says ?? /./);
  assert.doesNotMatch(finding.message, /\bmust\b|schema|undefined|pattern/);
  const results = (finding.fixes ?? []).map((fix) => applyEdits(text, fix.edits));
  assert.equal(results.length, fixed.length, `fixes: ${finding.fixes?.map((fix) => fix.title)}`);
  for (const [index, part] of fixed.entries()) {
    assert.ok(results[index].includes(part), results[index]);
    const left = check(results[index]).map((each) => each.message);
    assert.ok(!left.includes(finding.message), `still there after the fix: ${finding.message}`);
  }
}

/** A spec of the vocabulary's page. */
export const fixture = (name: string): string =>
  readFileSync(join(__dirname, '../../fixtures/specs', `${name}.memcached.yaml`), 'utf8');

export const minimal = fixture('minimal');
