/**
 * mcrouter's JSON without what YAML 1.2 does not have: comments and tabs between values become blanks, so that places stay.
 * What stands in quotes stays as it is.
 */
export const plainJson = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\t/g, (part) =>
    part.startsWith('"') ? part : part.replace(/[^\n]/g, ' '),
  );
