import type { Responses } from "./responses.ts";

/** Responses around 0, and what was taken off each replicate at all points alike; NaN for one without a run. */
export interface Centred {
  responses: Responses;
  offsets: Float64Array;
}

/** Rounds of the fit, and the part of the spread at which it ends. */
const ROUNDS = 50;
const SETTLED = 1e-12;

/**
 * The responses without what each replicate adds at every one of these points, and without their overall mean. Where replicates
 * share their chance over points, a replicate may lie above another one everywhere; that belongs to no factor. The
 * fit is the additive one of points and replicates (least squares by turns), so that a replicate run at some points only is
 * compared with the others there; with every run in place it takes the mean of each replicate.
 */
export function centred(responses: Responses, points: readonly number[]): Centred {
  const { replicates, values } = responses;
  const offsets = replicateOffsets(responses, points);
  let [sum, counted] = [0, 0];
  for (const point of points) {
    const mean = meanWithout(responses, point, offsets);
    if (Number.isNaN(mean)) continue;
    sum += mean;
    counted += 1;
  }
  const mean = sum / counted;
  const shifted = values.map((value, k) => value - offsets[k % replicates] - mean);
  return { responses: { ...responses, values: shifted }, offsets };
}

/** What each replicate adds at all points alike, with mean 0 over replicates; NaN for one without a run. */
function replicateOffsets(responses: Responses, points: readonly number[]): Float64Array {
  const { replicates, values } = responses;
  const offsets = new Float64Array(replicates);
  if (replicates < 2) return offsets;
  let [lowest, highest] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(replicates);
    const counts = new Float64Array(replicates);
    for (const point of points) {
      const mean = meanWithout(responses, point, offsets);
      for (let r = 0; r < replicates; r++) {
        const value = values[point * replicates + r];
        if (Number.isNaN(value)) continue;
        sums[r] += value - mean;
        counts[r] += 1;
      }
    }
    let [total, known] = [0, 0];
    for (let r = 0; r < replicates; r++) {
      if (counts[r] === 0) continue;
      total += sums[r] / counts[r];
      known += 1;
    }
    let moved = 0;
    for (let r = 0; r < replicates; r++) {
      if (counts[r] === 0) {
        offsets[r] = Number.NaN;
        continue;
      }
      const next = sums[r] / counts[r] - total / known;
      moved = Math.max(moved, Math.abs(next - offsets[r]));
      offsets[r] = next;
    }
    if (!(moved > SETTLED * (highest - lowest))) break;
  }
  return offsets;
}

function meanWithout({ replicates, values }: Responses, point: number, offsets: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let r = 0; r < replicates; r++) {
    const value = values[point * replicates + r];
    if (Number.isNaN(value)) continue;
    sum += value - offsets[r];
    count += 1;
  }
  return sum / count;
}
