import { methods } from '../../../server/src/protocol';
import type { Command } from './command';

export const refresh: Command = {
  id: 'memcachedHa.refresh',
  run: ({ server }) => server.notify(methods.refresh),
};
