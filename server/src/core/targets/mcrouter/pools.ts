import type { Range } from '../../document/range';
import type { MemcachedNode } from '../../model/node';
import type { Proxy } from '../../model/proxy';
import type { Ref } from '../../model/value';
import type { Word } from '../lines';
import { nodeAddress, refuseLogin } from '../reach';
import { ofWord, oneLine, sourced, type Tree } from '../tree';
import type { Words } from './words';

/** The `pools` of one file, in the order in which routes asked for them. */
export class Pools {
  private readonly trees = new Map<string, Tree>();
  private readonly contents = new Map<string, string>();
  /** The nodes that it reaches by TLS. */
  readonly encrypted = new Set<MemcachedNode>();

  constructor(
    private readonly words: Words,
    private readonly proxy: Proxy,
  ) {}

  get tree(): Tree {
    return Object.fromEntries(this.trees);
  }

  /** A pool of nodes that mcrouter dials itself. `name` is made of the spec's names; `place` is what it stands for. */
  ofNodes(name: string, refs: readonly Ref<MemcachedNode>[], place: Range): Word {
    const { words } = this;
    const nodes = refs.flatMap(({ target }) => target ?? []);
    for (const node of nodes) refuseLogin(words, node);
    const [encrypted] = nodes.filter(({ tls }) => tls);
    for (const node of nodes) if (node.tls) this.encrypted.add(node);
    if (encrypted?.tls && nodes.some(({ tls }) => !tls))
      words.problem(
        'target-cannot-express',
        `mcrouter speaks TLS to all nodes of a pool or to none: ${encrypted.name} has it, another of ${name} has not.`,
        encrypted.tls.verify.range,
      );
    return this.add(
      name,
      refs.flatMap((ref) => nodeAddress(words, ref) ?? []),
      place,
      encrypted?.tls?.verify.range,
    );
  }

  /** A pool of addresses; the same name with other servers would silently be the first of them. */
  add(name: string, servers: readonly Word[], place: Range, encrypted?: Range): Word {
    const content = servers.map(({ text }) => text).join(' ');
    this.words.key({ value: name, range: place });
    if ((this.contents.get(name) ?? content) !== content)
      this.words.problem('name-collides-after-slug', `Two pools would be called ${name}: rename this.`, place);
    if (!this.trees.has(name)) {
      const { server, connect } = this.proxy.timeouts;
      this.contents.set(name, content);
      this.trees.set(
        name,
        sourced(
          {
            servers: servers.map(ofWord),
            security_mech: encrypted && sourced('ssl', encrypted),
            server_timeout: server && sourced(this.words.milliseconds(server), server.range),
            connect_timeout: connect && sourced(this.words.milliseconds(connect), connect.range),
          },
          place,
        ),
      );
    }
    return { text: name, from: [place] };
  }
}

/** The route to a pool; with one server there is nothing to hash. */
export function poolRoute({ text, from }: Word, hash?: Readonly<Record<string, Tree | undefined>>): Tree {
  if (!hash) return sourced(`PoolRoute|${text}`, ...from);
  const route = { type: 'PoolRoute', pool: text, hash };
  return sourced(hash.weights || hash.tags ? route : oneLine(route), ...from);
}
