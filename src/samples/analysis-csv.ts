import { csvRow } from "../text/csv.ts";
import type { OutcomeAnalysis } from "./analyse.ts";

/** `indices.csv`: one row a number: outcome, measure (S1, ST…), factor, for pairs the other factor, value and half-width of its interval. */
export function* indicesCsv(analyses: Readonly<Record<string, OutcomeAnalysis>>): Generator<string> {
  yield csvRow(["outcome", "measure", "factor", "with", "value", "conf"]);
  for (const [outcome, { byFactor, second, numbers }] of Object.entries(analyses)) {
    for (const [measure, values] of withoutConf(byFactor)) {
      for (const [factor, value] of Object.entries(values)) {
        yield csvRow([outcome, measure, factor, "", value, byFactor[`${measure}_conf`]?.[factor] ?? Number.NaN]);
      }
    }
    for (const [factor, row] of Object.entries(second?.S2 ?? {})) {
      for (const [other, value] of Object.entries(row)) {
        yield csvRow([outcome, "S2", factor, other, value, second!.S2_conf[factor][other]]);
      }
    }
    for (const [measure, value] of withoutConf(numbers)) {
      yield csvRow([outcome, measure, "", "", value, numbers[`${measure}_conf`] ?? Number.NaN]);
    }
  }
}

/** `responses.csv`: one row a bin of a factor: how the outcome goes with it. */
export function* responsesCsv(analyses: Readonly<Record<string, OutcomeAnalysis>>): Generator<string> {
  const numbers = ["n", "mean", "standardError", "lo95", "lo80", "lo50", "median", "hi50", "hi80", "hi95"] as const;
  const names = numbers.map((name) => (name === "standardError" ? "standard_error" : name));
  yield csvRow(["outcome", "factor", "at", "from", "to", ...names]);
  for (const [outcome, { responses }] of Object.entries(analyses)) {
    for (const [factor, bins] of Object.entries(responses)) {
      for (const bin of bins) {
        const [from, to] = bin.range ?? [Number.NaN, Number.NaN];
        yield csvRow([outcome, factor, bin.at, from, to, ...numbers.map((name) => bin[name])]);
      }
    }
  }
}

function withoutConf<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).filter(([name]) => !name.endsWith("_conf"));
}
