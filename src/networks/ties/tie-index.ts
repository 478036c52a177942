/** Places of ties by layer, from and to: an open hash table in typed arrays, as a Map of a million numbers is slow. */
export class TieIndex {
  readonly #people: number;
  readonly #mask: number;
  readonly #keys: Float64Array;
  readonly #indexes: Int32Array;

  /** `ties` is the largest number of ties to be held. */
  constructor(people: number, ties: number) {
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(2 * ties + 1)));
    this.#people = people;
    this.#mask = size - 1;
    this.#keys = new Float64Array(size).fill(-1);
    this.#indexes = new Int32Array(size);
  }

  /** The index of the tie, or -1. */
  find(layer: number, from: number, to: number): number {
    const slot = this.#slot(layer, from, to);
    return this.#keys[slot] === -1 ? -1 : this.#indexes[slot]!;
  }

  /** Keeps `index` for a tie that has none. */
  add(layer: number, from: number, to: number, index: number): void {
    const slot = this.#slot(layer, from, to);
    this.#keys[slot] = this.#key(layer, from, to);
    this.#indexes[slot] = index;
  }

  /** Exact below 2^53: at most 100 layers and 2 million people. */
  #key(layer: number, from: number, to: number): number {
    return (layer * this.#people + from) * this.#people + to;
  }

  #slot(layer: number, from: number, to: number): number {
    const key = this.#key(layer, from, to);
    let slot =
      (Math.imul(from + 1, 0x9e3779b1) ^ Math.imul(to + 1, 0x85ebca6b) ^ Math.imul(layer + 1, 0xc2b2ae35)) >>> 0;
    slot = Math.imul(slot ^ (slot >>> 15), 0x2c1b3c6d);
    slot = (slot ^ (slot >>> 13)) & this.#mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
