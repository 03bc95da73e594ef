import { writeFile } from 'node:fs/promises';
import { judged, type Program } from './program';
import { freePort, startUp } from './startUp';

/** A node as a backend: `"10.0.0.1:11211"`, `"10.0.0.1:11211 _down_"` or `{ host = "10.0.0.1", port = "11211", … }`. */
const backend = /"[^"\s]+:\d+(?=[" ])|\bhost = "[^"]*", port = "\d+(?=")/g;

/**
 * memcached has its proxy only where it was built so. It is started on free ports of the loopback address and killed as
 * soon as it listens; the nodes stand there as closed ports, so that none is dialled.
 */
export const memcachedProxy: Program = {
  command: 'memcached',
  name: 'memcached proxy',
  versionFlag: '-V',
  install: 'a memcached that was built with its proxy (configure --enable-proxy)',
  reads: ({ target }) => target === 'memcached-proxy',
  check: async ({ text, path }, run) => {
    const help = await run(['-h']);
    if (help.end !== 'exited') return judged(help, []);
    if (!/proxy_config/.test(help.output) || !/routelib/.test(help.output)) return { end: 'absent', messages: [] };
    const nodes = new Map<string, number>();
    for (const [node] of text.matchAll(backend)) if (!nodes.has(node)) nodes.set(node, await freePort());
    const harmless = text.replace(backend, (node) =>
      node.startsWith('"') ? `"127.0.0.1:${nodes.get(node)}` : `host = "127.0.0.1", port = "${nodes.get(node)}`,
    );
    await writeFile(path, harmless);
    const ports: number[] = [];
    const listed = /^-- memcached -l (\S+)/m.exec(text)?.[1].split(',') ?? [''];
    for (const _ of listed) ports.push(await freePort());
    const addresses = listed.map((one, index) => `${/^tag_[^_]*_:/.exec(one)?.[0] ?? ''}127.0.0.1:${ports[index]}`);
    const args = ['-l', addresses.join(','), '-o', `proxy_config=routelib,proxy_arg=${path}`];
    return startUp(run, args, ports[0], (words) => {
      const at = /\.lua:(\d+)/.exec(words);
      return at ? Number(at[1]) : undefined;
    });
  },
};
