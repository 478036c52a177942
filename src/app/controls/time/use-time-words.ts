import { type AxisUnit, timeNumber } from "../../../../viz/time.ts";
import { IN_WEEKS, type TimeWords } from "../../../study/time-words.ts";
import { usePage } from "../context.ts";

const TIME_WORDS: Record<AxisUnit, TimeWords> = {
  week: IN_WEEKS,
  month: { unit: "month", number: (weeks) => timeNumber(weeks, "month") },
};

/** How times are written on the page: in weeks or, where these were chosen, in months. The same object for the same unit. */
export function useTimeWords(): TimeWords {
  return TIME_WORDS[usePage().ui.timeUnit.value];
}
