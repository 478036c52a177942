import { readNumber } from "../networks/source/read-number.ts";

/** A condition on the mean response of one outcome: "loss > 0.2". */
export interface Condition {
  outcome: string;
  sign: "<" | "<=" | ">" | ">=";
  limit: number;
}

/** Reads "OUTCOME<NUMBER", with <, <=, > or >=; null where it is none, or the outcome none of `outcomes`. */
export function parseCondition(text: string, outcomes: readonly string[]): Condition | null {
  const parts = /^(.*?)\s*(<=|>=|<|>)\s*([^<>=]+)$/s.exec(text.trim());
  const limit = parts === null ? null : readNumber(parts[3].trim());
  if (parts === null || limit === null || !outcomes.includes(parts[1])) return null;
  return { outcome: parts[1], sign: parts[2] as Condition["sign"], limit };
}

/** Whether a number meets a condition; NaN meets none. */
export function meetsCondition({ sign, limit }: Condition, value: number): boolean {
  if (sign === "<") return value < limit;
  if (sign === "<=") return value <= limit;
  return sign === ">" ? value > limit : value >= limit;
}
