import { draw, toIndex } from "../../engine/chance/draw.ts";
import { PURPOSE } from "../../engine/chance/purpose.ts";
import { type RootKey, rootKey } from "../../engine/chance/root-key.ts";
import { newWords } from "../../engine/chance/threefry.ts";

/** How intervals are worked out. */
export interface Resampling {
  /** Resamples drawn, at least 2. */
  resamples: number;
  /** Text that the draws are keyed by: the same text, the same intervals. */
  seed: string;
}

/** What intervals are worked out from where nothing else is asked for. */
export const RESAMPLING: Resampling = { resamples: 1000, seed: "sensitivity" };

/**
 * Terms of an estimate, one row an independent unit of the design (a base point, a trajectory): what each adds to a sum, and
 * with which weight. A term that a unit lacks has weight 0 there.
 */
export interface Terms {
  units: number;
  terms: number;
  /** By unit, then term. */
  values: Float64Array;
  weights: Float64Array;
}

/** Room for terms, all of them lacking. */
export function newTerms(units: number, terms: number): Terms {
  return { units, terms, values: new Float64Array(units * terms), weights: new Float64Array(units * terms) };
}

/** Writes one term of one unit; NaN is a term that the unit lacks. */
export function setTerm(
  { terms, values, weights }: Terms,
  unit: number,
  term: number,
  value: number,
  weight = 1,
): void {
  if (Number.isNaN(value)) return;
  values[unit * terms + term] = value;
  weights[unit * terms + term] = weight;
}

/** Weighted means of the terms over all units; NaN for one that all lack. */
export function meanTerms(terms: Terms): Float64Array {
  return weightedMeans(terms, new Int32Array(terms.units).fill(1), null);
}

/**
 * Standard deviations of what `estimate` makes of the means of terms, over resamples of the units drawn with replacement
 * (the bootstrap of Efron 1979). Resamples in which a number cannot be estimated are left out of its deviation.
 */
export function bootstrapDeviations(
  terms: Terms,
  estimate: (means: Float64Array) => ArrayLike<number>,
  { resamples, seed }: Resampling,
): Float64Array {
  const drawn = new ResampleCounts(terms.units, seed);
  const even = evenWeights(terms);
  const results = Array.from({ length: resamples }, (_, b) => estimate(weightedMeans(terms, drawn.counts(b), even)));
  return Float64Array.from({ length: results[0].length }, (_, k) => {
    return deviationOf(results.map((result) => result[k]));
  });
}

/** How often each of so many units is drawn, resample by resample; what is returned is overwritten by the next. */
export class ResampleCounts {
  readonly #key: RootKey;
  readonly #counts: Int32Array;
  readonly #words = newWords();

  constructor(units: number, seed: string) {
    this.#key = rootKey(seed);
    this.#counts = new Int32Array(units);
  }

  counts(resample: number): Int32Array {
    const counts = this.#counts.fill(0);
    for (let k = 0; k < counts.length; k += 2) {
      draw(this.#words, this.#key, PURPOSE.resample, resample, k >>> 1, 0);
      counts[toIndex(this.#words[0], counts.length)] += 1;
      if (k + 1 < counts.length) counts[toIndex(this.#words[1], counts.length)] += 1;
    }
    return counts;
  }
}

/** Standard deviation (n − 1) of the numbers that are finite; NaN below two of them. */
export function deviationOf(numbers: readonly number[]): number {
  const finite = numbers.filter(Number.isFinite);
  if (finite.length < 2) return Number.NaN;
  const mean = finite.reduce((sum, value) => sum + value, 0) / finite.length;
  const squares = finite.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (finite.length - 1));
}

/** The weights that every unit has alike; null where units differ. Totals need not be summed again and again then. */
function evenWeights({ units, terms, weights }: Terms): Float64Array | null {
  for (let k = terms; k < units * terms; k++) if (weights[k] !== weights[k % terms]) return null;
  return weights.slice(0, terms);
}

function weightedMeans(
  { units, terms, values, weights }: Terms,
  counts: Int32Array,
  even: Float64Array | null,
): Float64Array {
  const means = new Float64Array(terms);
  const totals = even === null ? new Float64Array(terms) : even.map((weight) => weight * units);
  for (let unit = 0; unit < units; unit++) {
    const count = counts[unit];
    if (count === 0) continue;
    const from = unit * terms;
    for (let k = 0; k < terms; k++) means[k] += count * values[from + k];
    if (even === null) for (let k = 0; k < terms; k++) totals[k] += count * weights[from + k];
  }
  for (let k = 0; k < terms; k++) means[k] /= totals[k];
  return means;
}
