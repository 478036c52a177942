import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { compare, enter, finished, headline, openDrawer } from "./hands.ts";
import { FEW, fourWorlds, studyOf } from "./studies.ts";

describePage("the comparison", (site) => {
  test("has a row for every plan, the baseline first with its values, the others with their differences", async () => {
    const page = await site.share();
    await compare(page);
    expect(await page.locator("[data-part~=compare-name]").allTextContents()).toEqual([
      "Soft only",
      "Mandate first",
      "Balanced",
    ]);
    expect(await main(page, 0, "genuineEnd")).toMatch(/^\d+\u00a0%$/);
    expect(await main(page, 1, "genuineEnd")).toMatch(/^[+−]?[\d.]+ points? (better|worse|no clear difference)$/);
    expect(await main(page, 2, "hours")).toMatch(/^[+−][\d,]+ hours (better|worse)$/);
    expect(await cell(page, 2, "drop").textContent()).toContain("no end within the run");
  });

  test.each(site.sizes)(
    "better, same and worse add up to the networks in every cell of every world; worlds are counted, never averaged, at $width × $height",
    async (size) => {
      const page = await site.share({ size, study: fourWorlds() });
      await compare(page);
      const cells = await page
        .locator('[data-plan="1"] [data-measure]')
        .evaluateAll((all) =>
          all.map((each) =>
            [...each.querySelectorAll("[data-part~=cell-main], [data-part~=cell-range], [data-part~=cell-counts]")]
              .map(({ textContent }) => textContent)
              .join("\n"),
          ),
        );
      // four worlds, one plan beside the baseline, six measures that apply: enacted use is the headline of one world
      expect(cells.map(counted).filter((count) => count !== null)).toEqual(Array(24).fill(FEW));

      const words = page.getByRole("region", { name: "In words" });
      await words.getByText(/^Firm: .* of 4 worlds/).waitFor();
      const said = (await words.locator("li").textContent())!;
      const verdictsOn = (measure: string) =>
        page.locator(`[data-plan="1"] [data-measure="${measure}"] [data-part~=cell-verdict]`).allTextContents();
      const [genuine, enacted] = [await verdictsOn("genuineEnd"), await verdictsOn("enactedEnd")];
      const verdicts = fourWorlds().worlds.map(({ practice }, world) =>
        practice.headline === "genuine" ? genuine[world] : enacted[world],
      );
      expect(verdicts.length).toBe(4);
      for (const word of ["better", "worse"]) {
        const count = verdicts.filter((verdict) => verdict === word).length;
        const [, told = "0"] = new RegExp(`${word} in (\\d)`).exec(said) ?? [];
        expect(Number(told)).toBe(count);
      }
      expect(await words.textContent()).toContain("the assumptions change, not the choice");
    },
  );

  test.each(site.sizes)(
    "a changed world re-runs all plans of that world, the baseline included, and of no other, at $width × $height",
    async (size) => {
      const page = await site.share({ size, study: fourWorlds() });
      await compare(page);
      const values = (world: number) =>
        page.locator("[data-part~=compare-world]").nth(world).locator('[data-measure="genuineEnd"]').allTextContents();
      const before = await Promise.all([0, 1, 2, 3].map(values));
      await openDrawer(page, "World");
      const support = page.getByRole("dialog").locator('[data-field="context.support"] input[inputmode]');
      await enter(support.first(), "0.4");
      await finished(page);
      await page.locator('[data-across="done"]').waitFor();
      const after = await Promise.all([0, 1, 2, 3].map(values));
      expect(after.slice(1)).toEqual(before.slice(1));
      expect(after[0][0]).not.toBe(before[0][0]);
      expect(after[0][1]).not.toBe(before[0][1]);
    },
  );

  test("a lever that moves is followed in every world, and nothing of before is shown in between", async () => {
    const page = await site.share({ study: fourWorlds() });
    await enter(headline(page, "Hard tactics"), "0.1");
    await headline(page, "Hard tactics").blur();
    await finished(page);
    await compare(page);
    const shown = await page.locator('[data-plan="1"] [data-measure="genuineEnd"]').allTextContents();

    const fresh = await site.open({ study: fourWorlds(0.1) });
    await compare(fresh);
    expect(await fresh.locator('[data-plan="1"] [data-measure="genuineEnd"]').allTextContents()).toEqual(shown);
  });

  test.each(site.sizes)(
    "the paired difference is that of independent runs within 3 standard errors and rounding, and varies less, at $width × $height",
    async (size) => {
      const page = await site.share({ size, study: twoPlans(["Soft", "Both"], "one seed") });
      await compare(page);
      const paired = numbers(await main(page, 1, "genuineEnd"))[0];
      const [pairedLow, pairedHigh] = numbers(await range(page, 1));
      const soft = numbers(await main(page, 0, "genuineEnd"))[0];
      const [, softLow, softHigh] = numbers(await range(page, 0));

      // the other plan by itself, in networks of another seed
      const other = await site.share({ size, study: twoPlans(["Both", "Soft"], "another seed") });
      await compare(other);
      const both = numbers(await main(other, 0, "genuineEnd"))[0];
      const [, bothLow, bothHigh] = numbers(await range(other, 0));

      // the middle 80 % of a normal are 2.563 deviations wide; the error of a median is 1.253 times that of a mean
      const deviation = Math.hypot(softHigh - softLow, bothHigh - bothLow) / 2.563;
      const pairedDeviation = (pairedHigh - pairedLow) / 2.563;
      const error = (1.253 * Math.hypot(deviation, pairedDeviation)) / Math.sqrt(200);
      const rounding = 3 * 0.5;
      expect(Math.abs(both - soft - paired)).toBeLessThanOrEqual(3 * error + rounding);
      expect(pairedDeviation).toBeLessThan(deviation);
    },
  );
});

/** A cell of the world shown first. */
function cell(page: Page, plan: number, measure: string) {
  return page
    .locator("[data-part~=compare-world]")
    .first()
    .locator(`[data-plan="${plan}"] [data-measure="${measure}"]`);
}

async function main(page: Page, plan: number, measure: string): Promise<string> {
  return (await cell(page, plan, measure).locator("[data-part~=cell-main]").textContent())!.trim();
}

async function range(page: Page, plan: number): Promise<string> {
  return (await cell(page, plan, "genuineEnd").locator("[data-part~=cell-range]").textContent())!;
}

/**
 * Networks that a cell counts: as better, the same and worse or, where in most of them neither plan gets there, by who does;
 * null where the measure does not apply.
 */
function counted(cell: string): number | null {
  const counts = /([\d,]+) better · ([\d,]+) same · ([\d,]+) worse/.exec(cell);
  const reached = [/by either in ([\d,]+)/, /only one of the two reaches it in ([\d,]+)/, /both in ([\d,]+)/];
  const parts = counts === null ? reached.map((part) => part.exec(cell)?.[1] ?? "") : counts.slice(1);
  return parts.join("") === "" ? null : parts.reduce((sum, part) => sum + Number(part.replaceAll(",", "")), 0);
}

function numbers(text: string): number[] {
  return (text.match(/[+−]?\d+(?:\.\d+)?/g) ?? []).map((number) => Number(number.replace("−", "-")));
}

function twoPlans(names: string[], seed: string) {
  const tactics: Record<string, object> = { Soft: { soft: 0.6, hard: 0 }, Both: { soft: 0.45, hard: 0.15 } };
  return studyOf({
    groundswell: 1,
    name: `Two plans, ${seed}`,
    run: { seed },
    plans: names.map((name) => ({ name, tactics: tactics[name] })),
  });
}
