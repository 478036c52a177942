import type { PlanResult } from "../engine/plan-result.ts";
import { type Measure, measureByWeek, type WeeklyValues } from "./measure-by-week.ts";
import { countNumbers, SPREAD, type Spread } from "./statistics/distribution.ts";
import { quantile } from "./statistics/quantile.ts";

/** Median and middle 50, 80 and 95 % by week, as columns of equal length, week 0 first. */
export type Bands = { [name in keyof Spread]: Float64Array } & {
  week: Float64Array;
  /** Numbers that count in each week (all but NaN). */
  n: Float64Array;
};

/** Bands of one measure over the replicates of a plan; bands are nested in every week. */
export function weeklyBands(plan: PlanResult, measure: Measure | WeeklyValues): Bands {
  return bandsOver(plan.byReplicate((replicate) => measureByWeek(plan, measure, replicate)));
}

/** Bands over series of the same length, one a replicate; all weeks are NaN when there is no series. */
export function bandsOver(series: readonly ArrayLike<number>[]): Bands {
  const weeks = series[0]?.length ?? 0;
  const column = () => new Float64Array(weeks);
  const bands: Bands = {
    week: Float64Array.from({ length: weeks }, (_, week) => week),
    n: column(),
    median: column(),
    lo50: column(),
    hi50: column(),
    lo80: column(),
    hi80: column(),
    lo95: column(),
    hi95: column(),
  };
  const values = new Float64Array(series.length);
  for (let week = 0; week < weeks; week++) {
    for (let i = 0; i < series.length; i++) values[i] = series[i][week];
    values.sort();
    const n = countNumbers(values);
    bands.n[week] = n;
    for (const [name, p] of SPREAD) bands[name][week] = quantile(values, p, n);
  }
  return bands;
}
