import { confirmAndRun } from '../confirm';
import type { Command } from './command';
import { pickShard } from './pickShard';

export const failBack: Command = {
  id: 'memcachedHa.failBack',
  run: (parts, ...about) => confirmAndRun('failback', () => pickShard(parts, ...about), parts),
};
