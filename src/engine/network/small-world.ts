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
 * A ring lattice after degree-preserving rewiring (Maslov and Sneppen 2002, Science 296:910): two ties a–b and c–d become
 * a–d and c–b, which the lattice did not have. Afterwards exactly the asked share of ties, rounded to whole ties, is not of
 * the lattice; a single tie cannot be moved alone, so then two are. Where a network is so full that there are not as many
 * other ties to be had, as many as are found are moved.
 */
export function smallWorld(spec: Ring & Pick<ClassicalNetwork, "rewiring">, key: RootKey): FixedTies {
  const { clinicians, degree, rewiring } = spec;
  const lattice = ringLattice(spec);
  const asked = Math.round((rewiring * clinicians * degree) / 2);
  const swaps = new Swaps(lattice.ties, clinicians, degree, key);
  let left = asked === 1 ? 2 : asked;
  while (left > 0) {
    const moved = (left > 1 && swaps.ofTwo()) || swaps.withMoved();
    if (moved === 0) break;
    left -= moved;
  }
  return lattice;
}

const MOST_TRIES = 64;

/** A tie between two people. */
type Pair = [one: number, other: number];

/** Swaps of ties on a ring, one after another. */
class Swaps {
  private readonly ties: Uint32Array;
  private readonly n: number;
  private readonly degree: number;
  private readonly key: RootKey;
  private readonly words = newWords();
  /** Ties of the lattice that stand, in the first `kept` entries: the tie from person a to the one k steps on is a·degree/2 + k − 1. */
  private readonly lattice: Int32Array;
  private kept: number;
  private readonly moved: Pair[] = [];
  private swap = 0;

  constructor(ties: Uint32Array, n: number, degree: number, key: RootKey) {
    this.ties = ties;
    this.n = n;
    this.degree = degree;
    this.key = key;
    this.kept = (n * degree) / 2;
    this.lattice = Int32Array.from({ length: this.kept }, (_, k) => k);
  }

  /** Moves two ties of the lattice at random. Returns how many ties of the lattice fewer there are: 2, or 0 where no two were found. */
  ofTwo(): number {
    this.swap++;
    for (let t = 0; t < MOST_TRIES; t++) {
      this.draw(t);
      const at = toIndex(this.words[0], this.kept);
      const other = toIndex(this.words[1], this.kept);
      if (at === other) continue;
      const [a, b] = this.latticePair(at);
      const [c, d] = this.turned(this.latticePair(other));
      if (!this.exchange(a, b, c, d)) continue;
      this.drop(Math.max(at, other));
      this.drop(Math.min(at, other));
      this.moved.push([a, d], [c, b]);
      return 2;
    }
    return 0;
  }

  /** Moves one tie of the lattice and, once more, one that was moved before. Returns 1, or 0 where no two were found. */
  withMoved(): number {
    this.swap++;
    for (let t = 0; t < MOST_TRIES && this.moved.length > 0 && this.kept > 0; t++) {
      this.draw(MOST_TRIES + t);
      const at = toIndex(this.words[0], this.kept);
      const other = toIndex(this.words[1], this.moved.length);
      const [a, b] = this.latticePair(at);
      const [c, d] = this.turned(this.moved[other]);
      if (!this.exchange(a, b, c, d)) continue;
      this.drop(at);
      this.moved[other] = [a, d];
      this.moved.push([c, b]);
      return 1;
    }
    return 0;
  }

  private draw(count: number): void {
    draw(this.words, this.key, PURPOSE.topology, 0, this.swap, count);
  }

  /** Makes a–b and c–d into a–d and c–b, unless one of these is of the lattice, is there, or ties someone to themself. */
  private exchange(a: number, b: number, c: number, d: number): boolean {
    if (a === c || a === d || b === c || b === d) return false;
    if (this.ofLattice(a, d) || this.ofLattice(c, b) || this.find(a, d) >= 0 || this.find(c, b) >= 0) return false;
    this.replace(a, b, d);
    this.replace(b, a, c);
    this.replace(c, d, b);
    this.replace(d, c, a);
    return true;
  }

  private latticePair(at: number): Pair {
    const half = this.degree / 2;
    const one = Math.floor(this.lattice[at] / half);
    return [one, (one + (this.lattice[at] % half) + 1) % this.n];
  }

  // either end may be the first
  private turned([one, other]: Pair): Pair {
    return (this.words[1] & 1) === 0 ? [one, other] : [other, one];
  }

  private drop(at: number): void {
    this.kept--;
    this.lattice[at] = this.lattice[this.kept];
  }

  private ofLattice(one: number, other: number): boolean {
    const steps = Math.abs(one - other);
    return 2 * Math.min(steps, this.n - steps) <= this.degree;
  }

  private replace(person: number, before: number, after: number): void {
    this.ties[this.find(person, before)] = tieTo(after);
  }

  /** Index of the tie from a person to another, or −1. */
  private find(person: number, other: number): number {
    const tie = tieTo(other);
    const end = (person + 1) * this.degree;
    for (let k = person * this.degree; k < end; k++) if (this.ties[k] === tie) return k;
    return -1;
  }
}
