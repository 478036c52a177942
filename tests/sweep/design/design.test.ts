import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Design } from "../../../src/sweep/design/design.ts";
import { openedPoint, pointStudy } from "../../../src/sweep/point-study.ts";
import { designOf, HARD, SUPPORT, wards } from "./designs.ts";

describe("a design", () => {
  test("that is factorial has every combination, the last factor changing first", () => {
    const { points, factors } = designOf({ factors: [HARD, SUPPORT], design: { kind: "factorial", levels: 3 } });
    expect(factors.map(({ name, role }) => [name, role])).toEqual([
      ["hard", "lever"],
      ["context.support", "uncertainty"],
    ]);
    expect(points).toEqual([0, 0.3, 0.6].flatMap((hard) => [0.2, 0.5, 0.8].map((support) => [hard, support])));
  });

  test("of one factor at a time has the study itself, then each factor's grid with the others as the study has them", () => {
    const { points } = designOf({ factors: [HARD, SUPPORT], design: { kind: "oneAtATime", levels: { hard: 3 } } });
    expect(points).toEqual([
      [0.3, 0.5],
      [0, 0.5],
      [0.3, 0.5],
      [0.6, 0.5],
      [0.3, 0.2],
      [0.3, 0.5],
      [0.3, 0.8],
    ]);
  });

  test("that draws is the same for the same seed, and another for another", () => {
    const design = (seed: string) =>
      designOf({ factors: [HARD, SUPPORT], design: { kind: "sobol", points: 16 }, seed });
    expect(design("a").points).toEqual(design("a").points);
    expect(design("a").points).not.toEqual(design("b").points);
  });

  test("sets a plan by its name, all worlds by a star, and leaves everything else as it is", () => {
    const design = designOf({
      factors: [HARD, SUPPORT],
      design: { kind: "list", points: [{ hard: 0.1, "context.support": 0.8 }] },
    });
    const base = wards();
    const { plans, worlds, run, wrong } = pointStudy(design, 0);
    expect(wrong).toEqual([null, null]);
    expect(plans[0]).toEqual(base.plans[0]);
    expect(plans[1]).toEqual({ ...base.plans[1], tactics: { ...base.plans[1].tactics, hard: 0.1 } });
    expect(worlds.map(({ context }) => context.support)).toEqual([0.8, 0.8]);
    expect(run).toEqual(base.run);
  });

  test("moves settings together, and starts another kind of network from that kind's own settings", () => {
    const together = {
      name: "network",
      settings: [
        { name: "ward", set: { "worlds[*].network.sites": 4 } },
        { name: "ring", set: { "worlds[*].network.kind": "ringLattice", "worlds[*].network.degree": 6 } },
      ],
    };
    const design = designOf({ factors: [together], design: { kind: "factorial" } });
    const [ward, ring] = [0, 1].map((point) => pointStudy(design, point).worlds[0].network);
    expect(ward).toMatchObject({ kind: "community", sites: 4 });
    expect(ring).toMatchObject({ kind: "ringLattice", degree: 6, clinicians: 500 });
    expect(ring).not.toHaveProperty("sites");
  });

  test("tells of a point whose settings cannot stand together, and of no other", () => {
    const end = { name: "end", sets: "plans[*].programme.end", values: [10, 90] };
    const start = { name: "start", sets: "plans[*].programme.start", values: [0, 50] };
    const design = designOf({ factors: [end, start], design: { kind: "factorial" } });
    const wrong = design.points.map((_, point) => pointStudy(design, point).wrong[0]);
    expect(wrong.map((each) => each !== null)).toEqual([false, true, false, false]);
    expect(wrong[1]).toContain("plans[0].programme.end: 10 is not after");
  });

  test("with fresh chance gives each point a seed of its own, which other points do not change", () => {
    const grid = (levels: number) =>
      designOf({ factors: [HARD], design: { kind: "factorial", levels }, chance: "fresh" });
    const seeds = (design: Design) =>
      new Map(design.points.map(([hard], point) => [hard, pointStudy(design, point).run.seed]));
    const [coarse, fine] = [seeds(grid(3)), seeds(grid(5))];
    expect(new Set(fine.values()).size).toBe(5);
    for (const [hard, seed] of coarse) expect(fine.get(hard)).toBe(seed);
  });

  test("opens a point as a study that reads back the same", () => {
    const design = designOf({ factors: [HARD, SUPPORT], design: { kind: "sobol", points: 4 }, replicates: 7 });
    const opened = openedPoint(design, 2);
    const { networks: _, ...written } = opened;
    const read = parseStudyValue({ groundswell: 1, ...written });
    expect(read.ok && read.study.plans).toEqual(opened.plans);
    expect(opened.name).toBe("Wards, point 3");
    expect(opened.run.replicates).toBe(7);
  });
});
