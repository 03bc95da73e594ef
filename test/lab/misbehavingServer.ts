import { createServer, type Socket } from 'node:net';

/** What the server does with a connection, from the moment it is accepted. */
export type Behaviour = (socket: Socket) => void;

export interface MisbehavingServer {
  readonly host: string;
  readonly port: number;
  /** Connections that the other side has not closed yet. */
  open(): number;
  /** Bytes received over all connections. */
  received(): string;
  behave(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

export const silent: Behaviour = () => {};
export const closeAtOnce: Behaviour = (socket) => socket.end();
export const closeOnRequest: Behaviour = (socket) => socket.once('data', () => socket.end());
export const resetOnRequest: Behaviour = (socket) => socket.once('data', () => socket.resetAndDestroy());
export const answer =
  (bytes: string | Buffer): Behaviour =>
  (socket) =>
    socket.once('data', () => socket.write(bytes));
export const answerAndClose =
  (bytes: string | Buffer): Behaviour =>
  (socket) =>
    socket.once('data', () => socket.end(bytes));
/** One byte every 30 ms for as long as the other side listens: keeps idle timers from firing. */
export const trickle =
  (byte: number): Behaviour =>
  (socket) => {
    const timer = setInterval(() => socket.write(Buffer.of(byte)), 30);
    socket.once('close', () => clearInterval(timer));
  };

/** A server on a free port that does with every connection what no memcached should do. */
export function startMisbehavingServer(first: Behaviour, host = '127.0.0.1'): Promise<MisbehavingServer> {
  let behaviour = first;
  let received = '';
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.unref();
    socket.on('data', (data) => {
      received += data.toString('latin1');
    });
    socket.on('error', () => {});
    socket.once('end', () => socket.end());
    socket.once('close', () => sockets.delete(socket));
    behaviour(socket);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      resolve({
        host,
        port: typeof address === 'object' && address ? address.port : 0,
        open: () => sockets.size,
        received: () => received,
        behave: (next) => {
          behaviour = next;
        },
        stop: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
          }),
      });
    });
  });
}
