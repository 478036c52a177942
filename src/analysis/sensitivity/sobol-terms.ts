import { centred } from "./centred.ts";
import { CrossProducts } from "./cross-products.ts";
import { meanTerms, newTerms, setTerm, type Terms } from "./resample.ts";
import { chanceVariance, type Responses, runsAt, varianceOf } from "./responses.ts";
import { blockOf, type SaltelliDesign } from "./saltelli-design.ts";

/** Where terms stand: the variance of the mean response, that of chance, the products of A and B, then four a factor, then one a pair. */
const [VARIANCE, CHANCE, APART] = [0, 1, 2];
/** Products of B and AB_j, which share factor j, and their squares; of A and AB_j, which share all others, and their squares. */
const sharedTerm = (factor: number) => 3 + 4 * factor;
const sharedSquares = (factor: number) => 4 + 4 * factor;
const othersTerm = (factor: number) => 5 + 4 * factor;
const othersSquares = (factor: number) => 6 + 4 * factor;
const pairTerm = (factors: number, pair: number) => 3 + 4 * factors + pair;

/** The terms of a Sobol analysis with what they were made of. */
export interface SobolTerms {
  terms: Terms;
  design: SaltelliDesign;
  /** The base points that are used, by number; a row of the terms each. */
  used: number[];
  /** Whether every point has one run at most, so that chance cannot be told apart from the factors. */
  single: boolean;
  /** Variance over replicates of what each adds at all points alike. */
  sharedVariance: number;
  /** Mean variance of the runs at one point, without what replicates add at all points alike. */
  residualVariance: number;
  /** Replicates there are at all, and the mean number of runs at a used point. */
  replicates: number;
  meanRuns: number;
}

/** Sobol indices, by factor; second-order ones by pair (j, k), j < k, in the order of `pairsOf`. */
export interface SobolEstimate {
  /** Variance of the mean response. */
  variance: number;
  /** Mean variance of runs at one point, the part that is chance. */
  chanceVariance: number;
  /** Share of the variance of single runs that is chance. */
  chance: number;
  first: number[];
  total: number[];
  second: number[];
}

/** Pairs of factors in the order (0, 1), (0, 2) … (1, 2) … */
export function pairsOf(factors: number): [number, number][] {
  return Array.from({ length: factors }, (_, j) => j).flatMap((j) =>
    Array.from({ length: factors - j - 1 }, (_, k): [number, number] => [j, j + 1 + k]),
  );
}

/** What each base point of a design adds to the estimates. Base points at one of whose points no run succeeded are left out. */
export function sobolTerms(responses: Responses, design: SaltelliDesign): SobolTerms {
  const blocks = Array.from({ length: design.basePoints }, (_, i) => blockOf(design, i));
  const { replicates } = responses;
  const used = blocks.flatMap(({ rows }, i) => (rows.every((row) => runsAt(responses, row) > 0) ? [i] : []));
  const rows = used.flatMap((i) => blocks[i].rows);
  const ends = used.flatMap((i) => [blocks[i].a, blocks[i].b]);
  const around = centred(responses, rows).responses;
  const products = new CrossProducts(around);
  // of the variance, whose points are independent of one another
  const atEnds = centred(responses, ends);
  const ofEnds = new CrossProducts(atEnds.responses);
  const { factors } = design;
  const pairs = design.secondOrder ? pairsOf(factors) : [];
  const terms = newTerms(used.length, pairTerm(factors, pairs.length));
  used.forEach((i, unit) => {
    const { a, b, ab, ba } = blocks[i];
    setMean(terms, unit, VARIANCE, [ofEnds.of(a, a), ofEnds.of(b, b)]);
    setMean(
      terms,
      unit,
      CHANCE,
      blocks[i].rows.map((row) => varianceOf(responses.values, row * replicates, (row + 1) * replicates)),
    );
    setTerm(terms, unit, APART, products.of(a, b));
    const [inA, inB] = [products.of(a, a), products.of(b, b)];
    for (let j = 0; j < factors; j++) {
      setTerm(terms, unit, sharedTerm(j), products.of(b, ab(j)));
      setTerm(terms, unit, othersTerm(j), products.of(a, ab(j)));
      const swapped = products.of(ab(j), ab(j));
      setMean(terms, unit, sharedSquares(j), [inB, swapped]);
      setMean(terms, unit, othersSquares(j), [inA, swapped]);
    }
    pairs.forEach(([j, k], p) => {
      setTerm(terms, unit, pairTerm(factors, p), products.of(ba(j), ab(k)));
    });
  });
  const runs = rows.reduce((sum, row) => sum + products.runs(row), 0);
  return {
    ...{ terms, design, used, single: products.single },
    sharedVariance: varianceOf(atEnds.offsets),
    residualVariance: chanceVariance(around, rows),
    ...{ replicates, meanRuns: runs / rows.length },
  };
}

