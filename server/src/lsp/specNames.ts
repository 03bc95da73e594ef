/** Whether a file is a spec by its name alone. */
export const isSpecName = (uri: string): boolean => /\.memcached\.ya?ml$/.test(uri);

/** `memcached.yaml` also names Kubernetes and Compose files: its content decides. */
export const isBareName = (uri: string): boolean => /(?:^|\/)memcached\.ya?ml$/.test(uri);

/** A top-level `cluster:` beside `nodes:` or `pools:`. */
export const looksLikeSpec = (text: string): boolean =>
  /^cluster\s*:/m.test(text) && /^(?:nodes|pools)\s*:/m.test(text);
