import { describe, expect, test } from "vitest";
import type { Effects } from "../../../src/cli/effects/effects.ts";
import { checkFolder } from "../../../src/cli/out/check-folder.ts";
import { LOCK } from "../../../src/cli/out/folder-lock.ts";
import { openTableFolder } from "../../../src/cli/out/table-folder.ts";
import { failure, memoryFiles, type Step } from "../memory-files.ts";
import { CommandWorld, STUDY } from "../world.ts";

const TINY = {
  ...STUDY,
  plans: STUDY.plans.slice(0, 2),
  worlds: [{ name: "Base" }],
  run: { ...STUDY.run, weeks: 2, replicates: 1 },
};

/** Tables of two blocks each and a bit, told apart by run. */
const tables = (run: string, names: string[]) =>
  names.map((name) => ({ name, pieces: [`${run} ${name} `.repeat(400), "\n", "end"] }));
const OLD = tables("old", ["study.json", "runs.csv", "weeks.csv", "bands.csv", "trace.csv"]);
const NEW = tables("new", ["study.json", "runs.csv", "bands.csv", "comparison.csv"]);

const effectsOf = (disk: Map<string, string>, pid: number, step: (what: Step) => void = () => {}) =>
  ({
    files: memoryFiles(disk, step),
    process: { pid, host: "here", alive: (other: number) => other === pid },
  }) as unknown as Effects;

/** A process that writes into a folder on a disk. `step` may throw in place of a change. */
async function write(disk: Map<string, string>, files: typeof OLD, pid: number, step: (what: Step) => void = () => {}) {
  const folder = await openTableFolder("o", true, [], effectsOf(disk, pid, step));
  try {
    await folder.publish(files, (written) => ({
      ...{ study: { name: "s" }, replicates: { from: 1, to: 1, finished: 1 }, stopped: false },
      files: written,
    }));
  } finally {
    await folder.close();
  }
}

/** What a check of the folder says. */
const problems = async (disk: Map<string, string>) => (await checkFolder("o", effectsOf(disk, 3))).problems;

/** Files of the folder but for parts and locks, and names of these. */
const whole = (disk: Map<string, string>) => new Map([...disk].filter(([path]) => !/\.part$|\.lock/.test(path)).sort());
const left = (disk: Map<string, string>) => [...disk.keys()].filter((path) => /\.part$|\.lock/.test(path));

const disk = new Map<string, string>();
await write(disk, OLD, 1);
const before = whole(disk);
const steps: Step[] = [];
await write(disk, NEW, 1, (what) => steps.push(what));
const after = whole(disk);

