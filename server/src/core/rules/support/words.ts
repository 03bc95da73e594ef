/** A name as it stands in a message. */
export const quoted = (name: string): string => `“${name}”`;

/** “a”, “b” and 3 more. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map(quoted);
  const rest = names.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** `pool “a”`, `pools “a” and “b”`. */
export const named = (kind: string, names: readonly string[]): string =>
  `${names.length === 1 ? kind : `${kind}s`} ${listed(names)}`;

/** The sentence with a capital. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
