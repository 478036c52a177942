import type { Responses } from "./responses.ts";

/**
 * Products of the responses at two points that estimate the product of their mean responses. Only runs of different
 * replicates are multiplied: what chance adds to a run is then independent of what it adds to the other, also where
 * replicates share their chance over points, and does not enter. NaN where two points have no two such runs.
 */
export class CrossProducts {
  readonly #responses: Responses;
  readonly #sums: Float64Array;
  readonly #counts: Int32Array;
  /** Whether no point has more than one run: then chance cannot be told apart, and runs are multiplied as they are. */
  readonly single: boolean;

  /** `responses` are centred already. */
  constructor(responses: Responses) {
    const { points, replicates, values } = responses;
    this.#responses = responses;
    this.#sums = new Float64Array(points);
    this.#counts = new Int32Array(points);
    let most = 0;
    for (let point = 0; point < points; point++) {
      for (let k = point * replicates; k < (point + 1) * replicates; k++) {
        if (Number.isNaN(values[k])) continue;
        this.#sums[point] += values[k];
        this.#counts[point] += 1;
      }
      most = Math.max(most, this.#counts[point]);
    }
    this.single = most < 2;
  }

  /** The product of the mean responses at two points, or of one with itself. */
  of(p: number, q: number): number {
    const { replicates, values } = this.#responses;
    let [same, both] = [0, 0];
    for (let r = 0; r < replicates; r++) {
      const product = values[p * replicates + r] * values[q * replicates + r];
      if (Number.isNaN(product)) continue;
      same += product;
      both += 1;
    }
    const all = this.#sums[p] * this.#sums[q];
    const pairs = this.#counts[p] * this.#counts[q];
    if (this.single) return pairs === 0 ? Number.NaN : all;
    return pairs === both ? Number.NaN : (all - same) / (pairs - both);
  }

  /** How many runs a point has. */
  runs(point: number): number {
    return this.#counts[point];
  }
}
