import { expect, test } from "vitest";
import { describePage, TIME } from "./browser.ts";
import { cutOnPaper, doubles, violations } from "./eyes.ts";
import { faultsIn } from "./places.ts";
import { crowded } from "./studies.ts";

describePage("every view, panel and drawer", (site) => {
  test.each(site.layouts)(
    "keeps the rules of WCAG 2.2 AA, in light and in dark colours, gives no two controls one name, and is whole on paper, at $width × $height",
    async (size) => {
      const page = await site.open({ size, study: crowded() });
      const look = async (part: string) => [
        ...(await violations(page, part)),
        ...(await doubles(page)),
        ...(site.browserName === "chromium" ? await cutOnPaper(page) : []),
      ];
      expect(await faultsIn(page, ({ part }) => look(part))).toEqual([]);
    },
    // all places one after the other
    3 * TIME,
  );
});
