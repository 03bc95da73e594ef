import { distributionNames, LibmemcachedState, libmemcachedHashes } from '../distributions/libmemcached';
import { implementation } from '../implementation';
import { choice, flag, text } from '../options';

export const libmemcached = implementation({
  id: 'libmemcached',
  title: 'libmemcached',
  options: {
    hash: choice(libmemcachedHashes, 'default', 'BEHAVIOR_HASH; default is one_at_a_time.'),
    distribution: choice(distributionNames, 'modula', 'BEHAVIOR_DISTRIBUTION.'),
    ketama: flag(false, 'BEHAVIOR_KETAMA: 100 points a server, hashed like the keys; not libketama.'),
    ketama_weighted: flag(false, "BEHAVIOR_KETAMA_WEIGHTED: libketama's ring, MD5, 160 points for an average weight."),
    sort_hosts: flag(false, 'BEHAVIOR_SORT_HOSTS: servers by host name and port instead of the order added.'),
    hash_with_prefix_key: flag(false, 'BEHAVIOR_HASH_WITH_PREFIX_KEY: the namespace takes part in the hash.'),
    namespace: text('MEMCACHED_CALLBACK_NAMESPACE: the prefix of every key.'),
    auto_eject_hosts: flag(false, 'BEHAVIOR_AUTO_EJECT_HOSTS: dead servers leave the ring.'),
    remove_failed_servers: flag(false, 'BEHAVIOR_REMOVE_FAILED_SERVERS: dead servers leave the list.'),
    servers_first: flag(false, 'The program adds its servers before it sets the behaviours.'),
    push: flag(false, 'The program adds its servers as one list (memcached_server_push).'),
  },
  place(servers, options, { dead, given }) {
    const state = new LibmemcachedState();
    const add = () => (options.push ? state.pushServers(servers) : state.addServers(servers));
    state.prefix = options.namespace;
    state.hashWithPrefix = options.hash_with_prefix_key;
    if (options.servers_first) add();
    for (const name of given) {
      if (name === 'hash') state.setHash(options.hash);
      if (name === 'distribution') state.setDistribution(options.distribution);
      if (name === 'ketama') state.setKetama(options.ketama);
      if (name === 'ketama_weighted') state.setKetamaWeighted(options.ketama_weighted);
      if (name === 'sort_hosts') state.setSortHosts(options.sort_hosts);
    }
    if (!options.servers_first) add();
    return state.placement(dead, options.auto_eject_hosts || options.remove_failed_servers);
  },
});
