import fc from "fast-check";
import { expect, test } from "vitest";
import { plansOf } from "../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { bytesHeld, bytesPerRun, emptyResult, runParts } from "../../src/engine/result.ts";
import { numberedResult, resultShape } from "./results.ts";

const STATES = [0, 1, 2, 3] as const;

test("a plan of a result reads what an index worked out by hand reads", () => {
  fc.assert(
    fc.property(resultShape, ({ job, shape }) => {
      const result = numberedResult(job, shape);
      const rows = shape.weeks + 1;
      const replicates = job.to - job.from + 1;
      plansOf(result).forEach((plan, p) => {
        expect([plan.plan, plan.world, plan.replicates]).toEqual([job.plans[p], job.world, replicates]);
        for (let replicate = job.from; replicate <= job.to; replicate++) {
          const run = p * replicates + replicate - job.from;
          SUMMARIES.forEach(({ key }, k) => {
            expect(plan.summary(key, replicate)).toBe(result.summaries[run * SUMMARIES.length + k]);
            expect(plan.summaries(key)[replicate - job.from]).toBe(plan.summary(key, replicate));
          });
          WEEK_COLUMNS.forEach((column, k) => {
            const at = (run * WEEK_COLUMNS.length + k) * rows;
            expect(plan.weekly(column, replicate)).toEqual(result.weekly!.slice(at, at + rows));
          });
          for (const record of ["groups", "sites"] as const)
            for (let group = 0; group < shape[record]; group++)
              for (const state of STATES) {
                const at = ((run * shape[record] + group) * 4 + state) * rows;
                expect(plan.share(record, group, state, replicate)).toEqual(result[record]!.slice(at, at + rows));
                expect(plan.shareIn(record, group, state, replicate, shape.weeks)).toBe(result[record]![at + rows - 1]);
              }
        }
      });
    }),
    { numRuns: 30 },
  );
});

test("series by week are views: nothing is copied", () => {
  const result = numberedResult({ world: 0, plans: [0, 1], from: 1, to: 2 }, { weeks: 3, groups: 2, sites: 1 });
  const [, plan] = plansOf(result);
  expect(plan.weekly("genuine", 2).buffer).toBe(result.weekly!.buffer);
  expect(plan.share("sites", 0, 2, 1).buffer).toBe(result.sites!.buffer);
  expect(plan.within(2, 2).weekly("genuine", 2)).toEqual(plan.weekly("genuine", 2));
  plan.weekly("genuine", 2)[3] = -1;
  const genuine = WEEK_COLUMNS.indexOf("genuine");
  expect(runParts(result, 1, 2).weekly![genuine * 4 + 3]).toBe(-1);
});

test("some replicates of a plan keep their numbers, and may be none", () => {
  const result = numberedResult({ world: 0, plans: [4], from: 3, to: 9 }, { weeks: 1, groups: 0, sites: 0 });
  const [plan] = plansOf(result);
  const some = plan.within(5, 7);
  expect(some.byReplicate((replicate) => replicate)).toEqual([5, 6, 7]);
  expect(some.summaries("hours")).toEqual(plan.summaries("hours").subarray(2, 5));
  expect(plan.within(5, 4).summaries("hours")).toHaveLength(0);
});

test("plans, replicates and groups that are not there, and records that were not kept, are refused", () => {
  const job = { world: 0, plans: [4], from: 3, to: 9 };
  const shape = { weeks: 1, groups: 2, sites: 1 };
  const result = numberedResult(job, shape);
  const [plan] = plansOf(result);
  expect(() => plan.weekly("genuine", 2)).toThrow("invalid replicate: 2");
  expect(() => plan.within(5, 10)).toThrow("invalid replicate: 10");
  expect(() => plan.share("groups", 2, 0, 3)).toThrow("invalid group: 2");
  expect(() => runParts(result, 1, 3)).toThrow("invalid plan: 1");
  const [bare] = plansOf(emptyResult(job, shape, { weeks: false, groups: false, sites: false }));
  expect(() => bare.weekly("genuine", 3)).toThrow("weekly not recorded");
  expect(() => bare.share("sites", 0, 0, 3)).toThrow("sites not recorded");
});

test("bytes foretold are bytes held", () => {
  const record = fc.record({ weeks: fc.boolean(), groups: fc.boolean(), sites: fc.boolean() });
  fc.assert(
    fc.property(resultShape, record, ({ job, shape }, kept) => {
      const runs = job.plans.length * (job.to - job.from + 1);
      expect(bytesHeld(emptyResult(job, shape, kept))).toBe(runs * bytesPerRun(shape, kept));
    }),
  );
});
