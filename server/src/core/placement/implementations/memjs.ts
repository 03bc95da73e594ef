import { Modula, modulaWithNext } from '../distributions/modula';
import type { Units } from '../hashes/hash';
import { javaString } from '../hashes/javaString';
import { implementation } from '../implementation';
import { overUnits } from '../key';
import { flag } from '../options';
import { HashPlacement } from '../placement';

const hash = overUnits((units: Units, start: number, end: number) => Math.abs(javaString(units, start, end)));

export const memjs = implementation({
  id: 'memjs',
  title: 'memjs',
  options: {
    failover: flag(false, 'The next server of the list takes the keys of a dead one.'),
  },
  place(servers, { failover }, { dead }) {
    if (failover) return new HashPlacement(hash, modulaWithNext(servers.length, dead), { bits: 31 });
    const runs = servers.map((_, index) => ({ index, weight: 1 }));
    return new HashPlacement(hash, new Modula(runs, servers.length), { bits: 31, dead });
  },
});
