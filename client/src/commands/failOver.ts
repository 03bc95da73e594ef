import { confirmAndRun } from '../confirm';
import type { Command } from './command';
import { pickShard } from './pickShard';

export const failOver: Command = {
  id: 'memcachedHa.failOver',
  run: (parts, ...about) => confirmAndRun('failover', () => pickShard(parts, ...about), parts),
};
