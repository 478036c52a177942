import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { sideways, violations } from "./eyes.ts";
import { enter, finished, headline } from "./hands.ts";

describePage("a newcomer's first steps", (site) => {
  test.each(site.layouts)(
    "at $width × $height begin a plan of their own, equal to the baseline until a lever moves",
    async (size) => {
      const page = await site.arrive({ size });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "Test my plan" }).click();
      await finished(page);
      expect(await page.locator('[data-part~=plan-card][data-focus="true"] [data-part~=plan-name]').textContent()).toBe(
        "My plan",
      );
      expect(await page.locator("#verdict").textContent()).toBe(
        "In all 200 we ran, My plan ended with exactly as much genuine use as Soft only in the same network.",
      );
      expect(await page.locator("[data-part~=first-steps]").count()).toBe(0);
      await enter(headline(page, "Hard tactics"), "0.4");
      await finished(page);
      expect(await page.locator("#verdict").textContent()).toMatch(/My plan/);
    },
  );

  test("fit a page of 320 px, and open the import", async () => {
    const page = await site.arrive({ size: { width: 320, height: 640 } });
    await page.locator("[data-part~=first-steps]").waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole("button", { name: "Use my network" }).click();
    await page.getByRole("dialog", { name: "Import a network" }).waitFor();
  });

  test("open the studies with their questions", async () => {
    const page = await site.arrive();
    await page.getByRole("button", { name: "Try a ready question" }).click();
    await page.getByRole("dialog", { name: "Library" }).waitFor();
  });

  test("stay away once they are hidden, and do not come with a link", async () => {
    const page = await site.arrive();
    await page.getByRole("button", { name: "Hide the first steps" }).click();
    expect(await page.locator("[data-part~=first-steps]").count()).toBe(0);
    await page.reload();
    await finished(page);
    expect(await page.locator("[data-part~=first-steps]").count()).toBe(0);
    const linked = await site.open();
    expect(await linked.locator("[data-part~=first-steps]").count()).toBe(0);
  });
});
