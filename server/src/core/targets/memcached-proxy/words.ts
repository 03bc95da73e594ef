import type { Duration } from '../../model/value';
import { type Word, word } from '../lines';
import { type Placed, Words as PlainWords } from '../words';

/** Words of a routelib configuration, which is a Lua program: texts stand between double quotes, nothing is escaped. */
export class Words extends PlainWords {
  constructor() {
    super('memcached’s proxy');
  }

  /** Seconds with a fraction, exact to the microsecond. */
  time({ value, range }: Placed<Duration>): Word {
    this.milliseconds({ value, range });
    return word(String(Math.max(Math.round(value.ms * 1_000), 1) / 1_000_000), range);
  }

  wholeSeconds(time: Placed<Duration>): Word {
    return word(String(this.seconds(time)), time.range);
  }
}

export const quoted = (text: string): string => `"${text}"`;
