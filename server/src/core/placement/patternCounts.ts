import { compareBytes, keyText } from './key';

const mostPatterns = 4096;
// Twice as many slots as patterns, a power of two: probes stay short.
const slots = 2 * mostPatterns;
const longest = 250;
/** Stands for a run of digits: collapsed text has no other digit. */
export const digitMark = 0x30;

/** A shape of keys, such as `user:{n}:cart`, and how many keys have it. */
export interface PatternCount {
  readonly pattern: string;
  readonly keys: number;
  /** Neighbouring keys differ in their last bytes only. */
  readonly endsInCounter: boolean;
}

/** What a worker hands over: plain arrays, one entry a slot; a count of 0 is a free slot. */
export interface PatternState {
  readonly hashes: Int32Array;
  readonly counts: Float64Array;
  readonly lengths: Uint8Array;
  readonly texts: Uint8Array;
  readonly missed: number;
}

/**
 * Counts shapes of keys in constant memory, exactly while there are at most 4,096 of them. Beyond that, the rarer half is
 * forgotten and the median is taken off every count ("frequent items", Misra and Gries): a count is then at most `missed`
 * too low, and no shape with more keys than that is lost.
 */
export class PatternCounts {
  missed = 0;
  private size = 0;
  private hashes = new Int32Array(slots);
  private counts = new Float64Array(slots);
  private lengths = new Uint8Array(slots);
  private texts = new Uint8Array(slots * longest);

  /** `text[start, start + length)` is collapsed, of 1 to 250 bytes; `hash` is any hash of it. */
  add(text: Uint8Array, start: number, length: number, hash: number, keys = 1): void {
    let slot = (hash ^ (hash >>> 16)) & (slots - 1);
    for (; this.counts[slot] > 0; slot = (slot + 1) & (slots - 1)) {
      if (this.hashes[slot] === hash && this.lengths[slot] === length && this.holds(slot, text, start, length)) {
        this.counts[slot] += keys;
        return;
      }
    }
    this.hashes[slot] = hash;
    this.counts[slot] = keys;
    this.lengths[slot] = length;
    for (let i = 0; i < length; i++) this.texts[slot * longest + i] = text[start + i];
    if (++this.size > mostPatterns) this.forget();
  }

  state(): PatternState {
    const { hashes, counts, lengths, texts, missed } = this;
    return { hashes, counts, lengths, texts, missed };
  }

  merge({ hashes, counts, lengths, texts, missed }: PatternState): void {
    this.missed += missed;
    for (let slot = 0; slot < slots; slot++) {
      if (counts[slot] > 0) this.add(texts, slot * longest, lengths[slot], hashes[slot], counts[slot]);
    }
  }

  /** The shapes that at least `least` keys have, most frequent first. */
  top(count: number, least: number): PatternCount[] {
    return [...this.counts.keys()]
      .filter((slot) => this.counts[slot] >= least)
      .sort((a, b) => this.counts[b] - this.counts[a] || compareBytes(this.text(a), this.text(b)))
      .slice(0, count)
      .map((slot) => ({
        // Control characters beyond ASCII would reach a terminal.
        pattern: keyText(this.text(slot))
          .replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')
          .replaceAll('0', '{n}'),
        keys: this.counts[slot],
        endsInCounter: this.endsInCounter(slot),
      }));
  }

  /** Keys whose shape ends in digits. */
  counters(): number {
    return this.counts.reduce((sum, keys, slot) => (keys > 0 && this.endsInCounter(slot) ? sum + keys : sum), 0);
  }

  private text(slot: number): Uint8Array {
    return this.texts.subarray(slot * longest, slot * longest + this.lengths[slot]);
  }

  private endsInCounter(slot: number): boolean {
    return this.texts[slot * longest + this.lengths[slot] - 1] === digitMark;
  }

  private holds(slot: number, text: Uint8Array, start: number, length: number): boolean {
    const at = slot * longest;
    for (let i = 0; i < length; i++) if (this.texts[at + i] !== text[start + i]) return false;
    return true;
  }

  private forget(): void {
    const old = this.state();
    const median = old.counts.filter((keys) => keys > 0).sort()[mostPatterns >> 1];
    this.size = 0;
    this.hashes = new Int32Array(slots);
    this.counts = new Float64Array(slots);
    this.lengths = new Uint8Array(slots);
    this.texts = new Uint8Array(slots * longest);
    this.merge({ ...old, counts: old.counts.map((keys) => Math.max(0, keys - median)), missed: median });
  }
}
