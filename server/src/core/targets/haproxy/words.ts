import type { Range } from '../../document/range';
import type { Duration } from '../../model/value';
import { isBareword } from '../../schema/bareword';
import { type Word, word } from '../lines';
import { type Placed, Words as PlainWords } from '../words';

const nameCharacters = /^[A-Za-z0-9_.:-]+$/;

/** Words of `haproxy.cfg`. HAProxy expands `${VAR}` and backslashes inside quotes, so nothing is quoted. */
export class Words extends PlainWords {
  constructor() {
    super('HAProxy');
  }

  /** A name of the spec, for a section, a server or a peer. */
  override name(name: string, declared: Range, ...uses: readonly Range[]): Word {
    if (!nameCharacters.test(name))
      this.problem('haproxy-name-invalid', 'HAProxy takes only letters, digits and - _ . : in a name.', declared);
    return word(name, ...uses, declared);
  }

  /** A file that HAProxy reads; a relative one is relative to where HAProxy starts. */
  file(path: Placed<string>): Word {
    if (!isBareword(path.value))
      this.problem('config-injection', 'A path in haproxy.cfg has no spaces, quotes, #, $, \\, {, } or ;.', path.range);
    return word(path.value, path.range);
  }

  /** A file that HAProxy makes, or a unix socket. */
  absoluteFile(path: Placed<string>): Word {
    if (!path.value.startsWith('/'))
      this.problem('config-injection', 'HAProxy needs an absolute path here: begin it with /.', path.range);
    return this.file(path);
  }

  /** HAProxy has integers with a unit; `1.5s` is written `1500ms`. */
  time(time: Placed<Duration>): Word {
    const ms = this.milliseconds(time);
    const { text } = time.value;
    return word(/^\d+(ms|s|m|h|d)$/.test(text) ? text : `${ms}ms`, time.range);
  }
}
