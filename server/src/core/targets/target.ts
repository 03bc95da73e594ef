import type { Range } from '../document/range';
import type { Finding } from '../findings';
import type { Cluster } from '../model/cluster';

/** What a target writes for one file. */
export interface Rendered {
  /** Ends in a newline; deterministic, without dates. */
  readonly text: string;
  /** For each line of the text the ranges of the spec that it comes from; empty for fixed lines. */
  readonly sources: readonly (readonly Range[])[];
}

/** A generated file with what its proxy can’t express of the spec. */
export interface RenderedFile extends Rendered {
  readonly notes: readonly Finding[];
}

/** One generated file: a proxy's configuration, a scrape configuration, … What tells it from others of its target is named. */
export interface Artifact {
  readonly target: string;
  /** The proxy instance; absent where a target has one file. */
  readonly instance?: string;
  readonly proxy?: string;
  /** The memcached node that the file starts. */
  readonly node?: string;
  readonly pool?: string;
  /** A companion that is kept next to the target's main file, under its name with this ending: `test.yml`. */
  readonly beside?: string;
  readonly title: string;
  readonly fileName: string;
  readonly languageId: string;
}

export interface Target {
  readonly id: string;
  /** The files that this cluster has of the target; none when it has no such proxy. */
  artifacts(cluster: Cluster): readonly Artifact[];
  /** The text, or why there is none: only values that passed validation as barewords may be written. */
  render(cluster: Cluster, artifact: Artifact, specName: string): Rendered | { readonly problems: readonly Finding[] };
}
