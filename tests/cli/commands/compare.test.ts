import { describe, expect, test } from "vitest";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { CommandWorld, onThisThread, STUDY } from "../world.ts";

const world = () => new CommandWorld({ "s.json": STUDY });

describe("compare", () => {
  test("tells of every plan in every world the verdict, the summaries that say something, and over the worlds", async () => {
    const { code, out, err } = await world().run("compare s.json --replicates 60");
    expect(code).toBe(0);
    expect(out).toMatch(/^Small\nWhich is better\?\n60 replicates, 12 weeks, seed "tests"\n/);
    expect(out.split("── World: ")).toHaveLength(3);
    // the programmes run to the end: what is measured when they stop is the same as at the end
    const stop = ["genuineStop", "surfaceStop", "measuredStop", "sustained"];
    for (const { key, label } of SUMMARIES) {
      expect(out.split(`\n${label} `)).toHaveLength(stop.includes(key) ? 1 : 1 + 4);
    }
    expect(out.match(/In all 60 we ran, Copy ended with exactly as much genuine use as Soft only/g)).toHaveLength(2);
    expect(out).toMatch(/\nCopy: exactly the same in 2 of 2 worlds\.\n$/);
    expect(err).toMatch(/^100 % · 360 of 360 runs\n$/m);
  });

  test("a copy of the baseline differs by exactly zero in every summary", async () => {
    const { out } = await world().run("compare s.json --json --quiet");
    for (const { plans } of JSON.parse(out).worlds) {
      for (const row of Object.values<Record<string, number | null>>(plans[1].summaries)) {
        expect(row).toMatchObject({ better: 0, worse: 0 });
        if (row.n === 0) continue;
        expect(row).toMatchObject({ n: 8, same: 8 });
        // where neither got there, there is no number
        if (row.neither === 0) expect(row).toMatchObject({ median: 0, lo95: 0, hi95: 0, standardError: 0 });
      }
    }
  });

  test("prints one JSON document with what was run and each difference", async () => {
    const { code, out, err } = await world().run(
      "compare s.json --json --quiet --seed other --world Hostile --plan Hard",
    );
    expect([code, err]).toEqual([0, ""]);
    const document = JSON.parse(out);
    expect(document).toMatchObject({
      command: "groundswell compare s.json --json --quiet --seed other --world Hostile --plan Hard",
      study: { name: "Small", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      run: { weeks: 12, seed: "other", replicates: { from: 1, to: 8 }, finished: 8, stopped: false },
      baseline: "Soft only",
    });
    expect(document.worlds.map(({ name }: { name: string }) => name)).toEqual(["Hostile"]);
    const [hard] = document.worlds[0].plans;
    expect(hard).toMatchObject({ name: "Hard", verdict: { kind: "tooFew" }, hoursPerExtraAdopter: { kind: "tooFew" } });
    const { n, better, same, worse } = hard.summaries.genuineEnd;
    expect(better + same + worse).toBe(n);
    // not applicable is null: no programme ends before the horizon
    expect(hard.summaries.sustained).toMatchObject({ n: 0, notCounted: 8, median: null });
  });

  test("includes what is not known of people where it is told to, and says so in the heading, the document and the manifest", async () => {
    const here = world();
    const { out } = await here.run("compare s.json --uncertainty 0.3 --quiet --out o");
    expect(out).toContain('seed "tests", constants of people varied by up to 30 %\n');
    expect(JSON.parse(here.text("o/manifest.json"))).toMatchObject({ uncertainty: 0.3 });
    const { out: json } = await here.run("compare s.json --uncertainty 0.3 --quiet --json");
    expect(JSON.parse(json).run).toMatchObject({ uncertainty: 0.3 });
    await here.run("compare s.json --quiet --out certain");
    expect(here.text("o/runs.csv")).not.toBe(here.text("certain/runs.csv"));
    const studied = new CommandWorld({ "s.json": { ...STUDY, run: { ...STUDY.run, uncertainty: 0.3 } } });
    await studied.run("compare s.json --quiet --out o");
    expect(studied.text("o/runs.csv")).toBe(here.text("o/runs.csv"));
    for (const bad of ["2", "-0.1", "a lot", "30 %"]) {
      const { code, err } = await here.run(["compare", "s.json", `--uncertainty=${bad}`]);
      expect([code, err]).toEqual([2, expect.stringContaining(`--uncertainty: '${bad}' is no share from 0 to 1`)]);
    }
  });

  test("with --longer runs twice the weeks too, and says of each verdict whether it turns", async () => {
    const here = world();
    const { code, out } = await here.run("compare s.json --longer --replicates 60 --quiet --world Base");
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toMatch(/After 24 weeks the order (does not turn: [^.]*\.|turns: )/);
    const { out: json } = await here.run("compare s.json --longer --replicates 60 --quiet --json");
    const [{ plans }] = JSON.parse(json).worlds;
    const twice = new CommandWorld({ "s.json": { ...STUDY, run: { ...STUDY.run, weeks: 24 } } });
    const { out: there } = await twice.run("compare s.json --replicates 60 --quiet --json");
    const [{ plans: known }] = JSON.parse(there).worlds;
    plans.forEach(({ verdict, later }: { verdict: { kind: string }; later: object }, i: number) => {
      const kinds = [verdict.kind, known[i].verdict.kind].sort().join(" ");
      expect(later).toMatchObject({ weeks: 24, kind: known[i].verdict.kind, turns: kinds === "better worse" });
    });
    const { out: without } = await here.run("compare s.json --quiet --json");
    expect(JSON.parse(without).worlds[0].plans[0].later).toBeNull();
  });

  test("speaks of the headline of each world, and says where a key measure points the other way", async () => {
    const practice = { verifiability: 1, headline: "enacted" };
    const checkable = { name: "Checkable", context: { support: 0.5 }, practice };
    const here = new CommandWorld({ "s.json": { ...STUDY, worlds: [STUDY.worlds[0], checkable] } });
    const { out } = await here.run("compare s.json --replicates 60 --quiet --json --plan Hard");
    const [base, other] = JSON.parse(out).worlds;
    expect([base.headline, other.headline]).toEqual(["genuine use", "enacted use"]);
    expect(base.plans[0].verdict.text).toContain("genuine use than");
    const { verdict, summaries } = other.plans[0];
    expect(verdict).toMatchObject({ kind: "better", text: expect.stringContaining("more enacted use than") });
    const { worse, n } = summaries.surfaceEnd;
    expect(verdict.text).toContain(
      ` But surface use was lower with Soft only in ${worse === n ? "all" : `${worse} of`} ${n}.`,
    );
    const { out: told } = await here.run("run s.json --quiet --plan Hard --world Checkable --json");
    expect(JSON.parse(told).worlds[0].headline).toBe("enacted use");
  });

  test("of the baseline alone is refused", async () => {
    const { code, err } = await world().run("compare s.json --plan 1");
    expect(code).toBe(2);
    expect(err).toContain("--plan: 'Soft only' is the baseline, and there is nothing else to compare it with.\n");
  });

  test("always runs the baseline, and plans may be named in any case or by number", async () => {
    const plans = async (line: string) =>
      JSON.parse((await world().run(`compare s.json --json --quiet ${line}`)).out).worlds[0].plans.map(
        ({ name }: { name: string }) => name,
      );
    expect(await plans("--plan hard")).toEqual(["Hard"]);
    expect(await plans("--plan 3 --plan 2")).toEqual(["Hard", "Copy"]);
  });

  test("takes part of the replicates, which are the same runs as in the whole", async () => {
    const rows = async (line: string, out: string) => {
      const here = world();
      await here.run(`compare s.json --quiet --out ${out} ${line}`);
      return here.text(`${out}/runs.csv`).split("\n");
    };
    const whole = await rows("", "a");
    const part = await rows("--replicates 3-5", "b");
    expect(part.slice(1, -1)).toHaveLength(3 * 3 * 2);
    for (const row of part) expect(whole).toContain(row);
  });

  test("keeps no weekly columns unless something needs them", async () => {
    const kept = async (line: string) => {
      const here = world();
      let weeks: boolean | undefined;
      here.runner = () =>
        onThisThread((inputs, job) => {
          weeks = inputs.record.weeks;
          return simulate(inputs, job);
        });
      await here.run(line);
      return weeks;
    };
    expect(await kept("compare s.json")).toBe(false);
    expect(await kept("compare s.json --out o")).toBe(true);
    expect(await kept("run s.json")).toBe(true);
  });

  test("of a study with one plan says that it needs a second", async () => {
    const here = new CommandWorld({ "one.json": { ...STUDY, plans: [{ name: "Only" }] } });
    const { code, err } = await here.run("compare one.json");
    expect(code).toBe(2);
    expect(err).toMatch(
      "a comparison needs a second plan, and this study has one.\nAdd a plan, or use groundswell run.",
    );
  });

  test("asks for as many workers as it is told, never more than processors or networks, and says so", async () => {
    const here = world();
    const told = async (line: string) => (await here.run(`${line} --quiet`)).err;
    expect(await told("compare s.json --workers 3")).toBe("");
    expect(await told("compare s.json")).toBe("");
    expect(await told("compare s.json --workers 256")).toBe("4 workers are used: this machine has 4 processors.\n");
    expect(await told("compare s.json --workers 3 --replicates 1 --world 1")).toBe(
      "1 worker is used: there is 1 network to simulate.\n",
    );
    expect(here.workers).toEqual([3, 4, 4, 1]);
  });

  test("draws small bars on a terminal, and fits its lines to it where it can", async () => {
    const here = world();
    for (const columns of [200, 80]) {
      here.terminal = columns;
      const { out } = await here.run("compare s.json --replicates 60 --quiet");
      expect(out).toMatch(/^Genuine use at the end .*[─━█●│]/m);
      for (const line of out.split("\n")) expect([...line].length).toBeLessThanOrEqual(columns);
    }
    here.terminal = null;
    expect((await here.run("compare s.json --quiet")).out).not.toMatch(/[█●]/);
  });
});

describe("run", () => {
  test("tells of every scenario the weeks and what the runs are summed up as", async () => {
    const { code, out } = await world().run("run s.json");
    expect(code).toBe(0);
    for (const scenario of ["Soft only in Base", "Copy in Hostile"]) expect(out).toContain(`── ${scenario} ──`);
    expect(out.match(/^Week +genuine +50 % +80 % +95 % +surface +resisting$/gm)).toHaveLength(6);
    expect(out.match(/^ +12 +\d+ % /gm)).toHaveLength(6);
  });

  test("prints one JSON document with bands for every week and measure", async () => {
    const { out } = await world().run("run s.json --json --quiet");
    const { plans } = JSON.parse(out).worlds[1];
    expect(plans.map(({ name }: { name: string }) => name)).toEqual(["Soft only", "Hard", "Copy"]);
    expect(plans[0].bands.genuine.median).toHaveLength(13);
    expect(plans[0].bands).toEqual(plans[2].bands);
    expect(plans[0].summaries.genuineEnd.n).toBe(8);
    expect(["number", "string"]).toContain(typeof plans[0].summaries.weeksToHalf.median);
  });

  test("refuses weekly columns that would not fit into memory, and says how to split them", async () => {
    const { code, err } = await world().run("run s.json --replicates 1000000");
    expect(code).toBe(2);
    expect(err).toMatch(
      /1,000,000 replicates of \d plans in \d worlds need up to \d+ GB of memory; 4 GB are allowed\.\nRun at most \d+ at a time: --replicates 1-\d+, then from \d+ on .*\nOr allow more, if this machine has it: --memory \d+\./,
    );
  });
});
