import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { describePage, NARROW, WIDE } from "./browser.ts";
import { chartBlock, headerFaults, phaseFaults, tableOf } from "./eyes.ts";
import { fourWorlds, quick } from "./studies.ts";

describePage("at any width", (site) => {
  test("a chart's open table scrolls away with its chart and leaves the screen of a phone to the rest", async () => {
    const page = await site.open({ size: NARROW });
    const block = chartBlock(page, "Genuine use");
    await page.locator("[data-part~=panels] [data-part~=data-table] summary").last().scrollIntoViewIfNeeded();
    await tableOf(page, "Genuine use");
    const { top, bottom } = await block.locator("table").evaluate((table) => table.getBoundingClientRect());
    expect(top < NARROW.height && bottom > 0).toBe(true);
    await page.locator("[data-part~=panels] [data-part~=data-table] summary").last().scrollIntoViewIfNeeded();
    const end = (part: Locator) => part.evaluate((each) => each.getBoundingClientRect().bottom);
    expect(await end(block)).toBeLessThan(await end(page.locator("[data-part~=top]")));
    await block.locator("summary").click();
    await page.locator("[data-part~=panels] [data-part~=data-table] summary").last().scrollIntoViewIfNeeded();
    expect(await end(block)).toBeGreaterThan(200);
  });

  test("the header's buttons and the fields of phases lie beside each other at every width, and the study's name keeps twelve letters", async () => {
    // at and beside the widths where the header changes its shape
    const widths = [320, 390, 480, 481, 600, 780, 781, 820, 900, 1020, 1021, 1060, 1100, 1180, 1181, 1280, 1440];
    for (const study of [quick(), fourWorlds()]) {
      const page = await site.share({ study });
      const faults: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: WIDE.height });
        faults.push(...(await headerFaults(page)).map((fault) => `${study.name} at ${width} px: ${fault}`));
      }
      if (study.plans[1].tactics.phases.length === 0) continue;
      await page.locator("[data-part~=plan-name]").nth(1).click();
      for (const width of widths) {
        await page.setViewportSize({ width, height: WIDE.height });
        faults.push(...(await phaseFaults(page)).map((fault) => `phases at ${width} px: ${fault}`));
      }
      expect(faults).toEqual([]);
    }
  });
});
