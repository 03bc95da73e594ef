import { isBareword } from '../../schema/bareword';
import { type Word, word } from '../lines';
import { type Placed, Words as PlainWords } from '../words';

/**
 * Words of memcached's command line, which are the same in a list of arguments and in a systemd unit: systemd puts
 * something else for `%`, and a `,` begins the next of memcached's `-o` options and `-l` addresses.
 */
export class Words extends PlainWords {
  constructor() {
    super('memcached');
  }

  /** A file that memcached reads, or its socket; a relative one is relative to where memcached starts. */
  file({ value, range }: Placed<string>): Word {
    if (!isBareword(value) || /[%,]/.test(value))
      this.problem(
        'config-injection',
        'A path in memcached’s flags has no spaces, quotes, %, comma, #, $, \\, {, } or ;.',
        range,
      );
    return word(value, range);
  }

  within({ value, range }: Placed<number>, least: number, most: number): Word {
    if (value < least || value > most)
      this.problem(
        'not-allowed-value',
        `memcached needs a whole number here, from ${least}${most === Number.POSITIVE_INFINITY ? '' : ` to ${most}`}.`,
        range,
      );
    return word(String(value), range);
  }
}
