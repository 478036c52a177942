import { toIndex } from "../../engine/chance/draw.ts";
import { type RootKey, rootKey } from "../../engine/chance/root-key.ts";
import { newWords, threefry } from "../../engine/chance/threefry.ts";

/** What a draw of a design is for: designs draw by a key of their own, so these numbers are apart from the model's. */
const FOR = { sobol: 1, latinHypercube: 2, morris: 3 } as const;

/** The key of a design's draws, from its seed text; another kind of design has another key. */
export function designKey(seed: string, purpose: keyof typeof FOR): RootKey {
  const root = rootKey(`design: ${seed}`);
  const words = newWords();
  threefry(words, root[0], root[1], FOR[purpose], 0);
  return [words[0], words[1]];
}

/** The numbers 0..n−1 in an order drawn for `what` (Fisher and Yates). */
export function shuffled(n: number, key: RootKey, what: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const words = newWords();
  for (let i = n - 1; i > 0; i--) {
    threefry(words, key[0], key[1], what, i);
    const j = toIndex(words[0], i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
