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

/**
 * Pairs of the ring swap ends two at a time into pairs that the ring did not have, until the share of pairs, in whole pairs,
 * is not of the ring any more; an odd one swaps with a pair that was moved before. One pair cannot leave the ring alone: two do.
 */
function rewired(ring: Pair[], share: number, chance: Chance): Pair[] {
  let stay = ring;
  let moved: Pair[] = [];
  const swap = (second: () => Pair) => {
    const one = chance.pick(stay);
    const other = second();
    const [a, b] = one;
    const [c, d] = chance.happens(0.5) ? other : [other[1], other[0]];
    const taken = [...ring, ...moved];
    if (one === other || a === d || c === b || tied(taken, a, d) || tied(taken, c, b)) return false;
    stay = stay.filter((pair) => pair !== one && pair !== other);
    moved = [...moved.filter((pair) => pair !== other), [a, d], [c, b]];
    return true;
  };
  const asked = Math.round(share * ring.length);
  const wanted = asked === 1 ? 2 : asked;
  while (moved.length < wanted) {
    const two = wanted - moved.length > 1 && attempt(() => swap(() => chance.pick(stay)));
    // where hardly a swap is allowed, the rest is given up at last
    if (!two && !attempt(() => moved.length > 0 && stay.length > 0 && swap(() => chance.pick(moved)))) break;
  }
  return [...stay, ...moved];
}

/** Whether one of a fair number of tries succeeds. */
function attempt(swap: () => boolean): boolean {
  for (let tries = 0; tries < 64; tries++) if (swap()) return true;
  return false;
}

function tied(pairs: Pair[], x: number, y: number): boolean {
  return pairs.some(([a, b]) => (a === x && b === y) || (a === y && b === x));
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
