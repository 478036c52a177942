import { describe, expect, test } from "vitest";
import { draw, drawPair, toUnit } from "../../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { textKey } from "../../../src/engine/chance/text-key.ts";
import { newWords, threefry } from "../../../src/engine/chance/threefry.ts";
import { tail } from "../../oracle/statistics.ts";
import {
  type Check,
  chiSquare,
  expectNoneUnlikely,
  key,
  kolmogorov,
  N,
  ofSquares,
  root,
} from "./statistical-checks.ts";

const words = newWords();

/** Ways to walk from one draw to the next: the k-th draw of each. */
const WALKS: Record<string, (k: number) => void> = {
  "entity, low word": (k) => draw(words, key, PURPOSE.clock, 3, k, 0),
  "entity, high word": (k) => draw(words, key, PURPOSE.clock, k, 5, 0),
  count: (k) => draw(words, key, PURPOSE.tie, 3, 5, k),
  replicate: (k) => draw(words, replicateKey(root, k + 1), PURPOSE.clock, 3, 5, 0),
  "key of a replicate": (k) => threefry(words, root[0], root[1], k, PURPOSE.replicate),
  "place in a generated community": (k) =>
    draw(words, key, PURPOSE.person, (k >>> 8) + 1, (((k >>> 4) & 15) << 12) | (k & 15), 0),
  "imported id": (k) => draw(words, key, PURPOSE.clock, ...textKey(`person ${k}`), 0),
  "tie, by its source": (k) => drawPair(words, key, PURPOSE.activation, 1, k, 7, 9, 0),
  "tie, by its target": (k) => drawPair(words, key, PURPOSE.activation, 7, 9, 1, k, 0),
  seed: (k) => draw(words, rootKey(`seed ${k}`), PURPOSE.clock, 3, 5, 0),
};

describe("keyed draws are uniform", () => {
  test("in the highest and the lowest byte of both words, along every part of the key", () => {
    const checks: Check[] = [];
    for (const [walk, step] of Object.entries(WALKS)) {
      const bins = [0, 1, 2, 3].map(() => new Int32Array(256));
      for (let k = 0; k < N; k++) {
        step(k);
        bins[0][words[0] >>> 24]++;
        bins[1][words[0] & 255]++;
        bins[2][words[1] >>> 24]++;
        bins[3][words[1] & 255]++;
      }
      bins.forEach((counts, b) => {
        checks.push({ what: `${walk}, byte ${b}`, p: chiSquare(counts, N) });
      });
    }
    expectNoneUnlikely(checks);
  });

  test("as numbers between 0 and 1, for every purpose", () => {
    const checks = Object.entries(PURPOSE).map(([name, purpose]) => {
      const values = new Float64Array(N / 4);
      for (let k = 0; k < values.length; k++) {
        draw(words, key, purpose, 1, k, 0);
        values[k] = toUnit(words[0]);
      }
      return { what: name, p: kolmogorov(values, (u) => u) };
    });
    expectNoneUnlikely(checks);
  });
});

