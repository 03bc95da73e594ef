import { parseSpec, type SpecDocument } from './document/parse';
import type { Finding, Severity } from './findings';
import { type Cluster, readCluster } from './model/cluster';
import { rules as allRules } from './rules/registry';
import type { Rule } from './rules/rule';
import { schemaFindings } from './schema/schemaFindings';
import { securityCodes, suppress } from './suppress';

/** A spec at one moment: its text, its meaning and what is wrong with it. */
export interface Snapshot {
  readonly document: SpecDocument;
  /** Absent when the text is no map. */
  readonly cluster: Cluster | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

export interface AnalyzeOptions {
  /** By code; the security set stays an error. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  readonly rules?: readonly Rule[];
  /** How the text is read. */
  readonly parse?: typeof parseSpec;
  /** The cluster before the edits, for what only a change can do. */
  readonly previous?: Cluster;
}

/** In text with syntax errors these would only say that something could not be read. */
const absences: ReadonlySet<string> = new Set([
  'missing-key',
  'unknown-reference',
  'unused-node',
  'no-failover-declared',
  'shard-range-gap',
  'shard-range-open-end',
  'shard-single-point-of-failure',
]);

/** What the schema says of the structure. */
const shapes: ReadonlySet<string> = new Set(['unknown-key', 'wrong-type', 'not-allowed-value']);

/** Never throws, and never fails: whatever the text is, there is a snapshot of it. */
export function analyze(
  text: string,
  { severities, rules = allRules, parse = parseSpec, previous }: AnalyzeOptions = {},
): Snapshot {
  const document = parse(text);
  const cluster = readCluster(document);
  const broken = document.findings.find((finding) => finding.code === 'yaml-syntax');
  // While the text is broken, shards come and go with every bracket.
  const before = broken ? undefined : previous;
  const fromSchema = document.root ? schemaFindings(document.root, text) : emptySpec(document);
  const fromRules = cluster ? rules.flatMap((rule) => checked(rule, cluster, document, before)) : [];
  const found = [...document.findings, ...withoutDoubles(fromSchema, fromRules), ...fromRules];
  const told = broken ? found.filter((finding) => !absences.has(finding.code) && !isGuess(finding, broken)) : found;
  const complete = !broken && document.root !== undefined;
  const findings = suppress(document, unique(told), complete).flatMap((finding) => weighted(finding, severities));
  return { document, cluster, findings: findings.sort(byPosition) };
}

/** Below a syntax error the structure is a guess: a key is unknown there because it is read into the wrong map. */
function isGuess({ code, range }: Finding, broken: Finding): boolean {
  return shapes.has(code) && range.start >= broken.range.start;
}

function checked(rule: Rule, cluster: Cluster, document: SpecDocument, previous: Cluster | undefined): Finding[] {
  try {
    const found = [...rule.check(cluster, document, previous)];
    return found.map((each) => ({ severity: rule.severity, ...each, code: rule.code }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The rule ${rule.code} failed and is left out: ${reason}. Please report it with this spec.`;
    return [
      {
        code: 'rule-failed',
        severity: 'warning',
        message,
        range: { start: 0, end: Math.min(1, document.text.length) },
      },
    ];
  }
}

const minimal = `version: 1
cluster: sessions
nodes:
  mem1: {address: 10.0.0.11:11211}
  mem2: {address: 10.0.0.12:11211}
pools:
  sessions:
    shards: {s1: {primary: mem1, standby: [mem2]}}
proxies:
  edge: {type: haproxy, listen: 127.0.0.1:22121}
`;

/** Nothing stands there yet; what can’t be read has a finding already. */
function emptySpec(document: SpecDocument): Finding[] {
  if (document.findings.length > 0) return [];
  const { length } = document.text;
  const newText = length === 0 || document.text.endsWith('\n') ? minimal : `\n${minimal}`;
  const fixes = [{ title: 'Begin with a small cluster', edits: [{ range: { start: length, end: length }, newText }] }];
  const message = 'The spec is empty: it needs “version”, “cluster” and “nodes” or “pools”.';
  return [{ code: 'missing-key', severity: 'error', message, range: { start: 0, end: Math.min(1, length) }, fixes }];
}

/** A rule knows more than the schema about the same thing, and mends it. */
function withoutDoubles(fromSchema: readonly Finding[], fromRules: readonly Finding[]): Finding[] {
  const codes = new Set(fromRules.map((finding) => finding.code));
  return fromSchema.filter(
    ({ code, range }) =>
      !codes.has(code) ||
      !fromRules.some((rule) => rule.code === code && rule.range.start < range.end && range.start < rule.range.end),
  );
}

function unique(findings: readonly Finding[]): Finding[] {
  const keyed = new Map(
    findings.map((finding) => [`${finding.code} ${finding.range.start} ${finding.message}`, finding]),
  );
  return [...keyed.values()];
}

/** With the severity that the settings give it; none when they switch it off. */
export function weighted(finding: Finding, severities: AnalyzeOptions['severities']): Finding[] {
  const severity = securityCodes.has(finding.code) ? undefined : severities?.get(finding.code);
  if (severity === 'off') return [];
  return [severity ? { ...finding, severity } : finding];
}

const byPosition = (a: Finding, b: Finding): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : 1);
