/** Fractional parts of the square (rounds of the state) and cube roots of the first primes, FIPS 180-4 sections 4.2.2 and 5.3.3. */
const START = new Uint32Array(8);
const ROUND = new Uint32Array(64);

for (let candidate = 2, found = 0; found < 64; candidate++) {
  let prime = true;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) prime &&= candidate % divisor !== 0;
  if (!prime) continue;
  if (found < 8) START[found] = fraction(candidate, 2n);
  ROUND[found++] = fraction(candidate, 3n);
}

/** First 32 bits of the fractional part of the `order`-th root, by whole numbers so that no engine's rounding matters. */
function fraction(value: number, order: bigint): number {
  const target = BigInt(value) << (32n * order);
  let root = 0n;
  for (let bit = 1n << 36n; bit > 0n; bit >>= 1n) {
    if ((root + bit) ** order <= target) root += bit;
  }
  return Number(root & 0xffffffffn);
}

/**
 * Sha-256 (FIPS 180-4) of the bytes, as 64 hex digits. Own code because the browser's is missing where a page is
 * served without https, as in a class, and because files must be checked while they are read. @noble/hashes 2.4.0 was
 * weighed: twice as fast, but 2 kB more, compressed, in what the page loads first; a network file of 6 MB takes a quarter of a second here.
 */
export function sha256(bytes: Uint8Array): string {
  const state = START.slice();
  const schedule = new Uint32Array(64);
  const whole = bytes.length - (bytes.length % 64);
  const tail = new Uint8Array(bytes.length % 64 > 55 ? 128 : 64);
  tail.set(bytes.subarray(whole));
  tail[bytes.length - whole] = 0x80;
  const end = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  end.setUint32(tail.length - 8, Math.floor(bytes.length / 0x20000000));
  end.setUint32(tail.length - 4, bytes.length << 3);
  for (let at = 0; at < whole; at += 64) mix(state, schedule, bytes, at);
  for (let at = 0; at < tail.length; at += 64) mix(state, schedule, tail, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
}

function mix(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const b = at + 4 * t;
    w[t] = (bytes[b] << 24) | (bytes[b + 1] << 16) | (bytes[b + 2] << 8) | bytes[b + 3];
  }
  for (let t = 16; t < 64; t++) {
    const low = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ (w[t - 15] >>> 3);
    const high = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ (w[t - 2] >>> 10);
    w[t] = (w[t - 16] + low + w[t - 7] + high) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const chosen = (e & f) ^ (~e & g);
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUND[t] + w[t]) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
