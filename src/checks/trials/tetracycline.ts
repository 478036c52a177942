import type { GroupedCounts } from "../../analysis/statistics/grouped-hazard.ts";
import { WEEKS_PER_MONTH } from "../../text/words/time-words.ts";

/**
 * Doctors of four towns in Illinois who had prescribed tetracycline at least once, by the end of months 1 to 17 from November 1953
 * (Coleman, Katz and Menzel 1966, Medical Innovation; as in the data set medInnovations of netdiffuseR). Of 125 whose
 * prescriptions were known 16 never had.
 */
export const TETRACYCLINE: GroupedCounts = {
  people: 125,
  cumulative: [11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109],
};

/** The last week of each month: months are cut at whole weeks. */
export const MONTH_ENDS: readonly number[] = TETRACYCLINE.cumulative.map((_, k) =>
  Math.round((k + 1) * WEEKS_PER_MONTH),
);
