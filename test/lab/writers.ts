import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Clients of one shard that write versions of the same keys and read them back, over every given address. */
export interface Writers {
  /** Reads that gave an older version than one acknowledged before the read began. */
  readonly stale: readonly string[];
  /** Errors by connection; a connection that can't be opened again counts each time. */
  readonly errors: ReadonlyMap<string, number>;
  readonly reads: number;
  readonly writes: number;
  /** Milliseconds from an error to the next success, for each connection that had one. */
  readonly gaps: readonly number[];
  stop(): Promise<void>;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * Each client owns one key and writes 1, 2, 3 … to it, one write after the other but each over the next address, so that
 * two HAProxy that disagree are found out. It reads its own key and its neighbour's. A read is stale when its version is
 * below the one acknowledged before the read was sent; a miss is not stale.
 */
export function startWriters(addresses: readonly Address[], clients: number): Writers {
  const acknowledged = Array<number>(clients).fill(0);
  const stale: string[] = [];
  const gaps: number[] = [];
  const errors = new Map<string, number>();
  const counts = { reads: 0, writes: 0 };
  let running = true;

  const read = async (line: Line, owner: number, via: string): Promise<void> => {
    const floor = acknowledged[owner];
    const found = await line.ask(`get versioned:${owner}\r\n`, /END\r\n$/);
    counts.reads++;
    const value = /^VALUE \S+ 0 \d+\r\n(\d+)\r\n/.exec(found)?.[1];
    if (value !== undefined && Number(value) < floor)
      stale.push(`versioned:${owner}: ${value} read over ${via} after ${floor} was acknowledged`);
  };

  const client = async (index: number): Promise<void> => {
    const lines = addresses.map((): Line | undefined => undefined);
    const failedAt = addresses.map(() => 0);
    let version = 0;
    for (let turn = 0; running; turn++) {
      const at = turn % addresses.length;
      const via = `${addresses[at].host}:${addresses[at].port}`;
      try {
        lines[at] ??= await Line.open(addresses[at]);
        const line = lines[at];
        version++;
        const stored = await line.ask(
          `set versioned:${index} 0 0 ${String(version).length}\r\n${version}\r\n`,
          /\r\n$/,
        );
        if (stored === 'STORED\r\n') acknowledged[index] = version;
        counts.writes++;
        await read(line, index, via);
        await read(line, (index + 1) % clients, via);
        if (failedAt[at]) gaps.push(performance.now() - failedAt[at]);
        failedAt[at] = 0;
      } catch {
        if (!running) break;
        errors.set(`client ${index} over ${via}`, (errors.get(`client ${index} over ${via}`) ?? 0) + 1);
        failedAt[at] ||= performance.now();
        lines[at]?.close();
        lines[at] = undefined;
        await wait(1);
      }
    }
    for (const line of lines) line?.close();
  };

  const done = Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  return {
    stale,
    errors,
    gaps,
    get reads() {
      return counts.reads;
    },
    get writes() {
      return counts.writes;
    },
    async stop() {
      running = false;
      await done;
    },
  };
}

/** One connection, one question at a time; any trouble rejects. */
class Line {
  private buffer = '';
  private settle?: { resolve(text: string): void; reject(error: Error): void; until: RegExp };

  private constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      this.buffer += text;
      const waiting = this.settle;
      if (!waiting?.until.test(this.buffer)) return;
      const answer = this.buffer;
      this.buffer = '';
      this.settle = undefined;
      waiting.resolve(answer);
    });
    const fail = (): void => this.settle?.reject(new Error('closed'));
    socket.on('error', fail);
    socket.on('close', fail);
  }

  static open(address: Address): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(address);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Line(socket)));
    });
  }

  ask(text: string, until: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('closed'));
      const timer = setTimeout(() => reject(new Error('silent')), 1_000);
      const done = (): void => clearTimeout(timer);
      this.settle = {
        until,
        resolve: (answer) => {
          done();
          resolve(answer);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      };
      this.socket.write(text);
    });
  }

  close(): void {
    this.socket.destroy();
  }
}
