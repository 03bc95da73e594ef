import { isBareword } from '../schema/bareword';
import type { Rule } from './rule';
import { declarations, Renames } from './support/declarations';
import { quoted } from './support/words';

export const rule: Rule = {
  code: 'haproxy-name-invalid',
  severity: 'error',
  summary: 'A name has letters that HAProxy refuses.',
  source: 'Measured: HAProxy 2.6 takes letters, digits and - _ . : in a name; with others it does not start.',
  *check(cluster, document) {
    const renames = new Renames(cluster, document);
    for (const declaration of declarations(cluster)) {
      const { name, range } = declaration;
      // Spaces, quotes and the like are more than a wrong letter: config-injection.
      if (/^[A-Za-z0-9_.:-]*$/.test(name) || !isBareword(name)) continue;
      const plain = plainName(name);
      yield {
        range,
        message: `HAProxy does not start with the name ${quoted(name)}: it takes only letters from a to z, digits, “-”, “_” and “.”.`,
        fixes: renames.fixes(declaration, plain),
      };
    }
  },
};

/** Without accents, and with `-` for what is left. */
const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^A-Za-z0-9_.-]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|[-_.]+$/g, '');
