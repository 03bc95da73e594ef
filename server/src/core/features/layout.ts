/** How many blanks one level of a text is indented: the first indented line below an unindented key, else two. */
export function indentOf(text: string): string {
  const match = /^[^\s#][^\n]*:[^\S\n]*(?:#[^\n]*)?\r?\n(?:[^\S\n]*(?:#[^\n]*)?\r?\n)*( +)\S/m.exec(text);
  return match && !match[1].startsWith('         ') ? match[1] : '  ';
}
