import { expect, test } from "vitest";
import { auditChart } from "../../src/analysis/audit.ts";
import { groupAt, sitesAt } from "../../src/analysis/groups.ts";
import { middleReplicate } from "../../src/analysis/middle-replicate.ts";
import { planCost } from "../../src/analysis/plan-cost.ts";
import { distribution } from "../../src/analysis/statistics/distribution.ts";
import { rootKey } from "../../src/engine/chance/root-key.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { inputsOf } from "../../src/study/inputs-of.ts";
import type { Study } from "../../src/study/study.ts";
import { hours, percent } from "../../viz/format.ts";
import { describePage } from "./browser.ts";
import { tableOf } from "./eyes.ts";
import { finished, pick, saidAtOnce, settled, slider } from "./hands.ts";
import { FEW, quick } from "./studies.ts";

/** The quick study run here: baseline and the plan the page has in focus. */
function engine(hard = 0.15) {
  const known = runs.get(hard);
  if (known !== undefined) return known;
  const study = quick();
  study.plans[2].tactics.hard = hard;
  const inputs = inputsOf(study, {}, { weeks: true, groups: true, sites: true, trace: false });
  const run = { study, result: simulate(inputs, { world: 0, plans: [0, 2], from: 1, to: study.run.replicates }) };
  runs.set(hard, run);
  return run;
}

const runs = new Map<number, { study: Study; result: JobResult }>();

