/**
 * What runs of a model gave at the points of a design: `values[point · replicates + replicate]`, NaN where a run failed or
 * was not asked for. Points may have unequal numbers of runs.
 */
export interface Responses {
  points: number;
  replicates: number;
  values: Float64Array;
}

/** How many of a point's runs gave a number. */
export function runsAt({ replicates, values }: Responses, point: number): number {
  let count = 0;
  for (let k = point * replicates; k < (point + 1) * replicates; k++) if (!Number.isNaN(values[k])) count += 1;
  return count;
}

/** Mean of each point's runs; NaN where there is none. */
export function pointMeans(responses: Responses): Float64Array {
  const { points, replicates, values } = responses;
  return Float64Array.from({ length: points }, (_, point) => {
    let [sum, count] = [0, 0];
    for (let k = point * replicates; k < (point + 1) * replicates; k++) {
      if (Number.isNaN(values[k])) continue;
      sum += values[k];
      count += 1;
    }
    return sum / count;
  });
}

/**
 * Mean over points of the variance of runs at one point (n − 1), which is the variance that chance makes; NaN where no
 * point has two runs.
 */
export function chanceVariance({ replicates, values }: Responses, points: Iterable<number>): number {
  let [total, counted] = [0, 0];
  for (const point of points) {
    const variance = varianceOf(values, point * replicates, (point + 1) * replicates);
    if (Number.isNaN(variance)) continue;
    total += variance;
    counted += 1;
  }
  return total / counted;
}

/** Variance (n − 1) of the numbers in a stretch; NaN below two of them. */
export function varianceOf(values: ArrayLike<number>, from = 0, to = values.length): number {
  let [count, mean, squares] = [0, 0, 0];
  for (let k = from; k < to; k++) {
    const value = values[k];
    if (Number.isNaN(value)) continue;
    count += 1;
    const off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
  }
  return count < 2 ? Number.NaN : squares / (count - 1);
}
