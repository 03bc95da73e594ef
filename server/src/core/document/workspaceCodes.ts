import type { FormCode } from './formCodes';

/** What is found between the files of a workspace, and by the programs that read them. Like a rule, each has a page `docs/rules/CODE.md`. */
export const workspaceCodes: readonly FormCode[] = [
  {
    code: 'output-edited',
    severity: 'warning',
    summary: 'A generated file was edited by hand.',
  },
  { code: 'output-missing', severity: 'information', summary: 'A generated file was never written.' },
  { code: 'output-stale', severity: 'warning', summary: 'A generated file is not what the spec generates now.' },
  { code: 'program-rejects', severity: 'error', summary: 'A program refuses the file that is generated for it.' },
  { code: 'program-warns', severity: 'warning', summary: 'A program warns of the file that is generated for it.' },
  { code: 'shared-endpoint', severity: 'information', summary: 'Two specs have a node at one address.' },
  { code: 'shared-runtime-socket', severity: 'information', summary: 'Two specs command one HAProxy.' },
];
