import type { ClassicalNetwork } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";

type Pair = [number, number];

/** The pairs of clinicians tied to each other, both ways, each pair once. */
export function classicalPairs({ kind, clinicians, degree, rewiring }: ClassicalNetwork, chance: Chance): Pair[] {
  switch (kind) {
    case "complete":
      return everyPair(clinicians);
    case "star":
      return everyPair(clinicians).filter(([a]) => a === 0);
    case "random":
      return everyPair(clinicians).filter(() => chance.happens(degree / (clinicians - 1)));
    case "ringLattice":
      return ring(clinicians, degree);
    case "smallWorld":
      return rewired(ring(clinicians, degree), rewiring, chance);
    case "preferential":
      return preferential(clinicians, degree / 2, chance);
  }
}

function everyPair(count: number): Pair[] {
  const pairs: Pair[] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) pairs.push([a, b]);
  return pairs;
}

/** Everyone tied to the nearest degree ÷ 2 on either side. */
function ring(count: number, degree: number): Pair[] {
  return everyPair(count).filter(([a, b]) => Math.min(b - a, count - (b - a)) <= degree / 2);
}

/** Two pairs at a time swap ends, unless that made a double tie or a tie to oneself, until the share of pairs has been touched. */
function rewired(pairs: Pair[], share: number, chance: Chance): Pair[] {
  const tied = (x: number, y: number) => pairs.some(([a, b]) => (a === x && b === y) || (a === y && b === x));
  const swap = () => {
    const i = chance.below(pairs.length);
    const j = chance.below(pairs.length);
    const [a, b] = pairs[i];
    const [c, d] = chance.happens(0.5) ? pairs[j] : [pairs[j][1], pairs[j][0]];
    if (i === j || a === c || b === d || a === d || b === c || tied(a, d) || tied(c, b)) return false;
    pairs[i] = [a, d];
    pairs[j] = [c, b];
    return true;
  };
  for (let swaps = Math.round((share * pairs.length) / 2); swaps > 0; swaps--) {
    // where hardly a swap is allowed, one is given up at last
    for (let attempt = 0; attempt < 64; attempt++) if (swap()) break;
  }
  return pairs;
}

/** Each newcomer ties to `each` others in proportion to their ties (Barabási and Albert 1999), from a full start of each + 1. */
function preferential(count: number, each: number, chance: Chance): Pair[] {
  const pairs = everyPair(Math.min(count, each + 1));
  for (let newcomer = each + 1; newcomer < count; newcomer++) {
    const ends = pairs.flat();
    const chosen = new Set<number>();
    while (chosen.size < each) chosen.add(chance.pick(ends));
    for (const other of chosen) pairs.push([other, newcomer]);
  }
  return pairs;
}
