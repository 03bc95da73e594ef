import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { labFolder } from './folder';

export interface Saslauthd {
  /** For `memcached -S`: where its SASL configuration lies. */
  readonly env: Record<string, string>;
  stop(): Promise<void>;
}

const text = (value: string): Buffer => {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The counted strings login, password, service, realm; `undefined` while one is missing. */
function readRequest(bytes: Buffer): string[] | undefined {
  const fields: string[] = [];
  for (let at = 0; fields.length < 4; ) {
    if (bytes.length < at + 2) return undefined;
    const end = at + 2 + bytes.readUInt16BE(at);
    if (bytes.length < end) return undefined;
    fields.push(bytes.toString('utf8', at + 2, end));
    at = end;
  }
  return fields;
}

/** Answers the real SASL library of memcached in place of saslauthd: one user, PLAIN. */
export function startSaslauthd(username: string, password: string): Promise<Saslauthd> {
  const folder = labFolder();
  const path = join(folder, 'mux');
  const configuration = join(folder, 'sasl');
  mkdirSync(configuration);
  writeFileSync(
    join(configuration, 'memcached.conf'),
    `mech_list: plain\npwcheck_method: saslauthd\nsaslauthd_path: ${path}\n`,
  );
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const request = readRequest(received);
      if (request) socket.end(text(request[0] === username && request[1] === password ? 'OK' : 'NO'));
    });
  });
  return new Promise((resolve) => {
    server.listen(path, () => {
      chmodSync(path, 0o777);
      resolve({
        env: { SASL_CONF_PATH: configuration },
        stop: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
