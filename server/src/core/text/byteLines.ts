/** A longer line is cut: it is no key that memcached would take. */
const longest = 64 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts chunks of bytes into lines that end in LF or CR LF; the last one may lack its end. Makes no object a line. */
export class ByteLines {
  // The beginning of a line whose end is in a later chunk.
  private readonly rest = new Uint8Array(longest);
  private held = 0;

  /** `take` gets each line as `bytes[start, end)`; the bytes are good until it returns. */
  constructor(private readonly take: (bytes: Uint8Array, start: number, end: number) => void) {}

  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.held > 0) {
      start = chunk.indexOf(lineFeed) + 1;
      this.hold(chunk.subarray(0, start === 0 ? chunk.length : start - 1));
      if (start === 0) return;
      this.flush();
    }
    for (let at = start; at < chunk.length; at++) {
      if (chunk[at] !== lineFeed) continue;
      this.end(chunk, start, at);
      start = at + 1;
    }
    if (start < chunk.length) this.hold(chunk.subarray(start));
  }

  finish(): void {
    if (this.held > 0) this.flush();
  }

  private hold(bytes: Uint8Array): void {
    const kept = bytes.subarray(0, longest - this.held);
    this.rest.set(kept, this.held);
    this.held += kept.length;
  }

  private flush(): void {
    const { held } = this;
    this.held = 0;
    this.end(this.rest, 0, held);
  }

  private end(bytes: Uint8Array, start: number, end: number): void {
    this.take(bytes, start, end > start && bytes[end - 1] === carriageReturn ? end - 1 : end);
  }
}
