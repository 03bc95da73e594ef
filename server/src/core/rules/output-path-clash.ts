import { replaceScalar } from '../document/edit';
import type { SpecDocument } from '../document/parse';
import type { Fix } from '../findings';
import type { Cluster } from '../model/cluster';
import type { Value } from '../model/value';
import type { Rule } from './rule';
import { listed, quoted } from './support/words';

/** What stands for the name that tells the files of a target apart. */
const placeholders: Readonly<Record<string, string>> = {
  haproxy: '{instance}',
  twemproxy: '{instance}',
  'memcached-proxy': '{instance}',
  memcached: '{node}',
  'shard-map': '{pool}',
};

export const rule: Rule = {
  code: 'output-path-clash',
  severity: 'error',
  summary: 'Two generated files have one path in “outputs”, so that one would replace the other.',
  source: 'From the paths themselves: a file holds one configuration.',
  *check(cluster, document) {
    const taken = new Map<string, { readonly target: string; readonly pattern: Value<string> }>();
    for (const [target, pattern] of cluster.outputs) {
      const paths = pathsOf(cluster, target, pattern.value);
      const [path, names] = [...paths].find(([, all]) => all.length > 1) ?? [];
      if (path !== undefined && names)
        yield {
          range: pattern.range,
          message: `${names.length} files of ${target} would be ${path}: ${remedy(target, pattern.value, names)}.`,
          fixes: fixesFor(document, target, pattern),
        };
      const other = [...paths.keys()].map((one) => taken.get(one)).find((one) => one !== undefined);
      if (other)
        yield {
          range: pattern.range,
          message: `${quoted(target)} and ${quoted(other.target)} would be the same file: give each a path of its own.`,
          related: [{ range: other.pattern.range, message: `The path of ${quoted(other.target)}.` }],
        };
      for (const one of paths.keys()) if (!taken.has(one)) taken.set(one, { target, pattern });
    }
  },
};

/** The paths of a target's files, and the names of those that each is for. */
function pathsOf(cluster: Cluster, target: string, pattern: string): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const name of namesOf(cluster, target)) {
    const placeholder = placeholders[target];
    const path = placeholder === undefined ? pattern : pattern.replaceAll(placeholder, name);
    const names = paths.get(path);
    if (names) names.push(name);
    else paths.set(path, [name]);
  }
  return paths;
}

function namesOf({ proxies, nodes, pools }: Cluster, target: string): string[] {
  const all = [...proxies.values()].filter(({ type }) => type?.value === target);
  if (target === 'mcrouter') return all.map(({ name }) => name);
  if (target === 'memcached') return [...nodes.keys()];
  if (target === 'shard-map')
    return [...pools.values()].flatMap(({ name, sharding }) => (sharding.strategy?.value === 'range' ? [name] : []));
  return target in placeholders ? all.flatMap(({ instances }) => instances.map(({ name }) => name)) : [''];
}

function remedy(target: string, pattern: string, names: readonly string[]): string {
  const placeholder = placeholders[target];
  if (placeholder === undefined) return `keep one of ${listed(names)} in this spec`;
  if (pattern.includes(placeholder)) return `give one of the instances named ${quoted(names[0])} another name`;
  return `write ${placeholder} where the name goes, as in ${withPlaceholder(pattern, placeholder)}`;
}

function fixesFor(document: SpecDocument, target: string, { value, range }: Value<string>): Fix[] {
  const placeholder = placeholders[target];
  if (placeholder === undefined || value.includes(placeholder)) return [];
  const path = withPlaceholder(value, placeholder);
  return [{ title: `Write ${path}`, edits: [replaceScalar(document, range, path)] }];
}

/** Before the ending of the file. */
const withPlaceholder = (pattern: string, placeholder: string): string =>
  pattern.replace(/(\.[^./]*)?$/, (ending) => `-${placeholder}${ending}`);
