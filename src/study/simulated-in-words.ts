import { countInWords, inThousands } from "../text/words/count-in-words.ts";
import { lengthInWords, type TimeUnit } from "../text/words/time-words.ts";
import type { PeopleAndSites } from "./levers/people-and-sites.ts";

/**
 * What a study simulates, in a line: "500 clinicians in 20 sites, two years". Whole years are said as such, anything else
 * in weeks, or as `time` writes them; a network that was imported is said to be one, and one without a size has none said.
 */
export function simulatedInWords(
  size: PeopleAndSites | null,
  weeks: number,
  imported = false,
  time: TimeUnit = "week",
): string {
  const parts = [imported ? "an imported network" : "", size === null ? "" : people(size), lengthInWords(weeks, time)];
  return parts.filter((part) => part !== "").join(", ");
}

function people({ clinicians, sites }: PeopleAndSites): string {
  const where = sites > 1 ? ` in ${inThousands(sites)} sites` : "";
  return `${countInWords(clinicians, "clinician")}${where}`;
}
