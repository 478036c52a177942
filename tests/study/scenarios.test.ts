import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SUMMARIES, type SummaryKey } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS, type WeekColumn } from "../../src/engine/record/week-columns.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { inputsOf } from "../../src/study/inputs-of.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import { studyText } from "../../src/study/write-study.ts";
import { formatProblem } from "../../src/text/problem.ts";

const folder = new URL("../../scenarios/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const REPLICATES = 30;

function read(file: string): Study {
  const result = parseStudy(readFileSync(new URL(file, folder), "utf8"));
  expect(result.problems.map(formatProblem)).toEqual([]);
  if (!result.ok) throw new Error(file);
  return result.study;
}

describe.each(files)("%s", (file) => {
  test("is read without a problem, says what it asks and shows, and reads back equal", () => {
    const study = read(file);
    for (const words of [study.name, study.question, study.shows, study.notes, ...study.sources]) {
      expect(words.length).toBeGreaterThan(8);
    }
    expect(study.sources.length).toBeGreaterThan(0);
    expect(parseStudy(studyText(study))).toMatchObject({ ok: true, study, problems: [] });
  });

  test("is listed in the folder's table", () => {
    expect(readFileSync(new URL("README.md", folder), "utf8")).toContain(`| [${file}](${file}) |`);
  });
});

/** Runs one world of a shipped study and gives means over replicates, by plan. */
function run(file: string, world = 0) {
  const study = read(file);
  const inputs = inputsOf(study, {}, { weeks: true, groups: false, sites: false, trace: false });
  const plans = study.plans.map((_, plan) => plan);
  const result = simulate(inputs, { world, plans, from: 1, to: REPLICATES });
  const weekly = result.weekly as Float64Array;
  const values = (plan: number, key: SummaryKey) => {
    const at = SUMMARIES.findIndex((summary) => summary.key === key);
    const start = plan * REPLICATES;
    return Array.from({ length: REPLICATES }, (_, r) => result.summaries[(start + r) * SUMMARIES.length + at]);
  };
  const mean = (all: number[]) => all.reduce((sum, value) => sum + value, 0) / all.length;
  const place = (plan: string) => study.plans.findIndex(({ name }) => name === plan);
  return {
    values,
    of: (plan: string, key: SummaryKey) => mean(values(place(plan), key)),
    week: (plan: string, column: WeekColumn, week: number) => {
      const at = place(plan);
      const length = study.run.weeks + 1;
      const start = (r: number) =>
        ((at * REPLICATES + r) * WEEK_COLUMNS.length + WEEK_COLUMNS.indexOf(column)) * length + week;
      return mean(Array.from({ length: REPLICATES }, (_, r) => weekly[start(r)]));
    },
  };
}

describe("a shipped study shows what it says:", { timeout: 60_000 }, () => {
  test("default: a mandate leads on measured use and ends last; a little edge helps a little", () => {
    const { of, week } = run("default.json");
    const measured = (plan: string) => week(plan, "genuine", 26) + week(plan, "surface", 26);
    expect(measured("Mandate first")).toBeGreaterThan(measured("Soft only") + 0.1);
    expect(measured("Mandate first")).toBeGreaterThan(measured("Balanced") + 0.1);
    expect(week("Mandate first", "surface", 26)).toBeGreaterThan(2 * week("Mandate first", "genuine", 26));
    expect(of("Mandate first", "genuineEnd")).toBeLessThan(of("Soft only", "genuineEnd") - 0.1);
    expect(of("Balanced", "genuineEnd") - of("Soft only", "genuineEnd")).toBeGreaterThan(0.02);
    expect(of("Balanced", "genuineEnd") - of("Soft only", "genuineEnd")).toBeLessThan(0.1);
  });

  test("core: at the same hours a strong core is faster and reaches further", () => {
    const { of } = run("core.json");
    expect(of("Strong core", "hours")).toBeCloseTo(of("Thin core", "hours"), 6);
    expect(of("Strong core", "weeksToHalf")).toBeLessThan(70);
    expect(of("Thin core", "weeksToHalf")).toBe(Number.POSITIVE_INFINITY);
    expect(of("Strong core", "reach")).toBeGreaterThan(of("Thin core", "reach") + 0.3);
    expect(of("No core", "genuineEnd")).toBeLessThan(0.25);
  });

  test("theory of change: reviews rescue a wrong theory and add little to a sound one", () => {
    const { of } = run("theory-of-change.json");
    const end = (plan: string) => of(plan, "genuineEnd");
    expect(end("Wrong, reviewed") - end("Wrong, never reviewed")).toBeGreaterThan(0.05);
    expect(Math.abs(end("Sound, reviewed") - end("Sound, never reviewed"))).toBeLessThan(0.03);
  });

  test("resources: both together beat either at the same hours, and training alone saturates", () => {
    const { of } = run("resources.json");
    const end = (plan: string) => of(plan, "genuineEnd");
    for (const plan of ["Protected time", "Both"]) expect(of(plan, "hours")).toBeCloseTo(of("Training", "hours"), 6);
    expect(end("Both")).toBeGreaterThan(end("Training") + 0.03);
    expect(end("Both")).toBeGreaterThan(end("Protected time") + 0.03);
    expect(end("Training") - end("Half the training")).toBeLessThan(0.6 * (end("Both") - end("Half the training")));
  });

  test("conflict and margins: work lifts the average, outreach narrows the gap", () => {
    const { of } = run("conflict-and-margins.json");
    expect(of("Work on conflict", "genuineEnd")).toBeGreaterThan(of("Ignored", "genuineEnd") + 0.1);
    expect(of("Work on conflict", "marginGap")).toBeGreaterThan(of("Ignored", "marginGap"));
    expect(of("Outreach", "marginGap")).toBeLessThan(of("Ignored", "marginGap") - 0.05);
    expect(of("Both", "marginGap")).toBeLessThan(of("Work on conflict", "marginGap") - 0.05);
  });

  test("community: a strong one keeps more when the programme stops, and meetings build one", () => {
    const weak = run("community.json", 0);
    const strong = run("community.json", 1);
    expect(strong.of("No meetings", "sustained")).toBeGreaterThan(weak.of("No meetings", "sustained") + 0.03);
    expect(weak.of("Meetings", "sustained")).toBeGreaterThan(weak.of("No meetings", "sustained") + 0.05);
    expect(weak.of("Meetings", "hours")).toBeCloseTo(weak.of("More resources", "hours"), 6);
  });

  test("data: good feedback adds, poor data take away, judging widens the reporting gap", () => {
    const { of } = run("data.json");
    expect(of("Good feedback", "genuineEnd")).toBeGreaterThan(of("No data", "genuineEnd") + 0.05);
    expect(of("Poor data every week", "genuineEnd")).toBeLessThan(of("No data", "genuineEnd"));
    expect(of("Good data for judging", "reportingGap")).toBeGreaterThan(of("Good feedback", "reportingGap") + 0.015);
  });

  test("context: which plan is better changes between worlds", () => {
    const gain = (world: number) => {
      const { of } = run("context.json", world);
      return of("Firm", "genuineEnd") - of("Soft", "genuineEnd");
    };
    expect(gain(0)).toBeLessThan(-0.04);
    expect(gain(1)).toBeGreaterThan(0.08);
    expect(gain(2)).toBeGreaterThan(0.1);
    expect(gain(3)).toBeLessThan(-0.02);
  });

  test("Michigan: one programme adds more than twice as much in one context, and use grows without it in the other", () => {
    const there = run("michigan.json", 0);
    const here = run("michigan.json", 1);
    const gain = ({ of }: typeof here) => of("Programme", "genuineEnd") - of("No programme", "genuineEnd");
    expect(gain(there)).toBeGreaterThan(2 * gain(here));
    expect(here.week("No programme", "genuine", 78)).toBeGreaterThan(here.week("No programme", "genuine", 0) + 0.03);
  });

  test("Bass: both influences reach half at 6.55 years, and draw an S; outside influence alone does not", () => {
    const both = run("bass.json", 0);
    const outside = run("bass.json", 1);
    const peers = run("bass.json", 2);
    expect(both.of("No programme", "weeksToHalf") / 52).toBeCloseTo(6.55, 0);
    const growth = ({ week }: typeof both, from: number) =>
      week("No programme", "genuine", from + 104) - week("No programme", "genuine", from);
    expect(growth(both, 260)).toBeGreaterThan(1.5 * growth(both, 0));
    expect(growth(outside, 260)).toBeLessThan(growth(outside, 0));
    expect(growth(peers, 416)).toBeGreaterThan(3 * growth(peers, 0));
  });

  test("thresholds: everyone, one, all the way round the ring, stopped", () => {
    const end = (world: number) => run("threshold.json", world).values(0, "genuineEnd");
    expect(end(0).every((value) => value === 1)).toBe(true);
    expect(end(1).every((value) => value === 0.01)).toBe(true);
    expect(end(2).every((value) => value === 1)).toBe(true);
    expect(end(3).filter((value) => value < 0.1).length).toBeGreaterThan(REPLICATES / 2);
  });

  test("null world: about the same curve end, and a stronger core changes nothing", () => {
    const peers = run("null-world.json", 0);
    const none = run("null-world.json", 1);
    expect(Math.abs(peers.of("Moderate core", "genuineEnd") - none.of("Moderate core", "genuineEnd"))).toBeLessThan(
      0.05,
    );
    expect(peers.of("Strong core", "genuineEnd")).toBeGreaterThan(peers.of("Moderate core", "genuineEnd") + 0.1);
    expect(none.values(1, "genuineEnd")).toEqual(none.values(0, "genuineEnd"));
  });
});
