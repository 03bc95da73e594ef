import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSpec } from '../../server/src/core/document/parse';
import { type Cluster, readCluster } from '../../server/src/core/model/cluster';
import type { MemcachedNode } from '../../server/src/core/model/node';
import { artifacts, renderArtifact } from '../../server/src/core/targets/index';
import { runtimeAddress } from '../../server/src/live/specEndpoints';
import { type Memcached, startMemcached } from './memcached';
import { accepts, type LabProcess, startProcess } from './process';
import { relocate } from './relocate';

/** A spec that runs: real memcached nodes, and HAProxy instances from our own rendered files. */
export interface LabCluster {
  readonly folder: string;
  /** The spec as it runs, on the ports in use. */
  readonly text: string;
  readonly specFile: string;
  readonly cluster: Cluster;
  /** By node name; a node that was stopped can be started again. */
  readonly nodes: ReadonlyMap<string, Memcached>;
  readonly instances: ReadonlyMap<string, LabProcess>;
  startNode(name: string): Promise<void>;
  /** Starts an instance again from the same file, as after a restart of the machine. */
  startInstance(name: string): Promise<void>;
  stop(): Promise<void>;
}

export interface LabOptions {
  /** Where spec, rendered files, sockets and state go. */
  readonly folder: string;
  readonly specName: string;
  /** Move to free ports (tests), or use the spec's own (the demo, when they are free). */
  readonly relocated: boolean;
  onStart?(what: string): void;
}

export async function startCluster(text: string, options: LabOptions): Promise<LabCluster> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true });
  const spec = options.relocated ? await relocate(text, folder) : text;
  const cluster = readCluster(parseSpec(spec));
  if (!cluster) throw new Error('the spec has no cluster');
  const specFile = join(folder, options.specName);
  writeFileSync(specFile, spec);

  const nodes = new Map<string, Memcached>();
  const instances = new Map<string, LabProcess>();
  const startNode = async (name: string): Promise<void> => {
    const node = cluster.nodes.get(name);
    if (!node) throw new Error(`no node ${name}`);
    nodes.set(name, await memcachedOf(node));
    options.onStart?.(`memcached ${name}`);
  };
  const startInstance = async (name: string): Promise<void> => {
    instances.set(name, await haproxyOf(cluster, name, folder, options.specName));
    options.onStart?.(`HAProxy ${name}`);
  };
  const stop = async (): Promise<void> => {
    await Promise.all([...instances.values(), ...nodes.values()].map((started) => started.stop()));
  };
  try {
    for (const name of cluster.nodes.keys()) await startNode(name);
    for (const proxy of cluster.proxies.values())
      if (proxy.type?.value === 'haproxy') for (const instance of proxy.instances) await startInstance(instance.name);
  } catch (error) {
    await stop();
    throw error;
  }
  return { folder, text: spec, specFile, cluster, nodes, instances, startNode, startInstance, stop };
}

async function memcachedOf(node: MemcachedNode): Promise<Memcached> {
  const address = node.address?.value;
  if (address?.kind !== 'tcp') throw new Error(`${node.name} has no TCP address`);
  const megabytes = Math.max(8, Math.round(node.memory.value.bytes / 2 ** 20));
  const flags = ['-m', String(megabytes), '-c', String(node.maxConnections.value), '-t', String(node.threads.value)];
  return startMemcached(flags, { host: address.host, port: address.port });
}

async function haproxyOf(cluster: Cluster, name: string, folder: string, specName: string): Promise<LabProcess> {
  const artifact = artifacts(cluster).find(
    (candidate) => candidate.target === 'haproxy' && candidate.instance === name,
  );
  const rendered = artifact && renderArtifact(cluster, artifact, specName);
  if (!artifact || !rendered || 'problems' in rendered)
    throw new Error(`${name} can't be rendered: ${JSON.stringify(rendered)}`);
  const file = join(folder, artifact.fileName.split('/').pop() ?? `${name}.cfg`);
  writeFileSync(file, rendered.text);
  const instance = [...cluster.proxies.values()].flatMap((proxy) => proxy.instances).find((one) => one.name === name);
  const runtime = instance && runtimeAddress(instance);
  if (runtime && 'path' in runtime) mkdirSync(dirname(runtime.path), { recursive: true });
  const stateFile = [...cluster.proxies.values()].find((proxy) => proxy.instances.includes(instance!))?.stateFile
    ?.value;
  // HAProxy warns when the file is missing or empty; 1 is the version of its format.
  if (stateFile && !existsSync(stateFile)) writeFileSync(stateFile, '1\n');
  return startProcess('haproxy', ['-db', '-f', file], () => (runtime ? accepts(runtime) : true));
}
