import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'memjs';
import { placeKey } from '../../server/src/core/features/placement';
import type { Cluster } from '../../server/src/core/model/cluster';
import { allFrontends } from '../../server/src/core/model/listeners';

/** Requests a second over each port: enough to move the figures, little for the machine. */
const pace = 40;
const keys = 500;
const giveUpMs = 700;

/** An application with a session cache: reads, and writes what it missed, through every port of every HAProxy. */
export function startTraffic(cluster: Cluster): { stop(): Promise<void> } {
  let running = true;
  const users = allFrontends(cluster).map(async ({ host, port, pool, shard }, index) => {
    const mine = Array.from({ length: keys }, (_, id) => `session:${id}`).filter((key) => {
      const placed = placeKey(cluster, { pool: pool.name, key });
      return placed.ok && placed.shard === shard?.name;
    });
    let client: Client | undefined;
    for (let turn = 0; running; turn++) {
      // A few sessions are busy, many are rare; now and then somebody new comes.
      const key = turn % 20 === 0 ? `session:new:${index}:${turn}` : mine[Math.floor(mine.length * Math.random() ** 3)];
      client ??= Client.create(`${host}:${port}`, { retries: 1, timeout: 0.4, conntimeout: 0.4, logger: silent });
      try {
        const { value } = await withinLimit(client.get(key));
        if (value === null) await withinLimit(client.set(key, `made at turn ${turn}`, { expires: 600 }));
      } catch {
        // An application opens a new connection after an error; memjs may hold on to a closed one.
        client.close();
        client = undefined;
      }
      await wait(1_000 / pace);
    }
    client?.close();
  });
  return {
    async stop() {
      running = false;
      await Promise.all(users);
    },
  };
}

const silent = { log: () => undefined };

/** memjs never answers when the connection is closed before the reply. */
async function withinLimit<T>(answer: Promise<T>): Promise<T> {
  const limit = new AbortController();
  const late = wait(giveUpMs, undefined, { signal: limit.signal }).then(() => {
    throw new Error('no answer');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    limit.abort();
  }
}
