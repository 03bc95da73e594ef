import type { Address } from '../../model/address';
import { type Word, word } from '../lines';
import { type Placed, Words as PlainWords } from '../words';

/** mcrouter takes these keys for its own in any map. */
const reserved: ReadonlySet<string> = new Set(['type', 'vars']);

/** Words of mcrouter's configuration. mcrouter expands `@macro()` and `%parameter%` in every text, keys included. */
export class Words extends PlainWords {
  constructor() {
    super('mcrouter');
  }

  override address(address: Placed<Address>): Word {
    const { value, range } = address;
    if (value.kind === 'tcp') return super.address(address);
    return word(`unix:${this.plain({ value: value.path, range }).text}`, range);
  }

  /** A text that is no name: a path, or the beginning of keys. */
  plain({ value, range }: Placed<string>): Word {
    if (!/^[A-Za-z0-9._/:=+,~-]+$/.test(value))
      this.problem(
        'config-injection',
        'mcrouter takes only letters, digits and . _ / : = + , ~ - here: others may begin a macro.',
        range,
      );
    return word(value, range);
  }

  /** A text that becomes the key of a map. */
  key(key: Placed<string>): Word {
    const { value, range } = key;
    if (reserved.has(value))
      this.problem('not-allowed-value', `mcrouter keeps the name ${value} for itself: choose another.`, range);
    return this.plain(key);
  }
}
