import { LibmemcachedState, libmemcachedHashes } from '../distributions/libmemcached';
import { implementation } from '../implementation';
import { choice, flag, integer } from '../options';

const distributions = ['modula', 'consistent', 'consistent_ketama'] as const;

export const pylibmc = implementation({
  id: 'pylibmc',
  title: 'pylibmc',
  options: {
    hash: choice(libmemcachedHashes, 'default', 'Behaviour hash; default is one_at_a_time.'),
    ketama: flag(false, 'Behaviour ketama: 100 points a server, hashed like the keys; not libketama.'),
    ketama_weighted: flag(false, "Behaviour ketama_weighted: MD5 and libketama's weighted ring."),
    distribution: choice(distributions, 'modula', 'Behaviour distribution.'),
    remove_failed: integer(
      0,
      'Behaviour remove_failed: a dead server leaves the list after this many failures, 0 never.',
    ),
  },
  // Whatever the order in the program, pylibmc sets the behaviours in this one, then adds the servers one by one.
  place(servers, options, { dead, given }) {
    const state = new LibmemcachedState();
    if (given.includes('hash')) state.setHash(options.hash);
    if (given.includes('ketama')) state.setKetama(options.ketama);
    if (given.includes('ketama_weighted')) state.setKetamaWeighted(options.ketama_weighted);
    if (given.includes('distribution')) state.setDistribution(options.distribution);
    state.addServers(servers);
    return state.placement(dead, options.remove_failed > 0);
  },
});
