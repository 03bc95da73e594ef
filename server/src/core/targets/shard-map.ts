import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';
import { headerText } from './header';
import { gone } from './instances';
import { writeJson } from './jsonTree';
import { Lines } from './lines';
import { patternWord, shardTrees } from './shard-map/shards';
import type { Artifact, Rendered, Target } from './target';
import { ofWord, sourced } from './tree';
import { Words } from './words';

/** Of the format in docs/targets/shard-map.md: it changes when an old reader would read a new file wrongly. */
const formatVersion = 1;

/** A map from ids to shards, one a pool with ranges, for applications that choose the shard themselves. */
export const shardMap: Target = { id: 'shard-map', artifacts, render };

function artifacts(cluster: Cluster): Artifact[] {
  const pools = [...cluster.pools.values()].filter((pool) => pool.sharding.strategy?.value === 'range');
  return pools.map(({ name }) => ({
    target: 'shard-map',
    pool: name,
    title: `Shard map of ${name}`,
    fileName: `${name}-shard-map.json`,
    languageId: 'json',
  }));
}

function render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { problems: readonly Finding[] } {
  const pool = cluster.pools.get(artifact.pool ?? '');
  if (pool?.sharding.strategy?.value !== 'range') return gone(cluster, 'pools', `pool ${artifact.pool} with ranges`);
  const words = new Words('A shard map');
  const { key } = pool.sharding;
  if (!key)
    words.problem(
      'missing-key',
      `Pool ${pool.name} shards by range without sharding.key: write one, as in "user:{user_id}".`,
      pool.entry.keyRange,
    );
  const out = new Lines();
  writeJson(out, {
    generated: headerText(specName, cluster.document.text),
    version: formatVersion,
    cluster: ofWord(words.name(cluster.name.value, cluster.name.range)),
    pool: ofWord(words.name(pool.name, pool.entry.keyRange)),
    key: key && ofWord(patternWord(words, key)),
    shards: sourced(shardTrees(words, cluster, pool), pool.entry.keyRange),
  });
  return words.problems.length > 0 ? { problems: words.problems } : out.rendered();
}
