import { createServer } from 'node:net';

/**
 * A port that the kernel just had free on `host`, or `port` itself; rejects when that is taken.
 * Somebody else may take it before you do: start again then.
 */
export function freePort(host = '127.0.0.1', port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
