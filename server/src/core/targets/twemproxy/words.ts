import { type Word, word } from '../lines';
import { type Placed, Words as PlainWords } from '../words';

/** Words of `nutcracker.yml`. */
export class Words extends PlainWords {
  constructor() {
    super('twemproxy');
  }

  /** twemproxy takes the last colon for the port's, and IPv6 without brackets, which would begin a list in YAML. */
  override host(host: Placed<string>): Word {
    super.host(host);
    return word(host.value, host.range);
  }
}
