const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
export const WEEKS_PER_YEAR = 52;

/** A length of time in words: whole years as such, "two years", anything else in weeks, "60 weeks". */
export function weeksInWords(weeks: number): string {
  const years = weeks / WEEKS_PER_YEAR;
  if (!Number.isInteger(years)) return countInWords(weeks, "week");
  return `${NUMBERS[years] ?? inThousands(years)} ${years === 1 ? "year" : "years"}`;
}

/** "1 week", "1,040 weeks". */
export function countInWords(count: number, word: string): string {
  return `${inThousands(count)} ${count === 1 ? word : `${word}s`}`;
}

/** With a comma between thousands. */
export function inThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
