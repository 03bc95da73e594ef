import type { Command } from './command';

export const restartServer: Command = {
  id: 'memcachedHa.restartServer',
  run: ({ server }) => server.restart(),
};
