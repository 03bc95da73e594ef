import { swapBytes } from './hash';

const w = new Int32Array(80);
const state = new Int32Array(5);

function block(): void {
  for (let i = 16; i < 80; i++) {
    const x = w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
    w[i] = (x << 1) | (x >>> 31);
  }
  let [a, b, c, d, e] = state;
  for (let i = 0; i < 80; i++) {
    let f = 0;
    if (i < 20) f = (d ^ (b & (c ^ d))) + 0x5a827999;
    else if (i < 40) f = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) f = ((b & c) | (d & (b | c))) + 0x8f1bbcdc;
    else f = (b ^ c ^ d) + 0xca62c1d6;
    const t = (((a << 5) | (a >>> 27)) + f + e + w[i]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = t;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
}

/** SHA-1 as five little-endian words, so that word j holds bytes 4j to 4j+3 as it does for MD5. */
export function sha1Words(bytes: Uint8Array, start: number, end: number, words: Uint32Array): void {
  state.set([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const length = end - start;
  const blocks = (length + 72) >>> 6;
  for (let n = 0; n < blocks; n++) {
    for (let j = 0; j < 16; j++) {
      let x = 0;
      for (let k = 0; k < 4; k++) {
        const at = (n << 6) + (j << 2) + k;
        x = (x << 8) | (at < length ? bytes[start + at] : at === length ? 0x80 : 0);
      }
      w[j] = x;
    }
    if (n === blocks - 1) {
      w[14] = length >>> 29;
      w[15] = length << 3;
    }
    block();
  }
  for (let j = 0; j < words.length && j < 5; j++) words[j] = swapBytes(state[j]);
}
