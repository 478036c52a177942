import { DEFAULT_MATTERS } from "../../analysis/verdict-kind.ts";
import { readNumber } from "../../networks/source/read-number.ts";
import { InputError } from "../command-line/input-error.ts";

/** The smallest difference that matters. */
export const MATTERS_OPTION = {
  kind: "text",
  value: "POINTS",
  help: "the smallest difference that matters: below it plans are about the same (default: 1)",
} as const;

/** The points of `--matters`, from 0 to 100. */
export function mattersOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_MATTERS;
  const points = readNumber(text);
  if (points !== null && points >= 0 && points <= 100) return points;
  throw new InputError(`--matters: '${text}' is no number of points from 0 to 100.`);
}
