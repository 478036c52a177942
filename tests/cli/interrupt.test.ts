import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { CommandWorld, onThisThread, STUDY } from "./world.ts";

/** A world in which Ctrl-C comes while the given job is run. */
function interrupted(job: number): CommandWorld {
  const world = new CommandWorld({ "s.json": { ...STUDY, run: { ...STUDY.run, replicates: 500 } } });
  let jobs = 0;
  world.runner = () =>
    onThisThread((inputs, asked) => {
      jobs++;
      if (jobs === job) world.interrupt();
      return simulate(inputs, asked);
    });
  return world;
}

describe("Ctrl-C", () => {
  test("keeps the replicates that are finished in every scenario, says how many, and ends with 130", async () => {
    const world = interrupted(6);
    const { code, out, err } = await world.run("compare s.json --quiet --weeks --out o");
    expect(code).toBe(130);
    const { replicates, stopped } = JSON.parse(world.text("o/manifest.json"));
    const { finished } = replicates;
    expect(stopped).toBe(true);
    expect(finished).toBeGreaterThan(0);
    expect(finished).toBeLessThan(500);
    expect(out).toContain(`stopped: ${finished} of 500 replicates finished`);
    expect(err).toContain(`Stopped: ${finished} of 500 replicates were finished, and are kept.`);
    const runs = csvParse(world.text("o/runs.csv"));
    expect(runs).toHaveLength(finished * 3 * 2);

    const whole = new CommandWorld({ "s.json": STUDY });
    await whole.run(`compare s.json --quiet --weeks --out o --replicates ${finished}`);
    expect(world.text("o/runs.csv")).toBe(whole.text("o/runs.csv"));
    expect(world.text("o/weeks.csv")).toBe(whole.text("o/weeks.csv"));
  });

  test("before anything is finished writes nothing", async () => {
    const world = interrupted(1);
    const { code, out, err } = await world.run("run s.json --quiet --out o --json");
    expect(code).toBe(130);
    expect(out).toBe("");
    expect(err).toBe("Stopped before the first replicate was finished in every scenario; nothing to tell.\n");
    expect([...world.files.keys()]).toEqual(["s.json"]);
  });

  test("while tables are written lets them be finished, and says so", async () => {
    const whole = new CommandWorld({ "s.json": STUDY });
    await whole.run("run s.json --quiet --out o");
    const world = new CommandWorld({ "s.json": STUDY });
    let told = false;
    world.step = (what) => {
      if (told || what !== "block") return;
      told = true;
      world.interrupt();
    };
    const { code, err } = await world.run("run s.json --quiet --out o");
    expect([code, err]).toEqual([
      0,
      "The tables are being written and will be whole; a second Ctrl-C ends at once.\nWrote study.json, runs.csv, bands.csv, comparison.csv, manifest.json into o.\n",
    ]);
    expect(world.files).toEqual(whole.files);
  });

  test("without a folder says that nothing is kept", async () => {
    const { code, err } = await interrupted(6).run("run s.json --quiet");
    expect(code).toBe(130);
    expect(err).toMatch(/^Stopped: \d+ of 500 replicates were finished; without --out no tables are kept\.\n$/);
  });
});
