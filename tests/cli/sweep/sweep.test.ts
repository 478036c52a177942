import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { CommandWorld, STUDY } from "../world.ts";

const DESIGN = {
  groundswellDesign: 1,
  name: "Two factors",
  study: "s.json",
  factors: [
    { name: "hard", sets: "plans[Hard].tactics.hard", range: [0, 0.6] },
    { name: "sites", sets: "worlds[*].network.sites", values: [2, 3] },
  ],
  design: { kind: "factorial", levels: 3 },
  replicates: 2,
};

const FINAL = [
  "points.csv",
  "runs.parquet",
  "differences.parquet",
  "runs.csv",
  "differences.csv",
  "problem.json",
  "README.md",
  "manifest.json",
];

function world(design: object = DESIGN): CommandWorld {
  return new CommandWorld({ "s.json": STUDY, "d.json": design });
}

function finalFiles(here: CommandWorld, folder: string, names = FINAL): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, here.files.get(`${folder}/${name}`)]));
}

const rows = (here: CommandWorld, path: string) =>
  here
    .text(path)
    .trimEnd()
    .split("\n")
    .map((row) => row.split(","));

describe("a sweep", () => {
  test("writes a row a run, the differences to the baseline, and what SALib takes", async () => {
    const here = world();
    const { code, out, err } = await here.run("sweep d.json --out o --csv --quiet");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("6 points, 2 replicates each:");
    const [header, ...runs] = rows(here, "o/runs.csv");
    expect(header.slice(0, 7)).toEqual(["point", "plan", "world", "replicate", "hard", "sites", "genuineEnd"]);
    expect(runs).toHaveLength(6 * 2 * 3 * 2);
    const [, ...differences] = rows(here, "o/differences.csv");
    expect(differences).toHaveLength(6 * 2 * 2 * 2);
    const find = (table: string[][], point: string, plan: string) =>
      table.find((row) => row[0] === point && row[1] === plan && row[2] === "Base" && row[3] === "1")!;
    const [hard, soft] = [find(runs, "4", "Hard"), find(runs, "4", "Soft only")];
    expect(Number(find(differences, "4", "Hard")[6])).toBe(Number(hard[6]) - Number(soft[6]));
    expect(find(differences, "4", "Copy")[6]).toBe("0");
    expect(rows(here, "o/points.csv").slice(0, 3)).toEqual([
      ["point", "hard", "sites"],
      ["1", "0", "2"],
      ["2", "0", "3"],
    ]);
    const means = here.text("o/Y_genuineEnd_Hard_Base.txt").trimEnd().split("\n").map(Number);
    const own = runs
      .filter((row) => row[0] === "4" && row[1] === "Hard" && row[2] === "Base")
      .map((row) => Number(row[6]));
    expect(means).toHaveLength(6);
    expect(means[3]).toBe((own[0] + own[1]) / 2);
    expect(JSON.parse(here.text("o/problem.json"))).toMatchObject({
      num_vars: 2,
      names: ["hard", "sites"],
      design: "given",
    });
  });

  test("has in Parquet what it has in CSV", async () => {
    const here = world();
    await here.run("sweep d.json --out o --csv --quiet");
    const bytes = here.files.get("o/runs.parquet") as Uint8Array;
    const read = await parquetReadObjects({ file: bytes.slice().buffer });
    const [header, ...table] = rows(here, "o/runs.csv");
    const text = (value: unknown) =>
      value === null || value === undefined ? "" : value === Infinity ? "Inf" : String(value);
    const shown = table.map((row) => row.map((cell) => (cell === "NA" ? "" : cell)));
    expect(read.map((row) => header.map((name) => text(row[name])))).toEqual(shown);
  });

  test("gives at a point the runs of the study that is reopened there", async () => {
    const here = world();
    await here.run("sweep d.json --out o --csv --quiet");
    expect((await here.run("reopen o --point 5 --out five.json")).code).toBe(0);
    await here.run("run five.json --out run --quiet");
    const [, ...swept] = rows(here, "o/runs.csv");
    const [, ...run] = rows(here, "run/runs.csv");
    const own = swept.filter((row) => row[0] === "5").map((row) => [...row.slice(1, 4), ...row.slice(6, -1)]);
    expect(own).toEqual(run);
    const { out } = await here.run("reopen o --point 5 --link");
    const linked = await here.run(["validate", out.trim()]);
    expect(linked.code).toBe(0);
  });

  test("that is stopped and goes on, at whatever point, has the same final files as one that was not", async () => {
    const whole = world({ ...DESIGN, chance: "fresh" });
    await whole.run("sweep d.json --out o --csv --quiet");
    const expected = finalFiles(whole, "o");
    for (let stopAt = 1; stopAt <= 5; stopAt++) {
      const here = world({ ...DESIGN, chance: "fresh" });
      let added = 0;
      here.step = (what) => {
        if (what === "block" && ++added === stopAt + 1) here.interrupt();
      };
      const { code, err } = await here.run("sweep d.json --out o --csv --quiet");
      expect(code).toBe(130);
      expect(err).toContain("Stopped:");
      expect(here.files.has("o/manifest.json")).toBe(false);
      here.step = () => {};
      expect((await here.run("sweep d.json --out o --csv --resume --quiet")).code).toBe(0);
      expect(finalFiles(here, "o")).toEqual(expected);
    }
  });

  test("whose process ended anywhere, in the midst of a line too, loses no other line", async () => {
    const whole = world();
    await whole.run("sweep d.json --out o --csv --quiet");
    const expected = finalFiles(whole, "o");
    const part = whole.text("o/parts/part-1-of-1-1.ndjson");
    const lineEnds = [...part.matchAll(/\n/g)].map(({ index }) => index);
    const cuts = [0, 1, 40, lineEnds[0], ...lineEnds.slice(1).flatMap((end) => [end - 1, end, end + 1, end + 30])];
    for (const cut of cuts.filter((at) => at <= part.length)) {
      const here = world();
      for (const name of ["design.json", "study.json", "points.csv"]) here.put(`o/${name}`, whole.text(`o/${name}`));
      here.put("o/parts/part-1-of-1-1.ndjson", part.slice(0, cut));
      const { code } = await here.run("sweep d.json --out o --csv --resume --quiet");
      expect(code).toBe(0);
      expect(finalFiles(here, "o")).toEqual(expected);
      const kept = lineEnds.filter((end) => end > lineEnds[0] && end < cut).length;
      const again = [...here.files.keys()].filter((path) => path.startsWith("o/parts/") && path.endsWith("-2.ndjson"));
      const made = again.length === 0 ? 0 : here.text(again[0]).trimEnd().split("\n").length - 1;
      expect(made).toBe(6 - (cut > lineEnds[0] ? kept : 0));
    }
  });

  test("of a disk that is full says so, and goes on when there is room", async () => {
    const here = world();
    let blocks = 0;
    here.step = (what) => {
      if (what === "block" && ++blocks > 4) throw Object.assign(new Error("full"), { code: "ENOSPC" });
    };
    const { code, err } = await here.run("sweep d.json --out o --csv --quiet");
    expect(code).toBe(2);
    expect(err).toContain("the disk is full");
    here.step = () => {};
    expect((await here.run("sweep d.json --out o --csv --resume --quiet")).code).toBe(0);
    const whole = world();
    await whole.run("sweep d.json --out o --csv --quiet");
    expect(finalFiles(here, "o")).toEqual(finalFiles(whole, "o"));
  });

  test("in shards, put together in any order, is the same as on one machine", async () => {
    const whole = world();
    await whole.run("sweep d.json --out o --csv --quiet");
    const here = world();
    for (const shard of ["3/3", "1/3", "1/3"]) {
      const { code, err } = await here.run(`sweep d.json --out o --shard ${shard} --quiet`);
      expect([code, err]).toEqual([
        0,
        `Shard ${shard.replace("/", " of ")} is done. When all are: groundswell merge o\n`,
      ]);
    }
    const early = await here.run("merge o --csv");
    expect(early.code).toBe(2);
    expect(early.err).toContain("are missing");
    await here.run("sweep d.json --out o --shard 2/3 --quiet");
    expect((await here.run("merge o --csv")).code).toBe(0);
    expect(finalFiles(here, "o")).toEqual(finalFiles(whole, "o"));
  });

  test("takes more replicates, and is then as one that had them from the start", async () => {
    const here = world();
    await here.run("sweep d.json --out o --csv --quiet");
    const first = rows(here, "o/runs.csv").filter((row) => row[3] === "1");
    expect((await here.run("sweep d.json --out o --resume --add-replicates 3 --csv --quiet")).code).toBe(0);
    expect(rows(here, "o/runs.csv").filter((row) => row[3] === "1")).toEqual(first);
    const whole = world({ ...DESIGN, replicates: 5 });
    await whole.run("sweep d.json --out o --csv --quiet");
    const tables = ["points.csv", "runs.csv", "differences.csv", "runs.parquet", "problem.json"];
    expect(finalFiles(here, "o", tables)).toEqual(finalFiles(whole, "o", tables));
  });

  test("tells runs that cannot be made in a column, makes the others, and ends with 3", async () => {
    const first = {
      name: "first",
      settings: [
        { name: "few", set: { "worlds[Base].practice.first.by": "number", "worlds[Base].practice.first.number": 2 } },
        {
          name: "too many",
          set: { "worlds[Base].practice.first.by": "number", "worlds[Base].practice.first.number": 900 },
        },
      ],
    };
    const here = world({ ...DESIGN, factors: [first] });
    const { code, err } = await here.run("sweep d.json --out o --csv --quiet");
    expect(code).toBe(3);
    expect(err).toContain("could not be made");
    const [, ...runs] = rows(here, "o/runs.csv");
    const failed = runs.filter((row) => row.at(-1) !== "");
    expect(failed).toHaveLength(3 * 2);
    expect(new Set(failed.map((row) => `${row[2]} ${row[4]} ${row[5]}`))).toEqual(new Set(["Base too many NA"]));
    expect(runs.filter((row) => row.at(-1) === "").every((row) => row[5] !== "NA")).toBe(true);
  });
});

