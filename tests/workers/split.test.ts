import fc from "fast-check";
import { expect, test } from "vitest";
import type { Job } from "../../src/engine/job.ts";
import { JOB_MILLISECONDS, Pace } from "../../workers/pace.ts";
import { type MissingRuns, type SplitOptions, splitter } from "../../workers/split.ts";

test("every replicate that is lacking is given once and no other, whatever the steps, sizes and times", () => {
  const size = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
  const runs = fc.record({ from: fc.integer({ min: 1, max: 60 }), count: fc.integer({ min: 0, max: 80 }) });
  fc.assert(
    fc.property(
      fc.array(runs, { maxLength: 4 }),
      fc.record({ steps: fc.constantFrom([], [10, 25, 50, 100]), jobSize: size, largest: size }),
      fc.integer({ min: 1, max: 8 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 200 })),
      (given, options, workers, times) => {
        const missing = given.map(({ from, count }, world) => ({ world, plans: [0, 1], from, to: from + count - 1 }));
        const jobs = jobsOf(missing, options, workers, () => times.next().value!);
        for (const { world, from, to } of missing) {
          const given = jobs.filter((job) => job.world === world).flatMap(replicatesOf);
          expect(given).toEqual(replicatesOf({ from, to }));
        }
        for (const step of options.steps) {
          expect(jobs.filter(({ from, to }) => from <= step && to > step)).toEqual([]);
        }
      },
    ),
  );
});

test("what is furthest behind comes first", () => {
  const jobs = jobsOf(
    [
      { world: 0, plans: [0], from: 11, to: 20 },
      { world: 1, plans: [1], from: 1, to: 20 },
    ],
    { jobSize: 5 },
    2,
  );
  expect(jobs.map(({ world, from }) => [world, from])).toEqual([
    [1, 1],
    [1, 6],
    [0, 11],
    [1, 11],
    [0, 16],
    [1, 16],
  ]);
});

test("jobs start with one replicate, grow to what takes their time, and shrink towards the end", () => {
  const sizes = jobsOf([{ world: 0, plans: [0], from: 1, to: 400 }], {}, 2, () => 1).map(
    ({ from, to }) => to - from + 1,
  );
  expect(sizes[0]).toBe(1);
  const longest = Math.max(...sizes);
  expect(longest).toBe(JOB_MILLISECONDS);
  expect(sizes.at(-1)).toBeLessThan(longest / 2);
  for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThanOrEqual(4 * sizes[i - 1]);
});

/** All jobs, each back before the next is given; `time` in milliseconds a replicate. */
function jobsOf(missing: MissingRuns[], options: SplitOptions, workers: number, time: () => number = () => 1): Job[] {
  const pace = new Pace();
  const next = splitter(missing, workers, pace, options);
  const jobs: Job[] = [];
  for (let job = next(); job !== null; job = next()) {
    jobs.push(job);
    pace.note(job, time() * (job.to - job.from + 1));
  }
  return jobs;
}

function replicatesOf({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
