import { capitalised } from "./capitalised.ts";
import { countInWords } from "./count-in-words.ts";

export const WEEKS_PER_YEAR = 52;
/** Weeks of a month: a twelfth of a year of 52 weeks, as years are counted everywhere in the model. */
export const WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12;

/** What times are written in. Study files and tables have weeks; on the page a person may choose months. */
export type TimeUnit = "week" | "month";

const YEARS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** So many weeks as a number in the unit, to a tenth of a month: 40 → "40" or "9.2". */
export function timeNumber(weeks: number, unit: TimeUnit): string {
  const value = unit === "week" ? weeks : Math.round((weeks / WEEKS_PER_MONTH) * 10) / 10;
  return value < 0 ? `−${-value}` : String(value);
}

/** A point of time: "week 40" or "month 9.2". */
export function timeAt(week: number, unit: TimeUnit): string {
  return `${unit} ${timeNumber(week, unit)}`;
}

/** The same at the start of a sentence: "Week 40" or "Month 9.2". */
export function timeHead(week: number, unit: TimeUnit): string {
  return capitalised(timeAt(week, unit));
}

/** A stretch of time: "40 weeks" or "9.2 months", "1 week". */
export function timeSpan(weeks: number, unit: TimeUnit): string {
  const written = timeNumber(weeks, unit);
  return `${written} ${written === "1" ? unit : `${unit}s`}`;
}

/** A point of time where weeks are what is typed or compared with a file: "week 26", or "week 26 (month 6)". */
export function weekAndTime(week: number, unit: TimeUnit): string {
  return beside(timeAt, week, unit);
}

/** A stretch of time where weeks are what is typed or compared with a file: "26 weeks", or "26 weeks (6 months)". */
export function weeksAndSpan(weeks: number, unit: TimeUnit): string {
  return beside(timeSpan, weeks, unit);
}

/** A stretch of time in words: whole years as such, "two years", anything else in the unit, "60 weeks". */
export function lengthInWords(weeks: number, unit: TimeUnit): string {
  const years = weeks / WEEKS_PER_YEAR;
  if (!Number.isInteger(years)) return timeSpan(weeks, unit);
  return years < YEARS.length ? `${YEARS[years]} ${years === 1 ? "year" : "years"}` : countInWords(years, "year");
}

function beside(written: (weeks: number, unit: TimeUnit) => string, weeks: number, unit: TimeUnit): string {
  const inWeeks = written(weeks, "week");
  return unit === "week" ? inWeeks : `${inWeeks} (${written(weeks, unit)})`;
}
