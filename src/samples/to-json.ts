import type { OutcomeAnalysis } from "./analyse.ts";

/** An analysis as it is printed and kept: SALib's names first, then what it rests on. A number that there is not is null in JSON. */
export function analysisJson(analysis: OutcomeAnalysis): object {
  const { byFactor, second, numbers, trajectories, responses, design, runs, units, notes } = analysis;
  return {
    design,
    ...byFactor,
    ...second,
    ...numbers,
    ...(trajectories && { trajectories }),
    responses,
    runs,
    units,
    notes,
  };
}
