import { pathToFileURL } from 'node:url';
import { formCodes } from '../../core/document/formCodes';
import { workspaceCodes } from '../../core/document/workspaceCodes';
import type { Severity } from '../../core/findings';
import { rules } from '../../core/rules/registry';
import { version } from '../version';
import type { Reported } from './report';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. Lines and columns count from 1, in UTF-16 units. */
export function sarifReport(found: readonly Reported[]): string {
  const codes = [...new Set(found.map((finding) => finding.code))].sort();
  const results = found.map(({ file, code, severity, message, range, related }) => ({
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: message },
    locations: [location(file, range)],
    ...(related
      ? {
          relatedLocations: related.map((place) => ({
            ...location(place.file ?? file, place.range),
            message: { text: place.message },
          })),
        }
      : {}),
  }));
  const described = codes.map((code) => {
    const known = [...rules, ...formCodes, ...workspaceCodes].find((candidate) => candidate.code === code);
    return { id: code, ...(known ? { shortDescription: { text: known.summary } } : {}) };
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      { tool: { driver: { name: 'memcached-ha', version, rules: described } }, columnKind: 'utf16CodeUnits', results },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function location(file: string, { start, end }: Reported['range']) {
  const uri = file.startsWith('/') ? pathToFileURL(file).href : encodeURI(file);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
