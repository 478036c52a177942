import { expect, test } from "vitest";
import { describePage, NARROW, WIDE } from "./browser.ts";

describePage("the built page", (site) => {
  for (const size of [WIDE, NARROW]) {
    test(`compares the default study at ${size.width} × ${size.height}, without an error and asking nothing of other hosts`, async () => {
      const { page, errors, outside } = await site.visit({ size });
      await page
        .getByText(/ended with (?:more|less) genuine use/)
        .first()
        .waitFor();
      await page
        .getByText(/\b200 networks/)
        .first()
        .waitFor({ state: "attached" });
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    });
  }
});
