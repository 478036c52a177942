import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { finished, PATIENCE, pick } from "./hands.ts";

describePage("your own audits", (site) => {
  test("are drawn as they are typed, with what was not understood, said beside the networks, and kept on the device", async () => {
    const page = await site.open();
    await pick(page, 0, "data");
    await page.locator("summary", { hasText: "Draw your own audits" }).click();
    await page.getByRole("textbox", { name: "One to a line" }).fill("8 12/20\nJune 3/20\n104 60 %");
    const panel = page.locator("[data-part~=panels] > section").first();
    await expect.poll(() => panel.locator(".observed circle").count(), PATIENCE).toBe(2);
    expect(await panel.locator("[data-part~=problems] li").allTextContents()).toEqual([
      "line 2: “June 3/20” was not understood. Write the week and what was found, such as 8 12/20 or 8 60 %",
    ]);
    expect(await panel.locator("[data-part=own-audits-said]").textContent()).toMatch(/^Of your 2 audits, \d lies? in/);
    await page.reload();
    await finished(page);
    await pick(page, 0, "data");
    expect(await panel.locator(".observed circle").count()).toBe(2);
  });
});
