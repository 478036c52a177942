import { draw } from "../chance/draw.ts";
import { toExponential } from "../chance/exponential.ts";
import { ln } from "../chance/logarithm.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { FixedTies } from "./network.ts";
import { complete, tiesBothWays } from "./ties-both-ways.ts";

/** Every pair tied with the same chance z/(n−1); pairs are skipped in geometric steps (Batagelj and Brandes 2005, Phys Rev E 71:036113). */
export function poisson(n: number, mean: number, key: RootKey): FixedTies {
  const p = mean / (n - 1);
  if (p >= 1) return complete(n);
  if (p <= 0) return tiesBothWays(n, []);
  const rate = -ln(1 - p);
  const pairs: number[] = [];
  const words = newWords();
  let row = 1;
  let column = -1;
  for (let k = 0; row < n; k++) {
    draw(words, key, PURPOSE.topology, Math.floor(k / 0x4000000), k % 0x4000000, 0);
    column += 1 + Math.floor(toExponential(words[0]) / rate);
    while (row < n && column >= row) {
      column -= row;
      row += 1;
    }
    if (row < n) pairs.push(row, column);
  }
  return tiesBothWays(n, pairs);
}
