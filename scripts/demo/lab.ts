import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSpec } from '../../server/src/core/document/parse';
import { readCluster } from '../../server/src/core/model/cluster';
import { allFrontends } from '../../server/src/core/model/listeners';
import { type LabCluster, startCluster } from '../../test/lab/cluster';
import { isFree } from '../../test/lab/relocate';
import { root } from '../lib/npmPackages.mjs';

const specName = 'sessions.memcached.yaml';
/** The folder that the example names. */
const ownFolder = join(tmpdir(), 'memcached-ha-demo');

/**
 * The example cluster, running: its own ports and folder when they are free, else others, so that two demos can run.
 * The spec is a copy: edits don't touch the project.
 */
export async function startDemo(onStart: (what: string) => void): Promise<LabCluster> {
  const text = readFileSync(join(root, 'examples', specName), 'utf8');
  const asWritten = await portsAreFree(text);
  if (asWritten) rmSync(ownFolder, { recursive: true, force: true });
  const folder = asWritten ? ownFolder : mkdtempSync(`${ownFolder}-`);
  mkdirSync(folder, { recursive: true });
  return startCluster(text, { folder, specName, relocated: !asWritten, onStart });
}

async function portsAreFree(text: string): Promise<boolean> {
  const cluster = readCluster(parseSpec(text));
  if (!cluster) return false;
  const nodes = [...cluster.nodes.values()].flatMap(({ address }) =>
    address?.value.kind === 'tcp' ? [address.value] : [],
  );
  const ports = allFrontends(cluster).flatMap(({ host, port }) => (host ? [{ host, port }] : []));
  const runtimes = [...cluster.proxies.values()].flatMap((proxy) =>
    proxy.instances.flatMap(({ address, peerPort, runtime }) => [
      ...(address && peerPort ? [{ host: address.value, port: peerPort.value }] : []),
      ...(runtime?.address?.value.kind === 'tcp' ? [runtime.address.value] : []),
    ]),
  );
  const free = await Promise.all([...nodes, ...ports, ...runtimes].map(({ host, port }) => isFree(host, port)));
  return free.every(Boolean);
}
