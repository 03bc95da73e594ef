import { exitCodes, Stop } from '../exit';

const everyMs = 200;

/** Progress of a long reading: a line on standard error where that is a terminal, and a clean end at Ctrl-C. */
export class Watch {
  private readonly controller = new AbortController();
  private readonly interrupt = (): void => this.controller.abort();
  private keys = 0;
  private bytes = 0;
  private shown = 0;

  /** `size`: bytes in all, where that is known. */
  constructor(private readonly size?: number) {
    process.once('SIGINT', this.interrupt);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  add(keys: number, bytes: number): void {
    this.keys += keys;
    this.bytes += bytes;
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.shown < everyMs) return;
    this.shown = now;
    const share = this.size ? `, ${Math.floor((100 * this.bytes) / this.size)} %` : '';
    process.stderr.write(`\r\u001b[K${this.keys.toLocaleString('en')} keys${share}`);
  }

  /** What was interrupted stops with how far it came. */
  stopIfInterrupted(): void {
    if (this.signal.aborted)
      throw new Stop(`Stopped after ${this.keys.toLocaleString('en')} keys.`, exitCodes.interrupted);
  }

  end(): void {
    process.removeListener('SIGINT', this.interrupt);
    if (this.shown > 0) process.stderr.write('\r\u001b[K');
    this.shown = 0;
  }
}
