import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Stands in for memcached_exporter, which Debian does not have: its names (0.16.0) for what the alerts and panels ask. */
export interface Exporter {
  readonly port: number;
  stop(): Promise<void>;
}

/** Answers `/scrape?target=HOST:PORT` on `port` of 127.0.0.1. */
export async function startExporter(port: number): Promise<Exporter> {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const target = searchParams.get('target');
    response.statusCode = pathname === '/scrape' && target ? 200 : 400;
    response.end(target ? await metrics(target).catch(() => 'memcached_up 0\n') : '');
  });
  server.listen(port, '127.0.0.1').unref();
  await once(server, 'listening');
  return {
    port,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function metrics(target: string): Promise<string> {
  const [general, settings, items] = await reports(target, ['stats', 'stats settings', 'stats items']);
  const stat = (name: string): number => Number(general.get(name) ?? 0);
  const commands = (command: string, status: string, value: number): string =>
    `commands_total{command="${command}",status="${status}"} ${value}`;
  const slabs = [...items].flatMap(([key, value]) => {
    const [, slab, name] = key.split(':');
    const metric = { evicted: 'evicted_total', outofmemory: 'outofmemory_total', age: 'age_seconds' }[name];
    return metric ? [`slab_items_${metric}{slab="${slab}"} ${value}`] : [];
  });
  const lines = [
    'up 1',
    `uptime_seconds ${stat('uptime')}`,
    `current_connections ${stat('curr_connections')}`,
    `max_connections ${settings.get('maxconns')}`,
    `connections_rejected_total ${stat('rejected_connections')}`,
    `connections_listener_disabled_total ${stat('listen_disabled_num')}`,
    `current_bytes ${stat('bytes')}`,
    `limit_bytes ${stat('limit_maxbytes')}`,
    `items_evicted_total ${stat('evictions')}`,
    `item_no_memory_total ${stat('store_no_memory')}`,
    commands('get', 'hit', stat('get_hits')),
    commands('get', 'miss', stat('get_misses')),
    commands('set', 'hit', stat('cmd_set')),
    ...slabs,
  ];
  return lines.map((line) => `memcached_${line}\n`).join('');
}

/** What a node answers to each question, one connection for all. */
async function reports(target: string, questions: readonly string[]): Promise<Map<string, string>[]> {
  const [host, port] = target.split(':');
  const socket = connect({ host, port: Number(port) }).setEncoding('latin1');
  const gave = (async () => {
    let text = '';
    socket.end(questions.map((question) => `${question}\r\n`).join(''));
    for await (const part of socket) text += part;
    return text;
  })();
  const timeout = new AbortController();
  try {
    const text = await Promise.race([gave, wait(1_000, '', { signal: timeout.signal, ref: false })]);
    return text
      .split('END\r\n')
      .slice(0, questions.length)
      .map((report) => new Map([...report.matchAll(/^STAT (\S+) (.*)\r$/gm)].map(([, name, value]) => [name, value])));
  } finally {
    timeout.abort();
    socket.destroy();
  }
}
