/**
 * True for a text that stays one word, and means nothing but itself, in every file that is generated from a spec.
 *
 * HAProxy expands `${NAME}` and `\` inside double quotes, takes `#` as a comment and `;` as the end of a command on the
 * Runtime API; twemproxy's YAML and the Lua of the memcached proxy have their own quotes and braces. Nothing is
 * escaped: a text that needs escaping is refused. Letters of any script pass, invisible characters do not.
 */
export const isBareword = (text: string): boolean => bareword.test(text);

const bareword = /^[\p{L}\p{M}\p{N}_.:/@%+,=~^*[\]-]+$/u;
