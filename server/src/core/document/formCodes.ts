import type { Severity } from '../findings';

/** What is found in the form of a spec, before it has a meaning. Like a rule, each has a page `docs/rules/CODE.md`. */
export interface FormCode {
  readonly code: string;
  /** Of most of its findings. */
  readonly severity: Severity;
  /** One sentence for indexes and SARIF. */
  readonly summary: string;
}

export const formCodes: readonly FormCode[] = [
  { code: 'alias-limit', severity: 'error', summary: 'Aliases stand for more values than a spec can have.' },
  { code: 'duplicate-key', severity: 'error', summary: 'A key is written twice in one map.' },
  {
    code: 'duration-without-unit',
    severity: 'error',
    summary: 'A time is a bare number, and programs differ in its unit.',
  },
  { code: 'hash-tag-invalid', severity: 'error', summary: 'A hash tag is not exactly two characters.' },
  {
    code: 'memory-unit-ambiguous',
    severity: 'warning',
    summary: 'A size has no unit, or one of 1000 where memcached counts in 1024.',
  },
  { code: 'missing-key', severity: 'error', summary: 'A key that is needed is not there.' },
  { code: 'multiple-documents', severity: 'error', summary: 'A file holds more than one YAML document.' },
  { code: 'name-too-long', severity: 'warning', summary: 'A name has more than 63 characters.' },
  { code: 'not-allowed-value', severity: 'error', summary: 'A value is none of those that the key takes.' },
  { code: 'rule-failed', severity: 'warning', summary: 'A rule could not read this spec and was left out.' },
  { code: 'too-deep', severity: 'error', summary: 'Values are nested deeper than a spec needs.' },
  { code: 'too-large', severity: 'error', summary: 'The file is too large to be checked while you type.' },
  { code: 'unknown-key', severity: 'error', summary: 'A map has a key that it does not know.' },
  { code: 'unused-suppression', severity: 'hint', summary: 'A comment silences nothing, or does so in the wrong way.' },
  { code: 'weight-out-of-range', severity: 'error', summary: 'A weight is not a whole number from 0 to 256.' },
  {
    code: 'wrong-type',
    severity: 'error',
    summary: 'A value is text where a number is due, one where a list is due, and the like.',
  },
  { code: 'yaml-11-boolean', severity: 'warning', summary: 'yes, no, on and off are text in YAML 1.2.' },
  { code: 'yaml-syntax', severity: 'error', summary: 'The text is not YAML.' },
];
