import type { Cluster } from '../model/cluster';
import type { Fields } from '../model/fields';
import { fieldAt, resolved } from '../schema/schema';
import { asYaml } from './schemaText';
import type { Path } from './spot';

/** A value in force and where it comes from: `here`, a wider place, or `default`. */
export interface Effective {
  readonly key: string;
  readonly text: string;
  readonly from: string;
}

/** The fields that apply at a path which inherits: a node, a pool's failover and what stands below them. */
export function effectiveAt(cluster: Cluster, path: Path): Effective[] {
  const [section, name, ...below] = path.map(String);
  if (section === 'nodes') return inForce(cluster.nodes.get(name)?.fields, path, below);
  if (section === 'pools' && below[0] === 'failover')
    return inForce(cluster.pools.get(name)?.failover.fields, path, below.slice(1));
  return [];
}

function inForce(owner: Fields | undefined, path: Path, below: readonly string[]): Effective[] {
  let fields = owner;
  for (const key of below) fields = fields?.nestedOrEmpty(key);
  const properties = fieldAt(path)?.properties;
  if (!fields || !properties) return [];
  const values: Effective[] = [];
  for (const [key, property] of Object.entries(properties)) {
    const value = fields.read(key, (node) => node.source);
    const standard = resolved(property).default;
    if (value) {
      const from = value.origin.kind === 'inherited' ? value.origin.from : 'here';
      values.push({ key, text: value.value, from });
    } else if (standard !== undefined && typeof standard !== 'object' && standard !== 'none')
      values.push({ key, text: asYaml(standard), from: 'default' });
  }
  return values;
}
