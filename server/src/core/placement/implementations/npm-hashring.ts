import { firstWord, hashring, hashringAlgorithms, hashringDigests } from '../distributions/hashring';
import { implementation, tooManyPoints } from '../implementation';
import { choice, integer } from '../options';
import { HashPlacement } from '../placement';

export const npmHashring = implementation({
  id: 'npm-hashring',
  title: 'hashring (npm)',
  options: {
    algorithm: choice(hashringAlgorithms, 'md5', 'Digest of keys and labels.'),
    'vnode count': integer(40, 'Labels of a server of average weight.'),
    vnodes: integer(undefined, 'Labels of every server, whatever its weight.'),
    replicas: integer(4, 'Points a label, 4 at most.'),
    'default port': integer(undefined, 'Servers on this port have labels without it.'),
  },
  fractions: true,
  place(servers, options, { dead }) {
    const { algorithm, vnodes, replicas } = options;
    if (replicas > 4) return { problem: 'npm hashring takes 4 points from a digest at most; lower "replicas".' };
    const problem = tooManyPoints((vnodes ?? options['vnode count']) * servers.length * replicas);
    if (problem) return problem;
    const settings = { ...options, vnodeCount: options['vnode count'], defaultPort: options['default port'] };
    return new HashPlacement(firstWord(hashringDigests[algorithm]), hashring(servers, settings), { dead });
  },
});
