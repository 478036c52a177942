import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { describePage, NARROW, WIDE } from "./browser.ts";
import { chartBlock, headerFaults, sideways, smallTargets, tableOf } from "./eyes.ts";
import { faultsIn } from "./places.ts";
import { crowded, fourWorlds, quick } from "./studies.ts";

describePage("every view, panel and drawer", (site) => {
  test.each([
    ["320 px", { width: 320, height: 640 }, 1],
    ["a zoom of 400 %", { width: WIDE.width / 4, height: WIDE.height / 4 }, 4],
    ["the width of a phone", NARROW, 1],
  ] as const)("at %s does not scroll sideways, and has no target below 24 px", async (_, size, zoom) => {
    const page = await site.open({ size, zoom, study: crowded() });
    const look = async () => {
      const excess = await sideways(page);
      return [...(excess > 0 ? [`${excess} px too wide`] : []), ...(await smallTargets(page))];
    };
    expect(await faultsIn(page, look)).toEqual([]);
  });

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

  test("the header's buttons lie beside each other at every width, and the study's name keeps twelve letters", async () => {
    // at and beside the widths where the header changes its shape
    const widths = [320, 390, 480, 481, 600, 780, 781, 820, 900, 1020, 1021, 1060, 1100, 1180, 1181, 1280, 1440];
    for (const study of [quick(), fourWorlds()]) {
      const page = await site.share({ study });
      const faults: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: WIDE.height });
        faults.push(...(await headerFaults(page)).map((fault) => `${study.name} at ${width} px: ${fault}`));
      }
      expect(faults).toEqual([]);
    }
  });
});
