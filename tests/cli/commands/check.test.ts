import { beforeEach, describe, expect, test } from "vitest";
import { CommandWorld, STUDY } from "../world.ts";

let world: CommandWorld;
beforeEach(async () => {
  world = new CommandWorld({ "s.json": { ...STUDY, run: { ...STUDY.run, replicates: 2 } } });
  await world.run("run s.json --quiet --out o");
});

describe("check", () => {
  test("tells what a whole folder holds", async () => {
    const { code, out, err } = await world.run("check o");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^o: whole, 4 files of the study "Small", 2 replicates\n$/);
    const { ok, folders } = JSON.parse((await world.run("check o --json")).out);
    expect([ok, folders[0].ok, folders[0].folder, folders[0].problems]).toEqual([true, true, "o", []]);
  });

  test.each([
    [
      "a byte changed",
      () => world.put("o/runs.csv", world.text("o/runs.csv").replace(/\d\n$/, "x\n")),
      "runs.csv: changed since it was written (another sha-256)",
    ],
    [
      "a table cut",
      () => world.put("o/bands.csv", world.text("o/bands.csv").slice(0, 99)),
      /bands\.csv: 99 bytes, and the manifest says \d+/,
    ],
    ["a table missing", () => world.files.delete("o/comparison.csv"), "comparison.csv: in the manifest, but missing"],
    [
      "a table of another run",
      () => world.put("o/weeks.csv", "plan"),
      "weeks.csv: not in the manifest, so of another run",
    ],
    [
      "no manifest",
      () => world.files.delete("o/manifest.json"),
      "there is no manifest.json: study.json, runs.csv, bands.csv, comparison.csv: no whole set of tables",
    ],
    [
      "a cut manifest",
      () => world.put("o/manifest.json", world.text("o/manifest.json").slice(0, -9)),
      "manifest.json is not as Groundswell writes it",
    ],
    [
      "a manifest that leads elsewhere",
      () => world.put("o/manifest.json", world.text("o/manifest.json").replace("runs.csv", "../s.json")),
      "../s.json: not a table of Groundswell",
    ],
  ] as const)("finds %s, with exit code 2", async (_, change, problem) => {
    change();
    const { code, out, err } = await world.run("check o");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/^o: not a whole set of tables:\n/);
    if (typeof problem === "string") expect(err).toContain(`  ${problem}\n`);
    else expect(err).toMatch(problem);
  });

  test("of what is no such folder says so", async () => {
    const { code, err } = await world.run("check none");
    expect([code, err]).toEqual([
      2,
      "none: not a whole set of tables:\n  there is no manifest.json: no tables of a run are here\n",
    ]);
  });

  test("passes over other files, and tells what a later run left that was killed", async () => {
    world.put("o/notes.txt", "mine");
    world.put("o/runs.csv.0123abcd.part", "half");
    const { code, out } = await world.run("check o");
    expect(code).toBe(0);
    expect(out).toContain(
      "\n  note: a later run was ended before it had written its tables, and left runs.csv.0123abcd.part; the next run with --force clears this away\n",
    );
  });
});
