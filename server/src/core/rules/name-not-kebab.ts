import type { Rule } from './rule';
import { declarations, isName, Renames } from './support/declarations';
import { quoted } from './support/words';

/** Their names are those of a provider or a machine. */
const foreign: ReadonlySet<string> = new Set(['zone', 'host', 'cluster']);

export const rule: Rule = {
  code: 'name-not-kebab',
  severity: 'hint',
  summary: 'A name has capitals or underscores, which are easily mistyped during an incident.',
  source: 'Measured: HAProxy’s Runtime API tells capitals apart and answers “No such server.” to the others.',
  *check(cluster, document) {
    const renames = new Renames(cluster, document);
    for (const declaration of declarations(cluster)) {
      const { kind, name, range } = declaration;
      if (foreign.has(kind) || !/[A-Z_]/.test(name) || !isName(name)) continue;
      const usual = kebab(name);
      yield {
        range,
        message: `The name ${quoted(name)} has capitals or underscores, and HAProxy’s Runtime API takes it in this spelling only. ${quoted(usual)} is easier to type.`,
        fixes: renames.fixes(declaration, usual),
      };
    }
  },
};

/** `webApp_1` is `web-app-1`. */
const kebab = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])(?=[A-Z][a-z])/g, '$1-')
    .replaceAll(/([a-z])(?=[A-Z])/g, '$1-')
    .replaceAll(/_+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/-$/g, '')
    .toLowerCase();
