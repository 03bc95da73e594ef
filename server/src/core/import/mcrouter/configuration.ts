import { asMap, asSeq, type MapNode, type SpecNode } from '../../document/nodes';
import type { Address } from '../../model/address';
import { addressIn } from '../support/draft';
import { field, mapField, numberField, textField, textOf } from '../support/fields';

/** A pool of mcrouter's own: servers in order, of which a hash chooses one. */
export interface McPool {
  readonly name: string;
  readonly servers: readonly Address[];
  readonly tls: boolean;
  readonly timeouts: { readonly server?: number; readonly connect?: number };
  readonly line: number;
}

/** A route handle by its type and fields, whichever way it was written. */
export interface Route {
  readonly type: string;
  readonly map?: MapNode;
  /** `PoolRoute|NAME`. */
  readonly argument?: string;
  readonly line: number;
}

/** Handles that name each other many times over are few to write and endless to follow. */
const mostVisits = 20_000;

/** The configuration with its references looked up. */
export class Configuration {
  readonly pools = new Map<string, McPool>();
  private visits = 0;
  private readonly handles = new Map<string, SpecNode>();

  constructor(
    readonly root: MapNode,
    readonly lineOf: (offset: number) => number,
    private readonly unread: (line: number) => void,
  ) {
    for (const [name, { value }] of mapField(root, 'pools')?.entries ?? []) this.readPool(name, value);
    const named = field(root, 'named_handles');
    for (const item of asSeq(named)?.items ?? []) this.keepHandle(textField(asMap(item), 'name'), item);
    for (const [name, { value }] of asMap(named)?.entries ?? []) this.keepHandle(name, value);
  }

  /** Undefined for what is no route. A name may lead to a name; a circle ends. */
  route(node: SpecNode | undefined, depth = 0): Route | undefined {
    if (!node || depth > 16 || ++this.visits > mostVisits) return undefined;
    const line = this.lineOf(node.range.start);
    const text = textOf(node);
    if (text !== undefined) {
      const [type, argument] = text.split('|', 2);
      const handle = argument === undefined ? this.handles.get(text) : undefined;
      return handle ? this.route(handle, depth + 1) : { type, argument, line };
    }
    const map = asMap(node);
    const type = textField(map, 'type');
    if (type === undefined) return undefined;
    this.keepHandle(textField(map, 'name'), node);
    return { type, map, line };
  }

  routes(node: SpecNode | undefined): Route[] {
    const all = asSeq(node)?.items ?? (node ? [node] : []);
    return all.flatMap((each) => this.route(each) ?? []);
  }

  /** The pool of a PoolRoute: by name, or written in its place. */
  poolOf(route: Route): McPool | undefined {
    const given = field(route.map, 'pool') ?? field(route.map, 'children');
    const name = route.argument ?? textOf(given) ?? textField(asMap(given), 'name');
    const known = name === undefined ? undefined : this.pools.get(name);
    if (known || !asMap(given)) return known;
    return this.readPool(name ?? `pool-${route.line}`, given as SpecNode);
  }

  private keepHandle(name: string | undefined, node: SpecNode): void {
    if (name !== undefined && !this.handles.has(name)) this.handles.set(name, node);
  }

  private readPool(name: string, node: SpecNode): McPool {
    const map = asMap(node);
    const servers = (asSeq(field(map, 'servers'))?.items ?? []).flatMap((item) => {
      const address = serverAddress(textOf(item) ?? '');
      if (!address) this.unread(this.lineOf(item.range.start));
      return address ?? [];
    });
    const security = textField(map, 'security_mech');
    const pool = {
      name,
      servers,
      tls: security !== undefined && security !== 'plain',
      timeouts: { server: numberField(map, 'server_timeout'), connect: numberField(map, 'connect_timeout') },
      line: this.lineOf(node.range.start),
    };
    this.pools.set(name, pool);
    return pool;
  }
}

/** `HOST:PORT[:PROTOCOL[:SECURITY]]`, `[IPv6]:PORT`, `unix:/PATH`. */
const serverAddress = (text: string): Address | undefined =>
  addressIn(
    text
      .slice(0, 301)
      .replace(/^unix:/, '')
      .replace(/^(.+:\d{1,5}):(?:ascii|caret)(?::\w+)?$/, '$1'),
  );
