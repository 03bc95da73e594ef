import { createPlacement, type Route } from './path';
import { isProblem, type Problem } from './placement';
import { type Shares, sampleKeys, sampleSize, sharesOf } from './shares';

/** All that a placement depends on. */
export type Placing = Pick<Route, 'id' | 'servers' | 'options'>;

/** Answers kept by what they depend on, the least used forgotten first: most edits of a spec move no key. */
export class Memory<T> {
  private readonly kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => T): T {
    const value = this.kept.has(key) ? this.kept.get(key)! : make();
    this.kept.delete(key);
    this.kept.set(key, value);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    return value;
  }
}

const answers = new Memory<Int32Array | Problem>(64);
const shares = new Memory<Shares | Problem>(64);

/** Equal for placements that put every key on the server of the same index. */
export const placingKey = ({ id, servers, options }: Placing): string => JSON.stringify([id, [...options], servers]);

/** Servers up to which figures are made of the whole sample: some clients look at every server for every key. */
const fewServers = 100;
export const fewKeys = 2_000;

/** Keys that a figure beside the text is made of. */
export const figureKeys = (servers: number): number => (servers > fewServers ? fewKeys : sampleSize);

/** The index of the server of each sample key, -1 for none. */
export function answersOf(placing: Placing, keys = fewKeys): Int32Array | Problem {
  return answers.get(`${keys} ${placingKey(placing)}`, () => {
    const placement = createPlacement(placing);
    return isProblem(placement) ? placement : Int32Array.from(sampleKeys(keys), (key) => placement.server(key));
  });
}

/** As `sharesOf`, over fewer keys where there are many servers and no formula. */
export function rememberedShares(placing: Placing): Shares | Problem {
  return shares.get(placingKey(placing), () => {
    const placement = createPlacement(placing);
    if (isProblem(placement)) return placement;
    return sharesOf(
      placement,
      placing.servers.length,
      placement.shares ? undefined : sampleKeys(figureKeys(placing.servers.length)),
    );
  });
}
