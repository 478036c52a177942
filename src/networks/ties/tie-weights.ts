import { type Findings, plural, quoted } from "../findings.ts";
import type { WeightRule } from "../import-options.ts";
import type { ListedTies } from "../readers/listed-ties.ts";
import { isMinus, isZero, OTHER_NUMBERS, otherNumber } from "../source/other-number.ts";
import { MISSING_WORDS, readNumber } from "../source/read-number.ts";

export const MAX_WEIGHT = 15;

/** Words that say, as a weight, that there is no tie. */
const NO_TIE = /^(no|none|never|false)$/i;

/**
 * Whole weights 0 to 15 of the ties of a list, by the rule of the options; 0 where there is no tie. Whatever the rule, a
 * weight of 0 is no tie, a tie without a weight counts as 1, and weights that are negative or missing are errors: no
 * rule turns a dislike into a tie. "scale" makes the largest weight of each layer 15 and the smallest at least 1.
 * Ties that are not `kept` decide nothing and get 0. What was left out, scaled flat or taken as 1 is told with numbers;
 * errors of one cause are one error, at the first line.
 */
export function tieWeights(
  list: ListedTies,
  kept: (tie: number) => boolean,
  rule: WeightRule,
  findings: Findings,
): Uint8Array {
  const faults = new Faults();
  const values = new Float64Array(list.from.length);
  const largest = new Float64Array(list.layers.length);
  let [given, unweighted, zero] = [0, 0, 0];
  for (let t = 0; t < values.length; t++) {
    if (!kept(t)) continue;
    const text = list.weight[t]!;
    if (text === "") unweighted++;
    else given++;
    const value = text === "" ? 1 : weightOf(text, rule, () => list.line[t]!, faults);
    if (value === 0) zero++;
    values[t] = rule === "ignore" ? Math.sign(value) : value;
    const layer = list.layer[t]!;
    if (value > largest[layer]!) largest[layer] = value;
  }
  if (faults.tell(list.file, given + unweighted, findings)) return new Uint8Array(values.length);
  if (zero > 0) tellZero(zero, list.file, findings);
  if (rule !== "ignore" && given > 0 && unweighted > 0) {
    const message = `${plural(unweighted, "tie has", "ties have")} no weight, unlike the other ${given}; a missing weight counts as 1`;
    findings.warning("no-weight", list.file, message);
  }
  if (rule === "scale") {
    tellPoints(list, kept, findings);
    scale(values, list, largest, findings);
  }
  return Uint8Array.from(values);
}

/** The value of a weight, 0 for no tie; a fault where the rule does not take it. */
function weightOf(text: string, rule: WeightRule, line: () => number, faults: Faults): number {
  const value = readNumber(text);
  if (value === null) {
    if (NO_TIE.test(text)) {
      if (rule !== "ignore") faults.add("word", text, line());
      return 0;
    }
    const kind = kindOf(text);
    const nothing = isZero(text) || (isMinus(text) && readNumber(text.slice(1).trim()) === 0);
    if (nothing && (kind === "negative" || kind in OTHER_NUMBERS)) return 0;
    if (rule !== "ignore" || kind === "missing" || kind === "negative") faults.add(kind, text, line());
    return 1;
  }
  if (value < 0) faults.add("negative", text, line());
  else if (rule === "whole" && !(Number.isInteger(value) && value <= MAX_WEIGHT)) faults.add("notWhole", text, line());
  return Math.max(0, value);
}

/** What a weight is that is no number. */
function kindOf(text: string): Cause {
  if (MISSING_WORDS.test(text)) return "missing";
  const other = otherNumber(text);
  if (isMinus(text) && (other !== null || /^.\s*(inf(inity)?|∞|[\d.]+(e[+-]?\d+)?)$/i.test(text))) return "negative";
  if (/^\+?(inf(inity)?|∞|[\d.]+e\+?\d+)$/i.test(text)) return "tooLarge";
  if (/^[<[{(].*[>\]})]$/.test(text)) return "list";
  return other ?? "word";
}

