import { LibmemcachedState, libmemcachedHashes } from '../distributions/libmemcached';
import { implementation } from '../implementation';
import { choice, flag, text } from '../options';

const distributions = ['modula', 'consistent', 'virtual_bucket'] as const;

export const phpMemcached = implementation({
  id: 'php-memcached',
  title: 'php-memcached (pecl memcached)',
  options: {
    libketama_compatible: flag(false, "OPT_LIBKETAMA_COMPATIBLE: MD5 and libketama's weighted ring."),
    distribution: choice(distributions, 'modula', 'OPT_DISTRIBUTION; consistent is not libketama.'),
    hash: choice(libmemcachedHashes, 'default', 'OPT_HASH; default is one_at_a_time.'),
    prefix_key: text('OPT_PREFIX_KEY: the prefix of every key; not hashed by default.'),
    hash_with_prefix_key: flag(false, 'OPT_HASH_WITH_PREFIX_KEY: the prefix takes part in the hash.'),
    remove_failed_servers: flag(false, 'OPT_REMOVE_FAILED_SERVERS: dead servers leave the list.'),
    servers_first: flag(false, 'The program adds its servers before it sets the options.'),
    add_servers: flag(true, 'The program calls addServers with a list, not addServer for each.'),
  },
  place(servers, options, { dead, given }) {
    const state = new LibmemcachedState();
    const add = () => (options.add_servers ? state.pushServers(servers) : state.addServers(servers));
    state.prefix = options.prefix_key;
    state.hashWithPrefix = options.hash_with_prefix_key;
    if (options.servers_first) add();
    for (const name of given) {
      if (name === 'hash') state.setHash(options.hash);
      if (name === 'distribution') state.setDistribution(options.distribution);
      if (name === 'libketama_compatible') setLibketama(state, options.libketama_compatible);
    }
    if (!options.servers_first) add();
    return state.placement(dead, options.remove_failed_servers);
  },
});

// Switching the option off, php itself goes back to the default hash and to modula.
function setLibketama(state: LibmemcachedState, on: boolean): void {
  state.setKetamaWeighted(on);
  if (on) return;
  state.setHash('default');
  state.setDistribution('modula');
}
