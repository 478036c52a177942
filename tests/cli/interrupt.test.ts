import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { abortError } from "../../workers/abort.ts";
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

/** Two worlds, of which the second cannot be run from its third replicate on, or not at all. */
function failing(from: number, message: string): CommandWorld {
  const world = new CommandWorld({ "s.json": STUDY });
  world.runner = () =>
    onThisThread((inputs, job) => {
      if (job.world === 1 && job.to >= from) throw new RangeError(message);
      return simulate(inputs, job);
    });
  return world;
}

describe("a world that fails", () => {
  test("is named, and the others are finished, told and written", async () => {
    const world = failing(1, "Array buffer allocation failed");
    const { code, out, err } = await world.run("compare s.json --quiet --out o");
    const line = 'World "Hostile": left out; it needs more memory than there is.\n';
    expect(code).toBe(2);
    expect(out).toContain(line);
    expect(err).toContain(line);
    const whole = new CommandWorld({ "s.json": STUDY });
    await whole.run("compare s.json --quiet --out o --world Base");
    for (const name of ["runs.csv", "bands.csv", "comparison.csv"])
      expect(world.text(`o/${name}`)).toBe(whole.text(`o/${name}`));
    expect(JSON.parse(world.text("o/manifest.json"))).toMatchObject({
      worlds: ["Base"],
      stopped: false,
      unfinished: [{ world: "Hostile", finished: 0, why: "it needs more memory than there is" }],
    });
    expect((await world.run("check o")).code).toBe(0);
  });

  test("keeps its replicates before, beside all of the others", async () => {
    const world = failing(5, "no such thing");
    const { code } = await world.run("run s.json --quiet --out o");
    expect(code).toBe(2);
    const runs = csvParse(world.text("o/runs.csv"));
    expect(runs.filter((row) => row.world === "Base")).toHaveLength(3 * 8);
    const { unfinished } = JSON.parse(world.text("o/manifest.json"));
    expect(runs.filter((row) => row.world === "Hostile")).toHaveLength(3 * unfinished[0].finished);
    expect(unfinished[0].why).toBe("no such thing");
  });

  test("alone is told, and nothing is written", async () => {
    const { code, err } = await failing(1, "Array buffer allocation failed").run(
      "run s.json --quiet --world Hostile --out o",
    );
    expect([code, err]).toEqual([
      2,
      "groundswell: The world 'Hostile' cannot be run: it needs more memory than there is.\nMake its network smaller, or use fewer workers: --workers 1.\n",
    ]);
  });
});

test("a world of which nothing is finished at Ctrl-C is named, and the others are kept", async () => {
  const world = new CommandWorld({ "s.json": { ...STUDY, run: { ...STUDY.run, replicates: 500 } } });
  let jobs = 0;
  world.runner = () => {
    const runner = onThisThread(simulate);
    return {
      ...runner,
      run: (inputs, job, options) => {
        if (job.world === 0 && ++jobs === 3) world.interrupt();
        return job.world === 0
          ? runner.run(inputs, job, options)
          : new Promise((_, reject) => options!.signal!.addEventListener("abort", () => reject(abortError())));
      },
    };
  };
  const { code, out } = await world.run("run s.json --quiet --out o");
  expect(code).toBe(130);
  expect(out).toContain('World "Hostile": left out; stopped before its first replicate was finished.\n');
  const { worlds, replicates } = JSON.parse(world.text("o/manifest.json"));
  expect(worlds).toEqual(["Base"]);
  expect(csvParse(world.text("o/runs.csv"))).toHaveLength(3 * replicates.finished);
});
