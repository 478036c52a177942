/** How times of the study are written: its weeks, or another unit in their place. */
export interface TimeWords {
  /** "week": the unit in the singular. */
  unit: string;
  /** So many weeks in the unit, as they are written: 26 → "26", or in months "6". */
  number(weeks: number): string;
}

/** Times in weeks, as study files have them. */
export const IN_WEEKS: TimeWords = { unit: "week", number: String };

/** A point of time: "week 26". */
export function timeAt(week: number, { unit, number }: TimeWords): string {
  return `${unit} ${number(week)}`;
}

/** A stretch of time where weeks are what is typed or compared with a file: "26 weeks", or "26 weeks (6 months)". */
export function weeksAndSpan(weeks: number, time: TimeWords): string {
  const inWeeks = timeSpan(weeks, IN_WEEKS);
  return time.unit === IN_WEEKS.unit ? inWeeks : `${inWeeks} (${timeSpan(weeks, time)})`;
}

/** A stretch of time: "26 weeks", "1 week". */
export function timeSpan(weeks: number, { unit, number }: TimeWords): string {
  const written = number(weeks);
  return `${written} ${written === "1" ? unit : `${unit}s`}`;
}
