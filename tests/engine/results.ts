import fc from "fast-check";
import type { Job } from "../../src/engine/job.ts";
import { emptyResult, type JobResult, PARTS, type Shape } from "../../src/engine/result.ts";

/** Jobs of one to three plans and one to six replicates, and small shapes. */
export const resultShape: fc.Arbitrary<{ job: Job; shape: Shape }> = fc.record({
  job: fc
    .record({
      world: fc.nat(3),
      plans: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }),
      from: fc.integer({ min: 1, max: 50 }),
      replicates: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ replicates, ...job }) => ({ ...job, to: job.from + replicates - 1 })),
  shape: fc.record({ weeks: fc.nat(4), groups: fc.nat(4), sites: fc.nat(3) }),
});

/** A result with everything recorded but a trace, in which no number occurs twice. */
export function numberedResult(job: Job, shape: Shape): JobResult {
  const result = emptyResult(job, shape, { weeks: true, groups: true, sites: true });
  let number = 0;
  for (const part of PARTS) for (let i = 0; i < result[part]!.length; i++) result[part]![i] = number++;
  return result;
}
