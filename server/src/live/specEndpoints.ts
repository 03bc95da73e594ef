import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Address as SpecAddress } from '../core/model/address';
import type { Cluster } from '../core/model/cluster';
import type { MemcachedNode, Credentials as SpecCredentials } from '../core/model/node';
import type { Instance } from '../core/model/proxy';
import type { Address, Credentials, Endpoint, Tls } from './endpoint';
import { type Failure, failure } from './outcome';

/** Where the files that a spec names are looked for, and what a person has stored for it. */
export interface Surroundings {
  /** The folder of the spec. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where one HAProxy listens for commands; undefined when the spec does not say. */
export function runtimeAddress(instance: Instance): Address | undefined {
  const { socket, address } = instance.runtime ?? {};
  return socket ? { path: socket.value } : address && dialable(address.value);
}

export const dialable = (address: SpecAddress): Address =>
  address.kind === 'unix' ? { path: address.path } : { host: address.host, port: address.port };

/** Everything needed to talk to the nodes of a spec; a node that can't be talked to has the reason instead. */
export async function endpointsOf(
  cluster: Cluster,
  surroundings: Surroundings,
): Promise<Map<string, Endpoint | Failure>> {
  const found = new Map<string, Endpoint | Failure>();
  for (const node of cluster.nodes.values()) found.set(node.name, await endpointOf(node, surroundings));
  return found;
}

async function endpointOf(node: MemcachedNode, surroundings: Surroundings): Promise<Endpoint | Failure> {
  if (!node.address) return failure('unresolved', 'the spec gives no address');
  const tls = await readTls(node, surroundings.folder);
  if (tls && 'ok' in tls) return tls;
  const login = node.auth && {
    type: node.auth.type.value,
    credentials: node.auth.credentials && (await readCredentials(node.auth.credentials, surroundings)),
  };
  return { ...dialable(node.address.value), id: node.name, protocol: node.protocol.value, tls, login };
}

async function readTls(node: MemcachedNode, folder: string): Promise<Tls | Failure | undefined> {
  if (!node.tls) return undefined;
  const { caFile, certFile, keyFile, verify, serverName } = node.tls;
  try {
    const read = (file: { value: string } | undefined): Promise<string> | undefined =>
      file && readFile(isAbsolute(file.value) ? file.value : join(folder, file.value), 'utf8');
    return {
      ca: await read(caFile),
      cert: await read(certFile),
      key: await read(keyFile),
      verify: verify.value === 'required',
      serverName: serverName.value,
    };
  } catch (error) {
    return failure('tls-failed', `a file of its tls can’t be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

/**
 * `USER:PASSWORD` from the environment or the first line of a file. `from_command` is not run: a spec is text from a
 * repository, and opening it must not start programs.
 */
async function readCredentials(source: SpecCredentials, surroundings: Surroundings): Promise<Credentials | undefined> {
  const name = source.name.value;
  let text: string | undefined;
  if (source.from === 'env') text = surroundings.environment[name];
  if (source.from === 'file')
    text = await readFile(isAbsolute(name) ? name : join(surroundings.folder, name), 'utf8').catch(() => undefined);
  const [line] = (text ?? '').split(/\r?\n/, 1);
  const colon = line.indexOf(':');
  return colon > 0 ? { username: line.slice(0, colon), password: line.slice(colon + 1) } : undefined;
}
