import type { Command } from './command';

export const showLog: Command = {
  id: 'memcachedHa.showLog',
  run: ({ server }) => server.log.show(true),
};