describe("a folder of tables", () => {
  test("is that of the new run alone: what only the old one had is removed, and the lock", async () => {
    expect([...before.keys()]).toEqual(
      ["bands.csv", "manifest.json", "runs.csv", "study.json", "trace.csv", "weeks.csv"].map((name) => `o/${name}`),
    );
    expect([...after.keys()]).toEqual(
      ["bands.csv", "comparison.csv", "manifest.json", "runs.csv", "study.json"].map((name) => `o/${name}`),
    );
    for (const { name, pieces } of NEW) expect(after.get(`o/${name}`)).toBe(pieces.join(""));
    expect(left(disk)).toEqual([]);
    expect(await problems(disk)).toEqual([]);
    expect(steps.length).toBeGreaterThan(30);
  });

  test("holds the old set, the new set or no manifest, whichever of its changes a run is killed at; the next run mends it", async () => {
    const seen = new Set<string>();
    for (const at of steps.keys()) {
      const disk = new Map(before);
      let step = 0;
      // after a kill nothing more is changed, whatever the program tries
      const killed = write(disk, NEW, 1, () => {
        if (step++ >= at) throw new Error("killed");
      });
      await killed.catch(() => {});
      const files = whole(disk);
      const state = !files.has("o/manifest.json") ? "none" : files.get("o/runs.csv")!.startsWith("old") ? "old" : "new";
      seen.add(state);
      if (state === "none") expect(await problems(disk)).not.toEqual([]);
      else {
        expect(files).toEqual(state === "old" ? before : after);
        expect(await problems(disk)).toEqual([]);
      }
      const again = write(disk, NEW, 2, () => {
        if (step++ >= 2 * at) throw new Error("killed while it clears away what the first has left");
      });
      await again.catch(() => {});
      await write(disk, NEW, 3);
      expect(whole(disk)).toEqual(after);
      expect(left(disk)).toEqual([]);
    }
    expect([...seen].sort()).toEqual(["new", "none", "old"]);
  });

  test("keeps the old set, and nothing besides, at whichever block the disk is full", async () => {
    const takes = (what: Step) => ["makeFolder", "open", "block", "create"].includes(what);
    for (const at of steps.keys()) {
      if (!takes(steps[at])) continue;
      const disk = new Map(before);
      let step = 0;
      const run = write(disk, NEW, 1, (what) => {
        if (step++ >= at && takes(what)) throw failure("ENOSPC");
      });
      await expect(run).rejects.toThrow(/^o(\/[\w.]+)?: the disk is full\.$/);
      expect(new Map([...disk].sort())).toEqual(before);
    }
  });

  test("says where a table stands that cannot be given its name, and has no manifest", async () => {
    const disk = new Map(before);
    let names = 0;
    const run = write(disk, NEW, 1, (what) => {
      if (what === "rename" && ++names === 2) throw failure("EBUSY");
    });
    await expect(run).rejects.toThrow(
      /^o\/runs\.csv, which is written as runs\.csv\.[0-9a-f]{8}\.part: another program holds it open\.$/,
    );
    expect(disk.has("o/manifest.json")).toBe(false);
    expect(left(disk)).toHaveLength(4);
    expect(await problems(disk)).toEqual([
      expect.stringMatching(/^there is no manifest\.json: study\.json, runs\.csv/),
    ]);
  });

  test("is written by one of two runs at once; the other is told before it runs", async () => {
    const world = new CommandWorld({ "s.json": TINY });
    const both = await Promise.all([
      world.run("run s.json --quiet --out o"),
      world.run("run s.json --quiet --out o --force --seed b"),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(both.map(({ err }) => err).join("")).toContain(
      `groundswell: o: another run is to write its tables here (process 1 on here).\nWait for it, or name another folder. If there is no such run, delete o/${LOCK}.\n`,
    );
    expect(world.workers).toHaveLength(1);
    expect((await world.run("check o")).code).toBe(0);
  });

  test("that a run on another machine holds is not taken, one whose run is gone is, by one of many", async () => {
    const world = new CommandWorld({ "s.json": TINY });
    world.put(`o/${LOCK}`, JSON.stringify({ pid: 7, host: "there", token: "t" }));
    expect((await world.run("run s.json --quiet --out o")).err).toContain("(process 7 on there)");
    world.put(`o/${LOCK}`, "cut");
    expect((await world.run("run s.json --quiet --out o")).code).toBe(2);
    world.put(`o/${LOCK}`, JSON.stringify({ pid: 7, host: "here", token: "t" }));
    const lines = Array.from({ length: 5 }, (_, i) => `run s.json --quiet --out o --seed ${i}`);
    const codes = (await Promise.all(lines.map((line) => world.run(line)))).map(({ code }) => code);
    expect(codes.sort()).toEqual([0, 2, 2, 2, 2]);
    expect((await world.run("check o")).code).toBe(0);
  });

  test("is left as it is by a run whose lock another has taken meanwhile", async () => {
    const disk = new Map(before);
    const taken = JSON.stringify({ pid: 9, host: "there", token: "t" });
    let opened = 0;
    const run = write(disk, NEW, 1, (what) => {
      if (what === "open" && ++opened === 2) disk.set(`o/${LOCK}`, taken);
    });
    await expect(run).rejects.toThrow("another run is to write its tables here (process 9 on there)");
    expect(whole(disk)).toEqual(before);
    expect(left(disk)).toEqual([`o/${LOCK}`]);
    expect(disk.get(`o/${LOCK}`)).toBe(taken);
  });

  test.each([
    ["the study", "o/study.json", "run o/study.json --quiet --out o --force"],
    ["the study under the name of a table", "o/runs.csv", "run o/runs.csv --quiet --out o --force"],
  ])("never takes the place of what the run reads: %s", async (_, path, line) => {
    const world = new CommandWorld({ [path]: TINY });
    const { code, err } = await world.run(line);
    expect([code, err]).toEqual([
      2,
      `groundswell: ${path}: the run reads this file, and would replace it with a table of its own.\nName another folder with --out.\n`,
    ]);
    expect([...world.files]).toEqual([[path, JSON.stringify(TINY)]]);
  });

  test("never takes the place of a network that the run reads", async () => {
    const world = new CommandWorld({ "ties.csv": "from,to\na,b\nb,c\n" });
    await world.run("import --ties ties.csv --direction influences --out o/bands.csv --study s.json");
    const network = world.text("o/bands.csv");
    expect((await world.run("run s.json --quiet --out o --force")).err).toMatch(
      /^groundswell: o\/bands\.csv: the run reads this file/,
    );
    expect(world.text("o/bands.csv")).toBe(network);
  });
});
