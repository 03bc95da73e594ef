import type { Tree } from '../tree';

/** The data source that the reader chose; the spec's is chosen at first. */
export const datasource: Tree = { type: 'prometheus', uid: '$datasource' };

/** What the variables of the dashboard let through. `memcached_cluster` is the only one that is always set. */
export const chosen = (metric: string, matchers = ''): string =>
  `${metric}{memcached_cluster="$memcached_cluster",pool=~"$pool",shard=~"$shard",zone=~"$zone",node=~"$node"${matchers && `,${matchers}`}}`;

export const rate = (selected: string): string => `rate(${selected}[$__rate_interval])`;

export interface Query {
  readonly expr: string;
  /** Labels in braces are filled in by Grafana. */
  readonly legend: string;
  /** The newest value only, as a row of a table. */
  readonly table?: boolean;
}

export interface Panel {
  /** Stable: links and the diff of a regenerated dashboard depend on it. */
  readonly id: number;
  readonly type: 'state-timeline' | 'stat' | 'timeseries' | 'table' | 'text';
  readonly title: string;
  readonly description: string;
  /** Of the 24 columns. */
  readonly width: 8 | 12 | 24;
  readonly unit?: string;
  readonly queries?: readonly Query[];
  readonly options?: Tree;
  readonly custom?: Tree;
  readonly extra?: Readonly<Record<string, Tree>>;
}

const height = 8;

/** Panels from left to right, a new line where they no longer fit. */
export function placed(panels: readonly Panel[]): Tree[] {
  let [x, y] = [0, 0];
  return panels.map((panel) => {
    if (x + panel.width > 24) [x, y] = [0, y + height];
    const gridPos = { h: height, w: panel.width, x, y };
    x += panel.width;
    return panelTree(panel, gridPos);
  });
}

const panelTree = (
  { id, type, title, description, unit, queries = [], options, custom, extra }: Panel,
  gridPos: Tree,
): Tree => ({
  id,
  type,
  title,
  description,
  gridPos,
  datasource: queries.length > 0 ? datasource : undefined,
  fieldConfig: { defaults: { unit, custom }, overrides: [] },
  options,
  targets: queries.map(({ expr, legend, table }, index) => ({
    refId: String.fromCharCode(65 + index),
    datasource,
    expr,
    legendFormat: legend,
    format: table ? 'table' : undefined,
    instant: table ? true : undefined,
  })),
  ...extra,
});
