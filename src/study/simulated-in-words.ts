import type { PeopleAndSites } from "./levers/people-and-sites.ts";
import { IN_WEEKS, type TimeWords, timeSpan } from "./time-words.ts";

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const WEEKS_PER_YEAR = 52;

/**
 * What a study simulates, in a line: "500 clinicians in 20 sites, two years". Whole years are said as such, anything else
 * in weeks, or as `time` writes them; a network that was imported is said to be one, and one without a size has none said.
 */
export function simulatedInWords(
  size: PeopleAndSites | null,
  weeks: number,
  imported = false,
  time = IN_WEEKS,
): string {
  const parts = [imported ? "an imported network" : "", size === null ? "" : people(size), lengthOf(weeks, time)];
  return parts.filter((part) => part !== "").join(", ");
}

function people({ clinicians, sites }: PeopleAndSites): string {
  const where = sites > 1 ? ` in ${thousands(sites)} sites` : "";
  return `${counted(clinicians, "clinician")}${where}`;
}

function lengthOf(weeks: number, time: TimeWords): string {
  const years = weeks / WEEKS_PER_YEAR;
  if (!Number.isInteger(years)) return timeSpan(weeks, time);
  return `${NUMBERS[years] ?? thousands(years)} ${years === 1 ? "year" : "years"}`;
}

function counted(count: number, word: string): string {
  return `${thousands(count)} ${count === 1 ? word : `${word}s`}`;
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
