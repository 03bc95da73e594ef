/** Whether a path ends in `memcached.yaml` or `memcached.yml`, which is a spec only by its content. */
export function isBareName(path: string): boolean {
  return /(^|\/)memcached\.ya?ml$/.test(path);
}

/** Whether a text has a top-level `cluster:` beside `nodes:` or `pools:`. */
export function looksLikeSpec(text: string): boolean {
  return /^cluster\s*:/m.test(text) && /^(nodes|pools)\s*:/m.test(text);
}
