import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage, NARROW, WIDE } from "./browser.ts";
import { sideways, smallTargets, violations } from "./eyes.ts";
import { PLACES, type Place } from "./places.ts";
import { crowded } from "./studies.ts";

describePage("every view, panel and drawer", (site) => {
  /** Goes through all places with a full study and gathers what is found wrong in each. */
  async function wrong(page: Page, look: (place: Place) => Promise<string[]>): Promise<string[]> {
    const found: string[] = [];
    for (const place of PLACES) {
      await place.reach(page);
      found.push(...(await look(place)).map((what) => `${place.name}: ${what}`));
    }
    return found;
  }

  test.each([WIDE, NARROW])(
    "keeps the rules of WCAG 2.2 AA, in light and in dark colours, at $width × $height",
    async (size) => {
      const page = await site.open({ size, study: crowded() });
      expect(await wrong(page, ({ part }) => violations(page, part))).toEqual([]);
    },
  );

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
    expect(await wrong(page, look)).toEqual([]);
  });
});
