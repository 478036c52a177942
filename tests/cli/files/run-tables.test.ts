import { createHash } from "node:crypto";
import { csvParse, csvParseRows } from "d3";
import { describe, expect, test } from "vitest";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../../src/engine/record/week-columns.ts";
import { formulaRead } from "../../../src/text/csv.ts";
import { CommandWorld, STUDY } from "../world.ts";

const TABLES = ["study.json", "runs.csv", "weeks.csv", "bands.csv", "comparison.csv", "trace.csv", "manifest.json"];
const world = () => new CommandWorld({ "s.json": STUDY });

describe("--out", () => {
  test("writes the study, the tables, and a manifest with their digests", async () => {
    const here = world();
    const { code, err } = await here.run("run s.json --quiet --out o --trace=2 --weeks");
    expect(code).toBe(0);
    expect(err).toBe(`Wrote ${TABLES.join(", ")} into o.\n`);
    const manifest = JSON.parse(here.text("o/manifest.json"));
    expect(manifest).toMatchObject({
      groundswell: expect.stringMatching(/^\d/),
      command: "groundswell run s.json --quiet --out o --trace=2 --weeks",
      study: { name: "Small", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      seed: "tests",
      weeks: 12,
      replicates: { from: 1, to: 8, finished: 8 },
      stopped: false,
      plans: ["Soft only", "Hard", "Copy"],
      worlds: ["Base", "Hostile"],
    });
    for (const { name, bytes, sha256 } of manifest.files) {
      const text = here.text(`o/${name}`);
      expect(Buffer.byteLength(text)).toBe(bytes);
      expect(createHash("sha256").update(text).digest("hex")).toBe(sha256);
    }
  });

  test("gives the same tables for a study and for the copy of it that was written", async () => {
    const here = world();
    await here.run("run s.json --quiet --weeks --out a");
    await here.run("run a/study.json --quiet --weeks --out b");
    for (const name of ["study.json", "runs.csv", "weeks.csv", "bands.csv"]) {
      expect(here.text(`b/${name}`)).toBe(here.text(`a/${name}`));
    }
    const digest = (folder: string) => JSON.parse(here.text(`${folder}/manifest.json`)).study.digest;
    expect(digest("b")).toBe(digest("a"));
  });

  test("never overwrites unasked, and says so before anything is run", async () => {
    const here = world();
    here.put("o/runs.csv", "precious");
    const { code, err } = await here.run("run s.json --out o");
    expect(code).toBe(2);
    expect(err).toBe(
      "groundswell: o/runs.csv: already there, and nothing is overwritten unasked.\nName another place, or add --force to replace them.\n",
    );
    expect(here.text("o/runs.csv")).toBe("precious");
    expect(here.workers).toEqual([]);
    expect((await here.run("run s.json --quiet --out o --force")).code).toBe(0);
    expect(here.text("o/runs.csv")).toMatch(/^plan,world,replicate,/);
  });

  test("writes weeks.csv, the large one, only when asked", async () => {
    const here = world();
    await here.run("run s.json --quiet --out o");
    expect([...here.files.keys()]).not.toContain("o/weeks.csv");
    const without = here.text("o/runs.csv");
    await here.run("run s.json --quiet --out o --force --weeks");
    expect(here.text("o/weeks.csv")).toMatch(/^plan,world,replicate,week,measure,value\n/);
    expect(here.text("o/runs.csv")).toBe(without);
    const { code, err } = await here.run("run s.json --weeks");
    expect([code, err]).toEqual([
      2,
      "groundswell: --weeks writes weeks.csv: say into which folder with --out DIR; how long a run is stands in the study\n",
    ]);
  });

  test("beside other files leaves them alone", async () => {
    const here = world();
    here.put("o/notes.txt", "mine");
    expect((await here.run("run s.json --quiet --out o")).code).toBe(0);
    expect(here.text("o/notes.txt")).toBe("mine");
  });

  test("into what is a file is told", async () => {
    const { code, err } = await world().run("run s.json --out s.json");
    expect([code, err]).toEqual([2, "groundswell: s.json: this is a file, not a folder.\n"]);
  });

  test("a row a run in runs.csv, and a row for every week and measure in weeks.csv", async () => {
    const here = world();
    await here.run("run s.json --quiet --out o --weeks --plan 1 --plan 2 --world 1");
    const runs = csvParse(here.text("o/runs.csv"));
    expect(runs.columns).toEqual(["plan", "world", "replicate", ...SUMMARIES.map(({ key }) => key)]);
    expect(runs.map(({ plan, replicate }) => `${plan} ${replicate}`)).toEqual(
      ["Soft only", "Hard"].flatMap((plan) => [1, 2, 3, 4, 5, 6, 7, 8].map((replicate) => `${plan} ${replicate}`)),
    );
    const weeks = csvParse(here.text("o/weeks.csv"));
    expect(weeks).toHaveLength(2 * 8 * 13 * WEEK_COLUMNS.length);
    const last = weeks.find(
      (row) => row.plan === "Hard" && row.replicate === "5" && row.week === "12" && row.measure === "genuine",
    );
    expect(last?.value).toBe(runs[8 + 4].genuineEnd);
  });

  test("the trace holds every change of one replicate, by which its weeks can be counted again", async () => {
    const here = world();
    await here.run("run s.json --quiet --out o --weeks --trace=3 --plan Hard --world Base");
    const trace = csvParse(here.text("o/trace.csv"));
    expect(new Set(trace.map(({ plan, world, replicate }) => `${plan} ${world} ${replicate}`))).toEqual(
      new Set(["Hard Base 3"]),
    );
    const weeks = csvParse(here.text("o/weeks.csv")).filter(
      (row) => row.replicate === "3" && row.measure === "surface",
    );
    const people = 3 * 2 * 4;
    let surface = Number(weeks[0].value) * people;
    for (const { week, value } of weeks) {
      const now = trace.filter((row) => row.week === week);
      surface += now.filter(({ to }) => to === "surface").length - now.filter(({ from }) => from === "surface").length;
      expect(Number(value)).toBeCloseTo(surface / people, 12);
    }
  });

  test("names and ids that a spreadsheet would compute are text in every table, and the import reads them back", async () => {
    const ids = ["=1+1", "+b", "-c", "@d", "'=e"];
    const people = `id,site\n${ids.map((id) => `'${id},"'=SUM(A1;A2)"`).join("\n")}\n`;
    const ties = `from,to\n${ids.map((id, i) => `'${id},'${ids[(i + 1) % ids.length]}`).join("\n")}\n`;
    const here = new CommandWorld({ "people.csv": people, "ties.csv": ties });
    await here.run("import --people people.csv --ties ties.csv --direction influences --out n.json --study s.json");
    expect(JSON.parse(here.text("n.json")).people.id).toEqual(ids);
    const study = JSON.parse(here.text("s.json"));
    study.run = { weeks: 30, replicates: 2 };
    study.plans[0] = { ...study.plans[0], name: "=HYPERLINK(1)" };
    here.put("s.json", study);
    await here.run("run s.json --quiet --out o --trace --weeks");
    for (const name of ["runs", "weeks", "bands", "comparison", "trace"]) {
      const text = here.text(`o/${name}.csv`);
      expect(text).toContain("'=HYPERLINK(1)");
      for (const cell of csvParseRows(text).flat()) expect(cell).not.toMatch(/^[=+@]|^-(?![\d.]+(e-?\d+)?$|Inf$)/);
    }
    const clinicians = csvParse(here.text("o/trace.csv")).map(({ clinician }) => formulaRead(clinician));
    expect(clinicians.length).toBeGreaterThan(0);
    for (const clinician of clinicians) expect(ids).toContain(clinician);
  });
});
