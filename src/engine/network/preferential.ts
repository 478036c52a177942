import { draw, toIndex } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { FixedTies } from "./network.ts";
import { tiesBothWays } from "./ties-both-ways.ts";

/**
 * Preferential attachment (Barabási and Albert 1999, Science 286:509): from a complete start of degree/2 + 1 people,
 * each newcomer ties to degree/2 earlier people, chosen in proportion to their ties.
 */
export function preferential(n: number, degree: number, key: RootKey): FixedTies {
  const each = Math.max(1, Math.round(degree / 2));
  const start = Math.min(n, each + 1);
  const pairs = new Int32Array(start * (start - 1) + 2 * Math.max(0, n - start) * each);
  let length = 0;
  for (let i = 0; i < start; i++) {
    for (let j = 0; j < i; j++) {
      pairs[length++] = i;
      pairs[length++] = j;
    }
  }
  const words = newWords();
  for (let i = start; i < n; i++) {
    const earlier = length;
    for (let k = 0, t = 0; k < each; t++) {
      // everyone stands among the pairs once for each tie, so one chosen evenly there is chosen in proportion to ties
      draw(words, key, PURPOSE.topology, i, k, t);
      const j = pairs[toIndex(words[0], earlier)];
      if (alreadyTied(pairs, earlier, length, j)) continue;
      pairs[length++] = i;
      pairs[length++] = j;
      k += 1;
    }
  }
  return tiesBothWays(n, pairs);
}

function alreadyTied(pairs: Int32Array, from: number, to: number, person: number): boolean {
  for (let k = from + 1; k < to; k += 2) if (pairs[k] === person) return true;
  return false;
}
