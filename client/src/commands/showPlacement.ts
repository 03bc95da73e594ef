import { type Command, specFor } from './command';

export const showPlacement: Command = {
  id: 'memcachedHa.showPlacement',
  async run(parts, argument) {
    const spec = await specFor(parts, argument);
    if (spec) parts.placement.show(spec.uri);
  },
};
