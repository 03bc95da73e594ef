import type { Path } from './spot';

/** A whole block that is asked for by name; lines are indented by two blanks a level, `<1:x>` is a tab stop. */
export interface Block {
  readonly label: string;
  readonly summary: string;
  /** Where it fits; `*` is any name. */
  readonly at: Path;
  readonly lines: readonly string[];
}

export const blocks: readonly Block[] = [
  {
    label: 'new cluster',
    summary: 'A shard with a standby behind HAProxy.',
    at: [],
    lines: [
      'version: 1',
      'cluster: <1:sessions>',
      'nodes:',
      '  mem1: {address: <2:10.0.0.11:11211>}',
      '  mem2: {address: <3:10.0.0.12:11211>}',
      'pools:',
      '  <4:sessions>:',
      '    shards:',
      '      s1: {primary: mem1, standby: [mem2]}',
      'proxies:',
      '  edge: {type: haproxy, listen: <5:127.0.0.1:22121>}',
    ],
  },
  {
    label: 'new host',
    summary: 'A machine: zone and size stated once for all its nodes.',
    at: ['hosts'],
    lines: ['<1:host1>: {address: <2:10.0.0.11>, zone: <3:zone1>, memory: <4:32GiB>, cores: <5:8>}'],
  },
  {
    label: 'new node',
    summary: 'A memcached process.',
    at: ['nodes'],
    lines: ['<1:mem1>: {address: <2:10.0.0.11:11211>, zone: <3:zone1>}'],
  },
  {
    label: 'new pool',
    summary: 'A pool of one shard with a standby.',
    at: ['pools'],
    lines: ['<1:sessions>:', '  shards:', '    s1: {primary: <2:mem1>, standby: [<3:mem2>]}'],
  },
  {
    label: 'new shard',
    summary: 'A part of the pool: a primary and its standby.',
    at: ['pools', '*', 'shards'],
    lines: ['<1:s1>: {primary: <2:mem1>, standby: [<3:mem2>]}'],
  },
  {
    label: 'new HAProxy',
    summary: 'One port a shard, standbys, health checks; two instances that share what they see.',
    at: ['proxies'],
    lines: [
      '<1:edge>:',
      '  type: haproxy',
      '  base_port: <2:22121>',
      '  state_file: /var/lib/haproxy/servers.state',
      '  hard_stop_after: 30s',
      '  instances:',
      '    lb-a: {address: <3:10.0.0.5>, peer_port: 10000, runtime: {socket: /run/haproxy/admin.sock, level: admin}}',
      '    lb-b: {address: <4:10.0.0.6>, peer_port: 10000, runtime: {socket: /run/haproxy/admin.sock, level: admin}}',
    ],
  },
  {
    label: 'new twemproxy',
    summary: 'Hashes the keys of a pool over its nodes.',
    at: ['proxies'],
    lines: ['<1:ring>:', '  type: twemproxy', '  listen: <2:127.0.0.1:22122>', '  timeouts: {server: <3:400ms>}'],
  },
  {
    label: 'new client',
    summary: 'An application: its library, its pools and its patience.',
    at: ['clients'],
    lines: [
      '<1:web>:',
      '  library: <2:pymemcache>',
      '  pools:',
      '    <3:sessions>: {via: <4:edge>}',
      '  timeout: <5:500ms>',
    ],
  },
];

export const blocksAt = (path: Path): Block[] =>
  blocks.filter(({ at }) => at.length === path.length && at.every((key, index) => key === '*' || key === path[index]));
