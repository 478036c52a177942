import { draw, toIndex } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { ClassicalNetwork } from "../world.ts";
import type { FixedTies } from "./network.ts";
import { tieTo } from "./ties-both-ways.ts";

type Ring = Pick<ClassicalNetwork, "clinicians" | "degree">;

/** Ties of weight 1 to the degree/2 nearest on either side of a ring. `degree` is even and below the number of clinicians. */
export function ringLattice({ clinicians: n, degree }: Ring): FixedTies {
  const start = new Int32Array(n + 1);
  const ties = new Uint32Array(n * degree);
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let step = 1; 2 * step <= degree; step++) {
      const after = i + step;
      const before = i - step;
      ties[k++] = tieTo(after < n ? after : after - n);
      ties[k++] = tieTo(before < 0 ? before + n : before);
    }
    start[i + 1] = k;
  }
  return { start, ties };
}

/**
 * A ring lattice after degree-preserving rewiring (Maslov and Sneppen 2002, Science 296:910): pairs of ties a–b, c–d
 * become a–d, c–b, until the asked share of ties has been touched. A swap that would double a tie or tie someone to
 * themself is drawn again.
 */
export function smallWorld(spec: Ring & Pick<ClassicalNetwork, "rewiring">, key: RootKey): FixedTies {
  const { clinicians: n, degree, rewiring } = spec;
  const lattice = ringLattice(spec);
  const { ties } = lattice;
  const swaps = Math.round((rewiring * n * degree) / 4);
  const words = newWords();
  for (let s = 0; s < swaps; s++) {
    for (let t = 0; t < MOST_TRIES; t++) {
      draw(words, key, PURPOSE.topology, 0, s, 2 * t);
      const a = toIndex(words[0], n);
      const atA = a * degree + toIndex(words[1], degree);
      draw(words, key, PURPOSE.topology, 0, s, 2 * t + 1);
      const c = toIndex(words[0], n);
      const atC = c * degree + toIndex(words[1], degree);
      const toB = ties[atA];
      const toD = ties[atC];
      const toA = tieTo(a);
      const toC = tieTo(c);
      if (a === c || toA === toD || toB === toC || toB === toD) continue;
      if (find(ties, degree, a, toD) >= 0 || find(ties, degree, c, toB) >= 0) continue;
      ties[find(ties, degree, toB >>> 4, toA)] = toC;
      ties[find(ties, degree, toD >>> 4, toC)] = toA;
      ties[atA] = toD;
      ties[atC] = toB;
      break;
    }
  }
  return lattice;
}

const MOST_TRIES = 64;

/** Index of the tie among those that leave a person, or −1. */
function find(ties: Uint32Array, degree: number, person: number, tie: number): number {
  const end = (person + 1) * degree;
  for (let k = person * degree; k < end; k++) if (ties[k] === tie) return k;
  return -1;
}
