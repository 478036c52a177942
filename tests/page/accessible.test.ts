import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { doubles, violations } from "./eyes.ts";
import { faultsIn } from "./places.ts";
import { crowded } from "./studies.ts";

describePage("every view, panel and drawer", (site) => {
  test.each(site.sizes)(
    "keeps the rules of WCAG 2.2 AA, in light and in dark colours, and gives no two controls one name, at $width × $height",
    async (size) => {
      const page = await site.open({ size, study: crowded() });
      expect(
        await faultsIn(page, async ({ part }) => [...(await violations(page, part)), ...(await doubles(page))]),
      ).toEqual([]);
    },
  );
});