describe("a mistake about a sweep is told plainly", () => {
  test.each([
    [
      "a folder that holds a sweep",
      "sweep d.json --out o --quiet",
      "o: a sweep is already here, and nothing is overwritten unasked.\nAdd --resume",
    ],
    [
      "another design in a folder",
      "sweep e.json --out o --resume --quiet",
      "these runs are of another design or study than the one given",
    ],
    [
      "a shard that is none",
      "sweep d.json --out p --shard 4/3",
      "--shard: '4/3' is no part of the points; write 3/8 for the third of eight.",
    ],
    ["no folder", "sweep d.json", "--out DIR is missing: the folder of the sweep"],
    ["more replicates of nothing", "sweep d.json --out q --add-replicates 3", "--add-replicates goes with --resume."],
    [
      "a study in place of a design",
      "sweep s.json --out q",
      "s.json: this design has 1 error:\n  this is a study file, not a design of one",
    ],
    ["a point that is not there", "reopen o --point 7", "--point: the sweep has 6 points, and no point 7."],
    ["a folder of no sweep", "merge p", "p: this is no folder of a sweep"],
  ])("%s", async (_, line, message) => {
    const here = world();
    here.put("e.json", { ...DESIGN, factors: [DESIGN.factors[1]] });
    await here.run("sweep d.json --out o --quiet");
    const { code, err } = await here.run(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe("a design", () => {
  test("prints its points, or what a sweep of it would be, and writes nothing", async () => {
    const here = world();
    const { out } = await here.run("design d.json");
    expect(out.split("\n").slice(0, 2)).toEqual(["point,hard,sites", "1,0,2"]);
    const dry = await here.run("design d.json --dry-run --workers 2");
    expect(dry.out).toContain(
      "Two factors: 6 points of 2 factors, 2 replicates of 3 plans in 2 worlds\n72 runs, about ",
    );
    expect([...here.files.keys()].sort()).toEqual(["d.json", "s.json"]);
  });

  test("may name a table of points beside it", async () => {
    const here = world({ ...DESIGN, design: { kind: "table", file: "points.csv" } });
    here.put("points.csv", "sites,hard\n3,0.25\n2,0.5\n");
    expect((await here.run("design d.json")).out).toBe("point,hard,sites\n1,0.25,3\n2,0.5,2\n");
    here.put("points.csv", "sites,hard\n3,0.25\n2,0.9\n");
    const { code, err } = await here.run("design d.json");
    expect([code, err.includes("0.9 is no number from 0 to 0.6")]).toEqual([2, true]);
  });
});