/** Where every point stands before three digits, and other weights have none, points may part thousands. */
function tellPoints({ file, weight, line }: ListedTies, kept: (tie: number) => boolean, findings: Findings): void {
  const given = [...weight.keys()].filter((t) => weight[t] !== "" && kept(t));
  const pointed = given.filter((t) => weight[t]!.includes("."));
  const [first] = pointed;
  if (first === undefined || pointed.length === given.length) return;
  if (!pointed.every((t) => /^[1-9]\d{0,2}\.\d{3}$/.test(weight[t]!))) return;
  const value = quoted(weight[first]!);
  const message = `weight ${value} was read as a little more than ${weight[first]!.split(".")[0]}: if points part thousands here, write them without`;
  findings.warning("perhaps-thousands", file, message, line[first]);
}

/** Divides before it multiplies only where the product would be too large to hold. */
function scale(values: Float64Array, list: ListedTies, largest: Float64Array, findings: Findings): void {
  let flat = 0;
  for (let t = 0; t < values.length; t++) {
    if (values[t] === 0) continue;
    const most = largest[list.layer[t]!]!;
    const scaled = most > 1e300 ? (values[t]! / most) * MAX_WEIGHT : (MAX_WEIGHT * values[t]!) / most;
    if (scaled < 1) flat++;
    values[t] = Math.max(1, Math.round(scaled));
  }
  if (flat === 0) return;
  const message = `${plural(flat, "tie weighs", "ties weigh")} less than a fifteenth of the largest weight ${list.layers.length > 1 ? "of the layer" : "in the file"}; scaled, each counts as 1`;
  findings.warning("scaled-flat", list.file, message);
}

/** Says that so many ties of a file were left out because they weigh nothing. */
export function tellZero(zero: number, file: string, findings: Findings): void {
  findings.warning("zero-weight", file, `${plural(zero, "tie")} of weight 0 left out: 0 is no tie`);
}

/** Why a weight is not taken: what to do about it, and what is the matter. */
const CAUSES = {
  negative: ["Leave out such ties", "is negative, and no rule makes a dislike a tie"],
  missing: ["Write the weight, or leave out the tie", "says that the weight is missing"],
  notWhole: [
    "Say --weights scale to scale all weights to 1..15, or --weights ignore to take all as 1",
    `is not a whole number from 1 to ${MAX_WEIGHT}`,
  ],
  tooLarge: ["Write a smaller number, or say --weights ignore to take all as 1", "is too large to hold"],
  ...OTHER_NUMBERS,
  list: ["Name another column with --weight, or say --weights ignore to take all as 1", "is a list, not one number"],
  word: [
    "Are the columns in the right order? Name another with --weight, or say --weights ignore to take all as 1 but those that say 'no'",
    "is a word, not a number",
  ],
} as const;

type Cause = keyof typeof CAUSES;

/** Weights that are not taken, by cause. */
class Faults {
  readonly #found = new Map<Cause, { text: string; line: number; count: number }>();

  add(cause: Cause, text: string, line: number): void {
    const found = this.#found.get(cause);
    if (found === undefined) this.#found.set(cause, { text, line, count: 1 });
    else found.count++;
  }

  /** One error for each cause; `ties` is how many there are in all. Whether there was any. */
  tell(file: string, ties: number, findings: Findings): boolean {
    for (const [cause, { text, line, count }] of this.#found) {
      const [cure, what] = CAUSES[cause];
      const more = count === 1 ? "" : ` (so are ${count} of ${ties} weights)`;
      findings.error(CODES[cause], file, `${cure}: weight ${quoted(text)} ${what}${more}.`, line);
    }
    return this.#found.size > 0;
  }
}

/** Codes of problems; "bad-weight" is what scaling cures. */
const CODES: Record<Cause, string> = {
  negative: "negative-weight",
  missing: "missing-weight",
  notWhole: "bad-weight",
  tooLarge: "large-weight",
  thousands: "thousands",
  comma: "decimal-comma",
  pointThenComma: "decimal-comma",
  grouped: "thousands",
  digits: "other-digits",
  percent: "percent",
  fraction: "fraction",
  unit: "number-with-unit",
  list: "list-of-weights",
  word: "not-a-number",
};
