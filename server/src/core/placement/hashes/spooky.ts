import { upTo4, word } from './word32';

const filler = 0xdeadbeef;
const longFrom = 192;
const blockSize = 96;

const shortMix = [50, 52, 30, 41, 54, 48, 38, 37, 62, 34, 5, 36];
const shortEnd = [15, 52, 26, 51, 28, 9, 47, 54, 32, 25, 63];
const longMix = [11, 32, 43, 31, 17, 28, 39, 57, 55, 54, 22, 46];
const longEnd = [44, 15, 34, 21, 38, 33, 10, 13, 38, 53, 42, 54];

// Up to twelve lanes of 64 bits in halves: BigInt is an order of magnitude slower here.
const low = new Int32Array(12);
const high = new Int32Array(12);
const rest = new Uint8Array(blockSize);

function add(lane: number, valueLow: number, valueHigh: number): void {
  const sum = (low[lane] >>> 0) + (valueLow >>> 0);
  low[lane] = sum;
  high[lane] += valueHigh + (sum > 0xffffffff ? 1 : 0);
}

function addLane(lane: number, other: number): void {
  add(lane, low[other], high[other]);
}

function xorLane(lane: number, other: number): void {
  low[lane] ^= low[other];
  high[lane] ^= high[other];
}

// Rotates to the left by 1 to 63.
function rotate(lane: number, by: number): void {
  const first = by & 32 ? high[lane] : low[lane];
  const second = by & 32 ? low[lane] : high[lane];
  const shift = by & 31;
  // A shift by 32 would be one by 0: with nothing left to shift, the halves only change places.
  low[lane] = shift === 0 ? first : (first << shift) | (second >>> (32 - shift));
  high[lane] = shift === 0 ? second : (second << shift) | (first >>> (32 - shift));
}

function set(lane: number, value: number, upper = 0): void {
  low[lane] = value;
  high[lane] = upper;
}

function addWord(lane: number, bytes: Uint8Array, at: number): void {
  add(lane, word(bytes, at), word(bytes, at + 4));
}

// The four lanes of the short form turn: step i works on lanes i + 2, i + 3 and i.
function mixShort(): void {
  for (let i = 0; i < 12; i++) {
    const lane = (i + 2) & 3;
    rotate(lane, shortMix[i]);
    addLane(lane, (i + 3) & 3);
    xorLane(i & 3, lane);
  }
}

function short(bytes: Uint8Array, start: number, end: number, seed: number): void {
  set(0, seed);
  set(1, seed);
  set(2, filler, filler);
  set(3, filler, filler);
  let i = start;
  for (; end - i >= 32; i += 32) {
    addWord(2, bytes, i);
    addWord(3, bytes, i + 8);
    mixShort();
    addWord(0, bytes, i + 16);
    addWord(1, bytes, i + 24);
  }
  if (end - i >= 16) {
    addWord(2, bytes, i);
    addWord(3, bytes, i + 8);
    mixShort();
    i += 16;
  }
  add(3, 0, (end - start) << 24);
  if (i === end) {
    add(2, filler, filler);
    add(3, filler, filler);
  } else {
    add(2, upTo4(bytes, i, end), upTo4(bytes, i + 4, end));
    add(3, upTo4(bytes, i + 8, end), upTo4(bytes, i + 12, end));
  }
  for (let step = 0; step < 11; step++) {
    const lane = (step + 3) & 3;
    const other = (step + 2) & 3;
    xorLane(lane, other);
    rotate(other, shortEnd[step]);
    addLane(lane, other);
  }
}

function long(bytes: Uint8Array, start: number, end: number, seed: number): void {
  for (let j = 0; j < 12; j++) {
    if (j % 3 === 2) set(j, filler, filler);
    else set(j, seed);
  }
  let i = start;
  for (; end - i >= blockSize; i += blockSize) {
    for (let j = 0; j < 12; j++) {
      addWord(j, bytes, i + 8 * j);
      xorLane((j + 2) % 12, (j + 10) % 12);
      xorLane((j + 11) % 12, j);
      rotate(j, longMix[j]);
      addLane((j + 11) % 12, (j + 1) % 12);
    }
  }
  rest.fill(0);
  rest.set(bytes.subarray(i, end));
  rest[blockSize - 1] = end - i;
  for (let j = 0; j < 12; j++) addWord(j, rest, 8 * j);
  for (let step = 0; step < 36; step++) {
    const j = step % 12;
    addLane((j + 11) % 12, (j + 1) % 12);
    xorLane((j + 2) % 12, (j + 11) % 12);
    rotate((j + 1) % 12, longEnd[j]);
  }
}

/** SpookyHash V2 with both seeds the given one of 32 bits: the low 32 bits of its first result. */
export function spooky32(bytes: Uint8Array, start: number, end: number, seed: number): number {
  if (end - start < longFrom) short(bytes, start, end, seed);
  else long(bytes, start, end, seed);
  return low[0] >>> 0;
}
