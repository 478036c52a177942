import type { ImportOptions } from "../../networks/import-network.ts";
import type { Problem } from "../../text/problem.ts";
import { type Importing, setOption } from "./importing.ts";

/** One step that puts a problem right, as a button has it. */
export interface Cure {
  words: string;
  options: Partial<ImportOptions>;
}

const ALL_AS_ONE: Cure = { words: "Take all weights as 1", options: { weights: "ignore" } };
const SHARED: Cure = { words: "Tie people who share one", options: { twoMode: true } };
const BOTH_WAYS: Cure = { words: "All ties run both ways", options: { bothWays: true } };

/** By the code of the problem, likeliest first. */
const CURES: Readonly<Record<string, readonly Cure[]>> = {
  "bad-weight": [{ words: "Scale the weights", options: { weights: "scale" } }, ALL_AS_ONE],
  "not-a-number": [ALL_AS_ONE],
  "list-of-weights": [ALL_AS_ONE],
  "large-weight": [ALL_AS_ONE],
  "unknown-person": [{ words: "Leave such ties out", options: { unknown: "drop" } }],
  "wide-survey": [{ words: "Read as a survey", options: { format: "survey" } }],
  "four-values": [{ words: "Read as layer, from, to, weight", options: { format: "multiplex" } }],
  "half-matrix": [BOTH_WAYS],
  "two-mode": [SHARED],
  "two-mode-table": [SHARED],
  "perhaps-two-modes": [SHARED],
};

/** What can be done about a problem at once; nothing where the person has to look. */
export function curesOf({ code, severity }: Problem, options: Partial<ImportOptions>): readonly Cure[] {
  const cures = severity === "error" || ["half-matrix", "perhaps-two-modes"].includes(code) ? (CURES[code] ?? []) : [];
  return cures.filter((cure) => Object.entries(cure.options).some(([key, value]) => options[key as "name"] !== value));
}

/** With that done. */
export function cured(importing: Importing, { options }: Cure): Importing {
  return (Object.keys(options) as (keyof ImportOptions)[]).reduce(
    (changed, key) => setOption(changed, key, options[key]),
    importing,
  );
}
