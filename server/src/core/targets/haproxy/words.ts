import type { Range } from '../../document/range';
import type { Finding } from '../../findings';
import { type Address, bracketed, isHost } from '../../model/address';
import type { Duration, Value } from '../../model/value';
import { isBareword } from '../../schema/bareword';
import { type Word, word } from '../lines';

const nameCharacters = /^[A-Za-z0-9_.:-]+$/;
/** A value and where to point when it is wrong. */
export type Placed<T> = Pick<Value<T>, 'value' | 'range'>;

/** HAProxy keeps counts and milliseconds in 31 bits: no timer is longer than 24.8 days. */
const largest = 2 ** 31 - 1;

/**
 * Turns values of the spec into words of `haproxy.cfg`. Only barewords are written, nothing is ever quoted or escaped:
 * HAProxy expands `${VAR}` and backslashes inside quotes. What is no bareword becomes a problem.
 */
export class Words {
  private readonly found = new Map<string, Finding>();

  get problems(): readonly Finding[] {
    return [...this.found.values()];
  }

  problem(code: string, message: string, range: Range): void {
    this.found.set(`${code} ${range.start} ${range.end}`, { code, severity: 'error', message, range });
  }

  /** A name of the spec, for a section, a server or a peer. */
  name(name: string, declared: Range, ...uses: readonly Range[]): Word {
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

  host(host: Placed<string>): Word {
    if (!isHost(host.value))
      this.problem('config-injection', 'This is no host: write an IP address or a host name without port.', host.range);
    return word(bracketed(host.value), host.range);
  }

  address({ value, range }: Placed<Address>): Word {
    // A host's `address` reaches a node unread.
    if (value.kind === 'tcp') return word(`${this.host({ value: value.host, range }).text}:${value.port}`, range);
    return word(value.path, range);
  }

  /** `HOST:PORT` from two fields. */
  endpoint(host: Placed<string>, port: Placed<number>): Word {
    if (port.value < 1 || port.value > 65535)
      this.problem('not-allowed-value', `Port ${port.value} does not exist: ports go from 1 to 65535.`, port.range);
    return word(`${this.host(host).text}:${port.value}`, host.range, port.range);
  }

  /** HAProxy has integers with a unit; `1.5s` is written `1500ms`. */
  time(time: Placed<Duration>): Word {
    const { ms, text } = time.value;
    if (ms <= 0 || ms > largest)
      this.problem('not-allowed-value', 'HAProxy needs a time above 0 and below 24 days here.', time.range);
    return word(/^\d+(ms|s|m|h|d)$/.test(text) ? text : `${Math.ceil(ms)}ms`, time.range);
  }

  count(count: Placed<number>): Word {
    if (count.value < 1 || count.value > largest)
      this.problem('not-allowed-value', 'HAProxy needs a whole number from 1 here.', count.range);
    return word(String(count.value), count.range);
  }
}
