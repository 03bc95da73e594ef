import type { Range } from '../document/range';
import type { Finding } from '../findings';
import { type Address, bracketed, isHost } from '../model/address';
import type { Frontend } from '../model/listeners';
import type { Duration, Value } from '../model/value';
import { type Word, word } from './lines';

const specName = /^[A-Za-z][A-Za-z0-9_.-]*$/;

/** Printable ASCII without double quotes and backslash: two of them stand between double quotes as they are. */
const hashTag = /^[!#-[\]-~]{2}$/;

/** The programs keep counts and milliseconds in 31 bits: no timer is longer than 24.8 days. */
export const largest = 2 ** 31 - 1;

/** A value and where to point when it is wrong. */
export type Placed<T> = Pick<Value<T>, 'value' | 'range'>;

/**
 * Turns values of the spec into words of a generated file. Only barewords are written, nothing is ever quoted or
 * escaped for its sake: what is no bareword becomes a problem, and with a problem there is no file.
 */
export class Words {
  private readonly found = new Map<string, Finding>();

  /** `program` reads the file; messages name it. */
  constructor(readonly program: string) {}

  get problems(): readonly Finding[] {
    return [...this.found.values()];
  }

  problem(code: string, message: string, range: Range): void {
    this.found.set(`${code} ${range.start} ${range.end}`, { code, severity: 'error', message, range });
  }

  /** A name of the spec; `uses` are the places that refer to it. */
  name(name: string, declared: Range, ...uses: readonly Range[]): Word {
    if (!specName.test(name))
      this.problem(
        'config-injection',
        'A name in a generated file begins with a letter and has only letters, digits and - _ . in it.',
        declared,
      );
    return word(name, ...uses, declared);
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

  /** Where a port of a proxy listens; a problem when its instance has no address. */
  frontend({ instance, host, port, range }: Frontend): Word | undefined {
    if (host === undefined) {
      const message = `${instance.name} has no address to listen on: give the instance one, or write listen.`;
      this.problem('missing-key', message, instance.place);
      return undefined;
    }
    const at = host === instance.address?.value ? instance.address.range : range;
    return this.endpoint({ value: host, range: at }, { value: port, range });
  }

  /** Whole milliseconds, rounded up. */
  milliseconds(time: Placed<Duration>): number {
    return this.wholeTime(time, 1);
  }

  /** Whole seconds, rounded up: 0 often means for ever. */
  seconds(time: Placed<Duration>): number {
    return this.wholeTime(time, 1_000);
  }

  /** In double quotes: `{` means something without. */
  hashTag({ value, range }: Placed<string>): Word {
    if (!hashTag.test(value))
      this.problem(
        'hash-tag-invalid',
        'hash_tag has exactly two characters, no spaces, double quotes or backslashes.',
        range,
      );
    return word(`"${value}"`, range);
  }

  count({ value, range }: Placed<number>): Word {
    if (value < 1 || value > largest)
      this.problem('not-allowed-value', `${this.program} needs a whole number from 1 here.`, range);
    return word(String(value), range);
  }

  private wholeTime({ value: { ms }, range }: Placed<Duration>, unit: number): number {
    if (ms <= 0 || ms > largest)
      this.problem('not-allowed-value', `${this.program} needs a time above 0 and below 24 days here.`, range);
    return Math.ceil(ms / unit);
  }
}
