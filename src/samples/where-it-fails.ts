import type { Box } from "../analysis/discovery/box.ts";
import { boxInWords } from "../analysis/discovery/box-words.ts";
import { prim } from "../analysis/discovery/prim.ts";
import type { FactorColumn } from "../analysis/sensitivity/factor-column.ts";
import { pointMeans } from "../analysis/sensitivity/responses.ts";
import { type Condition, meetsCondition } from "./condition.ts";
import type { SampleOutcome } from "./read-outcomes.ts";
import type { Samples } from "./read-samples.ts";

/** Where the mean response of an outcome meets a condition. */
export interface WhereItFails {
  condition: string;
  /** Points with a mean response, and those that meet the condition. */
  points: number;
  cases: number;
  boxes: { words: string; box: Box }[];
}

/** Finds the boxes of factors in which a condition is met; see `prim`. */
export function whereItFails(samples: Samples, outcome: SampleOutcome, condition: Condition): WhereItFails {
  const means = pointMeans(outcome.responses);
  const known = Array.from(means, (_, i) => i).filter((i) => !Number.isNaN(means[i]));
  const columns = samples.columns.map((column): FactorColumn => {
    if (column.kind === "choice") return { ...column, values: known.map((i) => column.values[i]) };
    return { ...column, values: Float64Array.from(known, (i) => column.values[i]) };
  });
  const isCase = Uint8Array.from(known, (i) => Number(meetsCondition(condition, means[i])));
  const text = `${condition.outcome} ${condition.sign} ${condition.limit}`;
  const words = { happens: text, cases: "such points", points: "points there" };
  return {
    condition: text,
    points: known.length,
    cases: isCase.reduce((sum, value) => sum + value, 0),
    boxes: prim(columns, isCase).map((box) => ({ words: boxInWords(box, columns, words), box })),
  };
}

/** The same as it is printed and kept, factors by their names. */
export function whereItFailsJson({ boxes, ...rest }: WhereItFails, columns: readonly FactorColumn[]): object {
  return {
    ...rest,
    boxes: boxes.map(({ words, box: { restrictions, ...box } }) => ({
      words,
      ...box,
      restrictions: restrictions.map(({ factor, kind: _, quasiP, ...limits }) => {
        return { factor: columns[factor].name, ...limits, quasi_p: quasiP };
      }),
    })),
  };
}
