import type { Range } from '../document/range';
import type { Host } from './host';
import type { MemcachedNode } from './node';
import type { Pool } from './pool';
import type { Proxy } from './proxy';
import type { NameKind, Ref, Value } from './value';
import type { Zone } from './zone';

class Use<T> implements Ref<T> {
  constructor(
    readonly kind: NameKind,
    readonly name: string,
    readonly range: Range,
    private readonly among: ReadonlyMap<string, T>,
  ) {}

  private found: T | undefined;

  get target(): T | undefined {
    this.found ??= this.among.get(this.name);
    return this.found;
  }
}

/** Resolves names while the model is read and keeps every use, for findings, navigation and rename. */
export class References {
  readonly all: Ref<unknown>[] = [];
  readonly zones = new Map<string, Zone>();
  readonly hosts = new Map<string, Host>();
  readonly nodes = new Map<string, MemcachedNode>();
  readonly pools = new Map<string, Pool>();
  readonly proxies = new Map<string, Proxy>();
  /** Without `zones:` the zones are the ones named. */
  zonesDeclared = false;
  private readonly places: Readonly<Record<NameKind, Set<number>>> = {
    zone: new Set(),
    host: new Set(),
    node: new Set(),
    pool: new Set(),
    proxy: new Set(),
  };

  zone(name: Value<string> | undefined): Ref<Zone> | undefined {
    if (name && !this.zonesDeclared && !this.zones.has(name.value))
      this.zones.set(name.value, { name: name.value, range: name.range, declared: false });
    return this.use('zone', this.zones, name);
  }
  host = (name: Value<string> | undefined): Ref<Host> | undefined => this.use('host', this.hosts, name);
  node = (name: Value<string> | undefined): Ref<MemcachedNode> | undefined => this.use('node', this.nodes, name);
  pool = (name: Value<string> | undefined): Ref<Pool> | undefined => this.use('pool', this.pools, name);
  proxy = (name: Value<string> | undefined): Ref<Proxy> | undefined => this.use('proxy', this.proxies, name);

  /** Targets are looked up when asked for, so the order of the sections does not matter. */
  private use<T>(kind: NameKind, among: ReadonlyMap<string, T>, name: Value<string> | undefined): Ref<T> | undefined {
    if (!name) return undefined;
    const ref = new Use(kind, name.value, name.range, among);
    // A value that several owners inherit is one use.
    const places = this.places[kind];
    if (!places.has(name.range.start)) {
      places.add(name.range.start);
      this.all.push(ref);
    }
    return ref;
  }
}
