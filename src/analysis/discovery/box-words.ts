import type { FactorColumn } from "../sensitivity/factor-column.ts";
import type { Box, Restriction } from "./box.ts";

/** The words in which boxes are told. */
export interface BoxWords {
  /** What happens in it: "loses". */
  happens: string;
  /** What the cases are: "its losses". */
  cases: string;
  /** What points are: "such worlds". */
  points: string;
  /** A factor's name and one of its values as people say them; default to the column's name and the number itself. */
  name?: (factor: number) => string;
  value?: (factor: number, value: number) => string;
}

/** "loses where turnover is above 0.12 and site support below 0.4: 83 % of its losses, 71 % of such worlds" */
export function boxInWords(box: Box, columns: readonly FactorColumn[], words: BoxWords): string {
  const where = box.restrictions.map((restriction, i) => restrictionInWords(restriction, columns, words, i === 0));
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return `${words.happens} where ${joined(where)}: ${percent(box.coverage)} of ${words.cases}, ${percent(box.density)} of ${words.points}`;
}

function restrictionInWords(
  restriction: Restriction,
  columns: readonly FactorColumn[],
  words: BoxWords,
  first: boolean,
): string {
  const { factor } = restriction;
  const name = words.name?.(factor) ?? columns[factor].name;
  const subject = first ? `${name} is` : name;
  if (restriction.kind === "choices") return `${subject} ${joined(restriction.choices, "or")}`;
  const number = (value: number) => words.value?.(factor, value) ?? String(value).replace("-", "−");
  // a limit that is no point's own value is passed by all points on its side
  const isValue = (limit: number) => (columns[factor].values as Float64Array).includes(limit);
  const { from, to } = restriction;
  if (from !== null && to !== null) return `${subject} between ${number(from)} and ${number(to)}`;
  if (from !== null) return `${subject} ${isValue(from) ? "at least" : "above"} ${number(from)}`;
  return `${subject} ${isValue(to!) ? "at most" : "below"} ${number(to!)}`;
}

function joined(parts: readonly string[], word = "and"): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts[parts.length - 1]}`;
}
