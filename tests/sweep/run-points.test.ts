import { afterAll, describe, expect, test } from "vitest";
import { planOf } from "../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { inputsOf } from "../../src/study/inputs-of.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import type { Design } from "../../src/sweep/design/design.ts";
import { parseDesign } from "../../src/sweep/design/parse-design.ts";
import { resolveDesign } from "../../src/sweep/design/resolve-design.ts";
import { type PointRuns, runOffset } from "../../src/sweep/point-runs.ts";
import { openedPoint } from "../../src/sweep/point-study.ts";
import { runPoints } from "../../src/sweep/run-points.ts";
import { execute } from "../../workers/execute.ts";
import { localRunner } from "../../workers/local.ts";

const runner = localRunner();
afterAll(() => runner.close());

function study(): Study {
  const read = parseStudyValue({
    groundswell: 1,
    plans: [{ name: "Soft" }, { name: "Firm", tactics: { hard: 0.4 } }],
    worlds: [
      { name: "A", network: { sites: 3 } },
      { name: "B", context: { support: 0.2 } },
    ],
    run: { weeks: 13 },
  });
  if (!read.ok) throw new Error("the study of this test is wrong");
  return read.study;
}

function designOf(given: Record<string, unknown>): Design {
  const parsed = parseDesign(JSON.stringify({ groundswellDesign: 1, study: "x", replicates: 3, ...given }));
  if (!parsed.ok) throw new Error("the design of this test is wrong");
  const resolved = resolveDesign(parsed.file, study());
  if (!resolved.ok) throw new Error("the design of this test does not fit");
  return resolved.design;
}

async function allRuns(design: Design, from = 1, to = design.replicates): Promise<PointRuns[]> {
  const runs: PointRuns[] = [];
  const points = design.points.map((_, i) => i);
  await runPoints(runner, design, {}, { points, from, to }, (own) => void runs.push(own));
  return runs.sort((a, b) => a.point - b.point);
}

const HARD = { name: "hard", sets: "plans[Firm].tactics.hard", range: [0, 0.6] };
const SUPPORT = { name: "support", sets: "worlds[*].context.support", values: [0.2, 0.8] };
const GRID = { factors: [HARD, SUPPORT], design: { kind: "factorial", levels: 3 } };

describe("the runs of a design", () => {
  test.each(["same", "fresh"])("are, at every point, those of the study opened there: %s chance", async (chance) => {
    const design = designOf({ ...GRID, chance });
    const runs = await allRuns(design);
    expect(runs.map(({ point }) => point)).toEqual(design.points.map((_, i) => i));
    for (const own of runs) {
      const opened = openedPoint(design, own.point);
      const inputs = inputsOf(opened, {}, { weeks: false, groups: false, sites: false, trace: false });
      const { worlds } = await execute(runner, inputs, { replicates: { from: 1, to: 3 } });
      for (const { world, result } of worlds) {
        for (const plan of [0, 1]) {
          for (let replicate = 1; replicate <= 3; replicate++) {
            const place = runOffset(2, own, world, plan, replicate);
            const got = [...own.summaries.subarray(place, place + SUMMARIES.length)];
            const expected = SUMMARIES.map(({ key }) => planOf(result, plan).summaries(key)[replicate - 1]);
            expect(got).toEqual(expected);
          }
        }
      }
    }
  });

  test("of the same chance share replicate 1's network between points: a lever that does nothing changes nothing", async () => {
    const design = designOf({
      factors: [{ ...HARD, sets: "plans[Soft].data.quality", range: [0, 1] }],
      design: GRID.design,
    });
    const [first, ...others] = await allRuns(design);
    for (const own of others) expect(own.summaries).toEqual(first.summaries);
  });

  test("of replicates run later are those that would have been run at once", async () => {
    const design = designOf(GRID);
    const [all, early, late] = [await allRuns(design), await allRuns(design, 1, 1), await allRuns(design, 2, 3)];
    all.forEach((own, i) => {
      for (const [part, replicate] of [
        [early[i], 1],
        [late[i], 2],
        [late[i], 3],
      ] as const) {
        for (const [world, plan] of [
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ] as const) {
          const read = (runs: PointRuns) => {
            const place = runOffset(2, runs, world, plan, replicate);
            return runs.summaries.subarray(place, place + SUMMARIES.length);
          };
          expect(read(part)).toEqual(read(own));
        }
      }
    });
  });

  test("tell a world that cannot be run with its error, and run the others", async () => {
    const first = {
      name: "first",
      settings: [
        { name: "few", set: { "worlds[A].practice.first.by": "number", "worlds[A].practice.first.number": 2 } },
        {
          name: "too many",
          set: { "worlds[A].practice.first.by": "number", "worlds[A].practice.first.number": 100_000 },
        },
      ],
    };
    const [few, many] = await allRuns(designOf({ factors: [first], design: { kind: "factorial" } }));
    expect(few.errors).toEqual([null, null]);
    expect(many.errors[0]).toMatch(/100000/);
    expect(many.errors[1]).toBe(null);
    const half = many.summaries.length / 2;
    expect(many.summaries.subarray(0, half).every(Number.isNaN)).toBe(true);
    expect(many.summaries.subarray(half)).toEqual(few.summaries.subarray(half));
  });

  test("end with an abort, and hand over nothing after it", async () => {
    const design = designOf({ ...GRID, design: { kind: "factorial", levels: 50 }, chance: "fresh" });
    const stop = new AbortController();
    const seen: number[] = [];
    const points = design.points.map((_, i) => i);
    const running = runPoints(
      runner,
      design,
      {},
      { points, from: 1, to: 1 },
      ({ point }) => {
        seen.push(point);
        if (seen.length === 3) stop.abort();
      },
      { signal: stop.signal },
    );
    await expect(running).rejects.toThrow();
    expect(seen.length).toBeLessThan(points.length);
    // the first results lie over the whole space, not at one end of it
    expect(Math.max(...seen) - Math.min(...seen)).toBeGreaterThan(points.length / 3);
  });
});
