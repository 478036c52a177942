import type { JobResult } from "../../engine/result.ts";

/** Names by number in the study, for tables that tell plans and worlds by name. */
export interface Names {
  plans: readonly string[];
  worlds: readonly string[];
}

/** Every scenario of some results in order of world, then plan: its names, and its plan's place in the result. */
export function scenarios(
  names: Names,
  results: readonly JobResult[],
): { plan: string; world: string; place: number; result: JobResult }[] {
  const ordered = [...results].sort((a, b) => a.job.world - b.job.world);
  return ordered.flatMap((result) =>
    result.job.plans.map((number, place) => ({
      plan: names.plans[number],
      world: names.worlds[result.job.world],
      place,
      result,
    })),
  );
}