describe("keyed draws are independent", () => {
  /** Pairs of numbers in a 16 by 16 table, and their correlation. */
  function pairs(what: string, n: number, pair: (k: number) => [number, number]): Check[] {
    const table = new Int32Array(256);
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const [a, b] = pair(k);
      table[((a >>> 28) << 4) | (b >>> 28)]++;
      sum += (toUnit(a) - 0.5) * (toUnit(b) - 0.5);
    }
    return [
      { what: `${what}, table`, p: chiSquare(table, n) },
      { what: `${what}, correlation`, p: tail((12 * sum) / Math.sqrt(n)) },
    ];
  }

  const first = (step: () => void) => {
    step();
    return words[0];
  };

  test("of the draw next to them, along every part of the key", () => {
    const checks = Object.entries(WALKS).flatMap(([walk, step]) =>
      pairs(walk, N / 2, (k) => [first(() => step(2 * k)), first(() => step(2 * k + 1))]),
    );
    expectNoneUnlikely(checks);
  });

  test("of the same draw for another purpose", () => {
    const purposes = Object.values(PURPOSE);
    const checks = purposes
      .slice(1)
      .flatMap((purpose, p) =>
        pairs(`purposes ${purposes[p]} and ${purpose}`, N / 4, (k) => [
          first(() => draw(words, key, purposes[p], 2, k, 1)),
          first(() => draw(words, key, purpose, 2, k, 1)),
        ]),
      );
    expectNoneUnlikely(checks);
  });

  test("of the same draw 2, 3, 5 and 25 places on: other members of a team and of a site", () => {
    const checks = [2, 3, 5, 25].flatMap((lag) =>
      pairs(`lag ${lag}`, N, (k) => {
        const at = Math.floor(k / lag) * 2 * lag + (k % lag);
        return [
          first(() => draw(words, key, PURPOSE.clock, 1, at, 0)),
          first(() => draw(words, key, PURPOSE.clock, 1, at + lag, 0)),
        ];
      }),
    );
    expectNoneUnlikely(checks);
  });

  test("of their own second word", () => {
    const checks = Object.entries(WALKS).flatMap(([walk, step]) =>
      pairs(walk, N, (k) => {
        step(k);
        return [words[0], words[1]];
      }),
    );
    expectNoneUnlikely(checks);
  });

  test("of the draw for the tie that runs the other way, and no two ties of 400 people share one", () => {
    const person = (i: number): [number, number] => [1 + Math.floor(i / 25), ((Math.floor(i / 5) % 5) << 12) | (i % 5)];
    const seen = new Set<string>();
    const all: [number, number][] = [];
    for (let j = 0; j < 400; j++) {
      for (let i = 0; i < 400; i++) {
        drawPair(words, key, PURPOSE.activation, ...person(j), ...person(i), 0);
        seen.add(`${words[0]} ${words[1]}`);
        if (j < i) all.push([j, i]);
      }
    }
    expect(seen.size).toBe(400 * 400);
    const checks = pairs("both ways", all.length, (k) => {
      const [one, other] = all[k].map(person);
      return [
        first(() => drawPair(words, key, PURPOSE.activation, ...one, ...other, 0)),
        first(() => drawPair(words, key, PURPOSE.activation, ...other, ...one, 0)),
      ];
    });
    expectNoneUnlikely(checks);
  });
});

describe("avalanche", () => {
  /** Parts of a draw's key, in bits that may be flipped: 64 of the replicate's key, purpose, entity and count. */
  const PARTS = [32, 32, 5, 32, 32, 27];
  const BITS = PARTS.reduce((a, b) => a + b, 0);
  const ROUNDS = 600;

  test("a flipped bit of the key flips each bit of the draw half of the time, and 32 of 64 give or take 4", () => {
    const output = new Int32Array(2);
    const part = new Int32Array(PARTS.length);
    const drawn = (at: Int32Array) => draw(words, [at[0], at[1]], at[2], at[3], at[4], at[5]);
    const flips = new Int32Array(BITS * 64);
    const squares = new Float64Array(BITS);
    for (let round = 0; round < ROUNDS; round++) {
      for (let p = 0; p < PARTS.length; p++) {
        threefry(words, 17, p, round, 29);
        part[p] = words[0] >>> (32 - PARTS[p]);
      }
      drawn(part);
      output.set(words);
      for (let p = 0, bit = 0; p < PARTS.length; p++) {
        for (let b = 0; b < PARTS[p]; b++, bit++) {
          part[p] ^= 1 << b;
          drawn(part);
          part[p] ^= 1 << b;
          let flipped = 0;
          for (let o = 0; o < 64; o++) {
            const is = ((words[o >> 5] ^ output[o >> 5]) >>> (o & 31)) & 1;
            flips[64 * bit + o] += is;
            flipped += is;
          }
          squares[bit] += (flipped - 32) ** 2 / 16;
        }
      }
    }
    const share = (count: number, n: number) => tail((count - n / 2) / Math.sqrt(n / 4));
    const checks: Check[] = [];
    for (let bit = 0; bit < BITS; bit++) {
      const row = flips.subarray(64 * bit, 64 * bit + 64);
      checks.push({
        what: `bit ${bit} in`,
        p: share(
          row.reduce((a, b) => a + b, 0),
          64 * ROUNDS,
        ),
      });
      checks.push({ what: `bit ${bit} in, spread`, p: ofSquares(squares[bit], ROUNDS) });
      row.forEach((count, o) => {
        checks.push({ what: `bit ${bit} in, bit ${o} out`, p: share(count, ROUNDS) });
      });
    }
    for (let o = 0; o < 64; o++) {
      let count = 0;
      for (let bit = 0; bit < BITS; bit++) count += flips[64 * bit + o];
      checks.push({ what: `bit ${o} out`, p: share(count, BITS * ROUNDS) });
    }
    expectNoneUnlikely(checks);
  });
});