describePage("the charts of Explore", (site) => {
  test("nine single runs are networks 1 to 9 of baseline and focus, as the engine has them", async () => {
    const page = await site.share();
    await page.getByRole("button", { name: "Nine runs" }).click();
    expect(await page.locator("[data-part~=fan-block] .runs path").count()).toBe(18);
    const { result } = engine();
    const rows = await tableOf(page, "Genuine use");
    for (const week of [0, 52, 104]) {
      const single = (plan: number) =>
        Array.from({ length: 9 }, (_, i) => percent(planOf(result, plan).weekly("genuine", i + 1)[week]));
      expect(rows[week].slice(1, 10)).toEqual(single(0));
      expect(rows[week].slice(11, 20)).toEqual(single(1));
    }
    await page.getByRole("button", { name: "Nine runs" }).click();
    expect(await page.locator("[data-part~=fan-block] .runs path").count()).toBe(0);
  });

  test("months are written on every chart", async () => {
    const page = await site.share();
    await page.getByRole("button", { name: "Months" }).click();
    expect(await page.getByText(/^month 0$/).count()).toBeGreaterThanOrEqual(3);
    expect(await page.getByText(/^week 0$/).count()).toBe(0);
    const chart = page.getByRole("slider", { name: "Genuine use, by month" });
    await chart.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/^Month 23\.8\. /);
    expect(await page.getByRole("button", { name: "All months" }).count()).toBe(1);
  });

  test("the ends of the brush move by keyboard and set the weeks of every chart; a pin stays; all weeks come back", async () => {
    const page = await site.share();
    await page.getByRole("slider", { name: "Genuine use, by week" }).focus();
    await page.keyboard.press("ArrowLeft");
    const last = page.getByRole("slider", { name: "Last week shown" });
    await last.focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press("PageDown");
    expect(await last.getAttribute("aria-valuenow")).toBe("52");
    const first = page.getByRole("slider", { name: "First week shown" });
    await first.focus();
    await page.keyboard.press("PageUp");
    await page.keyboard.press("ArrowLeft");
    expect(await first.getAttribute("aria-valuetext")).toBe("week 12");
    for (const [left, right] of [
      ["difference", "practice"],
      ["data", "equity"],
    ] as const) {
      await pick(page, 0, left);
      await pick(page, 1, right);
      const labels = await page
        .locator(":is([data-part~=fan-block], [data-part~=panels]) .axis-time")
        .evaluateAll((axes) =>
          axes.map((axis) => [...axis.querySelectorAll("text")].map((each) => each.textContent!.replace(/\D/g, ""))),
        );
      expect(labels.length).toBeGreaterThanOrEqual(3);
      for (const axis of labels) {
        expect(axis.every((label) => Number(label) >= 12 && Number(label) <= 52)).toBe(true);
        expect(axis).toContain("52");
      }
    }
    expect(await page.locator("[data-part~=fan-block] .cursor-line").count()).toBe(0);
    await page.getByRole("button", { name: "All weeks" }).click();
    expect(await page.locator("[data-part~=fan-block] .cursor-line").count()).toBe(1);
    expect(await page.locator("[data-part~=fan-block] .cursor-week").textContent()).toBe("week 103");
  });

  test("the brush can be drawn, pulled along and pulled at its ends", async () => {
    const page = await site.share();
    const ends = async () =>
      Promise.all(
        ["First", "Last"].map(async (name) =>
          Number(await page.getByRole("slider", { name: `${name} week shown` }).getAttribute("aria-valuenow")),
        ),
      );
    const drag = async (from: number, to: number) => {
      const box = (await page.locator(".brush-back").boundingBox())!;
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + from * box.width, y);
      await page.mouse.down();
      await page.mouse.move(box.x + ((from + to) / 2) * box.width, y, { steps: 3 });
      await page.mouse.move(box.x + to * box.width, y);
      await page.mouse.up();
    };
    await drag(0.75, 0.25);
    expect(await ends()).toEqual([26, 78]);
    await drag(0.5, 0.6);
    const [from, to] = await ends();
    expect(to - from).toBe(52);
    expect(Math.abs(from - 36.4)).toBeLessThanOrEqual(1.5);
    await drag(to / 104, 1);
    expect(await ends()).toEqual([from, 104]);
  });

  test("equity shows what the engine has of groups and sites, at the end and at a chosen week", async () => {
    const page = await site.share();
    const { result } = engine();
    await pick(page, 1, "equity");
    const expected = (week: number) => {
      const range = ({ median, lo80, hi80 }: { median: number; lo80: number; hi80: number }) => [
        percent(median),
        `${percent(lo80)} to ${percent(hi80)}`,
      ];
      const groups = ["doctor", "nurse", "allied health", "Centre", "Margins"].map((name, group) => [
        name,
        ...[0, 1].flatMap((plan) => range(groupAt(planOf(result, plan), "groups", group, week))),
      ]);
      const sites = sitesAt(planOf(result, 0), true, week).map((_, place) =>
        [0, 1].flatMap((plan) => range(distribution(sitesAt(planOf(result, plan), true, week)[place]))),
      );
      return [...groups, ...sites.map((cells, i) => [siteName(i), ...cells])];
    };
    expect(await tableOf(page, "Second chart: Equity")).toEqual(expected(104));
    const chart = page.getByRole("slider", { name: "Genuine use by group and by site, by week" });
    await chart.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/^Week 13\. doctor: Soft only \d+\u00a0%, Balanced/);
    expect(await tableOf(page, "Second chart: Equity")).toEqual(expected(13));
    expect(await page.locator(".site").count()).toBe(20);
    expect(await page.locator("[data-part~=captions]").textContent()).toMatch(
      /Balanced: centre − margins: −?[\d.]+ points? \(\d+ at the margins for every 100 at the centre\); highest − lowest site: [\d.]+ points/,
    );
  });

  test("equity of a changed plan is never that of the plan before", async () => {
    const page = await site.share();
    await pick(page, 1, "equity");
    const before = await tableOf(page, "Second chart: Equity");
    const hard = slider(page, "tactics.hard");
    const [told] = await saidAtOnce(hard, "0.2", ["[data-part~=panels]"]);
    expect(told).toContain("Working out groups and sites…");
    await finished(page);
    await settled(page);
    const after = await tableOf(page, "Second chart: Equity");
    expect(after).not.toEqual(before);
    const { result } = engine(Number(await hard.inputValue()));
    expect(after[4][3]).toBe(percent(groupAt(planOf(result, 1), "groups", 4, 104).median));
    await page.keyboard.press("Control+z");
    await finished(page);
    await settled(page);
    expect(await tableOf(page, "Second chart: Equity")).toEqual(before);
  });

  test("your data is the run chart of the network in the middle, and of any other; the same study gives the same notes", async () => {
    const page = await site.share();
    await pick(page, 0, "data");
    const { study, result } = engine();
    const seed = rootKey(study.run.seed);
    const middle = middleReplicate(planOf(result, 1), "measuredEnd");
    const number = page.getByRole("textbox", { name: "Network" });
    expect(await number.inputValue()).toBe(String(middle));
    const counts = (replicate: number, notes: number) =>
      auditChart(planOf(result, 1), replicate, seed, 0, notes).counts.map(String);
    const told = async () => (await tableOf(page, "First chart: Your data")).map((row) => row[2]);
    expect(await told()).toEqual(counts(middle, 20));
    await page.getByRole("button", { name: "Network looked at, one more" }).click();
    expect(await told()).toEqual(counts(middle + 1, 20));
    await page.getByLabel("Notes a month", { exact: true }).selectOption("50");
    expect(await told()).toEqual(counts(middle + 1, 50));
    await page.getByRole("button", { name: "Middle one" }).click();
    expect(await told()).toEqual(counts(middle, 50));
    expect(await page.locator("[data-part~=captions]").first().textContent()).toMatch(
      new RegExp(`Balanced: a signal in \\d+ of ${FEW} networks`),
    );
    const chart = page.getByRole("slider", { name: "Monthly audits of Balanced, by week" });
    await chart.focus();
    await page.keyboard.press("End");
    const last = counts(middle, 50).at(-1);
    expect(await chart.getAttribute("aria-valuetext")).toContain(`Week 104: ${last} of 50 notes show use`);
  });

  test("cost names plans that take more and gain less, and arrow keys go from plan to plan", async () => {
    const page = await site.share();
    await pick(page, 0, "cost");
    const { result } = engine();
    expect(await page.locator("[data-dominated]").allTextContents()).toEqual([
      "Soft only typically takes more hours than Balanced and gains less.",
    ]);
    expect(await page.locator(".cost-dots[data-plan='2'] circle").count()).toBe(FEW);
    const chart = page.getByRole("slider", { name: "Hours against genuine use gained, by plan" });
    await chart.focus();
    await page.keyboard.press("Home");
    const said = await chart.getAttribute("aria-valuetext");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const balanced = await chart.getAttribute("aria-valuetext");
    const rows = await tableOf(page, "First chart: Cost");
    expect(said).toBe(`Soft only: ${rows[0][1]} hours, the baseline`);
    expect(balanced).toBe(`Balanced: ${rows[2][1]} hours, ${rows[2][2]} points`);
    expect(rows[2][1]).toBe(hours(planCost(planOf(result, 0), planOf(result, 1), 500, "genuineEnd").hoursOver.median));
  });
});

function siteName(place: number): string {
  return `Site: ${place === 0 ? "lowest" : place === 19 ? "highest" : place + 1}`;
}
