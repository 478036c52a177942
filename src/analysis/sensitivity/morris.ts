import { Z95 } from "../statistics/student.ts";
import { centred } from "./centred.ts";
import { CrossProducts } from "./cross-products.ts";
import type { MorrisDesign } from "./morris-design.ts";
import {
  bootstrapDeviations,
  meanTerms,
  newTerms,
  RESAMPLING,
  type Resampling,
  setTerm,
  type Terms,
} from "./resample.ts";
import { pointMeans, type Responses, runsAt, varianceOf } from "./responses.ts";
import type { IndexEstimate } from "./sobol.ts";

/** What elementary effects say of one factor, in units of the outcome for a way across the whole range of the factor. */
export interface MorrisEffect {
  /** Mean effect; NaN for choices and groups, whose steps have no direction. */
  mu: IndexEstimate;
  /** Mean size of the effect. */
  muStar: IndexEstimate;
  /** Spread of the effect over the other factors, without what chance adds; NaN as `mu`. */
  sigma: IndexEstimate;
  /** The spread that chance adds to the effects of single runs; NaN where there is one run a point. */
  sigmaChance: number;
  /** Trajectories in which the effect is known. */
  trajectories: number;
}

const PER_FACTOR = 4;

/**
 * Elementary effects of the mean response (Morris 1991, Technometrics 33:161; μ* after Campolongo et al. 2007, Environ Model Softw 22:1509; groups as in
 * SALib). With several runs a point chance is kept out: σ² is the covariance over trajectories between effects of different
 * replicates, and μ* multiplies the effect of each replicate with the sign that the others give it, so that a factor without effect has
 * μ* = 0 on average. Intervals by resampling trajectories.
 */
export function morris(
  responses: Responses,
  design: MorrisDesign,
  resampling: Resampling = RESAMPLING,
): MorrisEffect[] {
  const { factors, trajectories, signed } = design;
  const effects = Array.from({ length: factors }, (_, j) => effectsOf(responses, design, j));
  const terms = newTerms(trajectories, PER_FACTOR * factors);
  for (const [j, each] of effects.entries()) setTerms(terms, each, PER_FACTOR * j);
  const counts = effects.map(({ points }, j) => {
    let known = 0;
    for (let t = 0; t < points; t++) if (runsAt(effects[j], t) > 0) known += 1;
    return known;
  });
  const estimate = (means: Float64Array) => effects.flatMap((_, j) => estimates(means, PER_FACTOR * j, counts[j]));
  const values = estimate(meanTerms(terms));
  const deviations = bootstrapDeviations(terms, estimate, resampling);
  const at = (k: number): IndexEstimate => ({ value: values[k], conf: Z95 * deviations[k] });
  const unknown: IndexEstimate = { value: Number.NaN, conf: Number.NaN };
  return effects.map((each, j) => ({
    mu: signed[j] ? at(3 * j) : unknown,
    muStar: at(3 * j + 1),
    sigma: signed[j] ? at(3 * j + 2) : unknown,
    sigmaChance: signed[j] ? Math.sqrt(Math.max(0, singleVariance(each) - values[3 * j + 2] ** 2)) : Number.NaN,
    trajectories: counts[j],
  }));
}

/** The effects of a factor by trajectory and replicate; NaN where one of the two runs is lacking. */
function effectsOf({ replicates, values }: Responses, design: MorrisDesign, factor: number): Responses {
  const { trajectories, factors, changed, steps } = design;
  const effects = new Float64Array(trajectories * replicates).fill(Number.NaN);
  for (let t = 0; t < trajectories; t++) {
    const step = changed.subarray(t * factors, (t + 1) * factors).indexOf(factor);
    const from = (t * (factors + 1) + step) * replicates;
    for (let r = 0; r < replicates; r++) {
      const rise = values[from + replicates + r] - values[from + r];
      effects[t * replicates + r] = rise / steps[t * factors + step];
    }
  }
  return { points: trajectories, replicates, values: effects };
}

/** The terms of one factor: effect, size, square of the effect around the mean, and that effect itself. */
function setTerms(terms: Terms, effects: Responses, first: number): void {
  const all = Array.from({ length: effects.points }, (_, t) => t).filter((t) => runsAt(effects, t) > 0);
  const around = centred(effects, all).responses;
  const products = new CrossProducts(around);
  const [means, offMean] = [pointMeans(effects), pointMeans(around)];
  for (const t of all) {
    setTerm(terms, t, first, means[t]);
    setTerm(terms, t, first + 1, products.single ? Math.abs(means[t]) : size(effects, t));
    setTerm(terms, t, first + 2, products.of(t, t));
    setTerm(terms, t, first + 3, offMean[t]);
  }
}

/** The effect of each replicate times the sign that the others give it, on average; NaN with one replicate. */
function size(effects: Responses, t: number): number {
  const { replicates, values } = effects;
  const own = values.subarray(t * replicates, (t + 1) * replicates).filter((value) => !Number.isNaN(value));
  if (own.length < 2) return Number.NaN;
  const sum = own.reduce((total, value) => total + value, 0);
  return own.reduce((total, value) => total + value * Math.sign(sum - value), 0) / own.length;
}

/** μ, μ* and σ from the means of the terms of one factor. */
function estimates(means: Float64Array, first: number, trajectories: number): [number, number, number] {
  const spread = means[first + 2] - means[first + 3] ** 2;
  const variance = trajectories < 2 ? Number.NaN : (spread * trajectories) / (trajectories - 1);
  return [means[first], means[first + 1], Math.sqrt(Math.max(0, variance))];
}

/** Mean over replicates of the variance of their effects over trajectories. */
function singleVariance({ points, replicates, values }: Responses): number {
  if (replicates < 2) return Number.NaN;
  const each = Array.from({ length: replicates }, (_, r) => {
    return varianceOf(Float64Array.from({ length: points }, (_, t) => values[t * replicates + r]));
  }).filter((variance) => !Number.isNaN(variance));
  return each.reduce((sum, variance) => sum + variance, 0) / each.length;
}
