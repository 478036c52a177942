import { expect, test } from "vitest";
import { describePage, NARROW, WIDE } from "./browser.ts";
import { sideways, smallTargets } from "./eyes.ts";
import { faultsIn } from "./places.ts";
import { crowded } from "./studies.ts";

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
});