/** How many of the used base points lack a part, for some of their runs failed. */
export function partlyUsed({ terms: { units, terms, weights } }: SobolTerms): number {
  const full = Array.from({ length: terms }, (_, k) => {
    let most = 0;
    for (let unit = 0; unit < units; unit++) most = Math.max(most, weights[unit * terms + k]);
    return most;
  });
  let partly = 0;
  for (let unit = 0; unit < units; unit++) {
    if (full.some((most, k) => weights[unit * terms + k] < most)) partly += 1;
  }
  return partly;
}

/** How much of each row's mean is the mean response and not chance, 0 to 1; 1 without chance. */
export function reliability({ terms, residualVariance, meanRuns }: SobolTerms): number {
  if (!(residualVariance > 0)) return 1;
  const variance = Math.max(0, meanTerms(terms)[VARIANCE]);
  return variance / (variance + residualVariance / meanRuns);
}

/**
 * The indices that means of terms give, NaN where the mean response does not vary.
 *
 * First order after Saltelli et al. (2010, Comput Phys Commun 181:259, table 2 b), B·(AB_j − A). The product of B and A is 0 on average, and taken off
 * only as far as A is no chance itself (`weight`), which leaves the mean as it is and makes the spread smaller. Total after Jansen (1999,
 * ibid. table 2 f), (A − AB_j)² ÷ 2.
 *
 * With several runs each is set against the variance at the very rows it multiplies, whose spread then falls out (Janon et al. 2014, ESAIM
 * Probab Stat 18:342); with one run a point against that at A and B, as SALib does. The mean of both is the same.
 */
export function sobolEstimate(means: Float64Array, { design, single }: SobolTerms, weight: number): SobolEstimate {
  const { factors, secondOrder } = design;
  const variance = means[VARIANCE];
  const over = (of: number) => (of > 0 && variance > 0 ? of : Number.NaN);
  const apart = weight * means[APART];
  const each = Array.from({ length: factors }, (_, j) => j);
  const first = each.map((j) => (means[sharedTerm(j)] - apart) / over(single ? variance : means[sharedSquares(j)]));
  const total = each.map((j) => {
    const squares = means[othersSquares(j)];
    return (squares - means[othersTerm(j)]) / over(single ? variance : squares);
  });
  const pairs = secondOrder ? pairsOf(factors) : [];
  const second = pairs.map(([j, k], p) => {
    return (means[pairTerm(factors, p)] - apart) / over(variance) - first[j] - first[k];
  });
  const byChance = means[CHANCE];
  const chance = byChance / (Math.max(0, variance) + byChance);
  return { variance, chanceVariance: byChance, chance, first, total, second };
}

/** A term that is the mean of several; those that are lacking are left out. */
function setMean(terms: Terms, unit: number, term: number, values: readonly number[]): void {
  const known = values.filter((value) => !Number.isNaN(value));
  const sum = known.reduce((total, value) => total + value, 0);
  setTerm(terms, unit, term, sum, known.length);
}
