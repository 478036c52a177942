import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { curves } from "./eyes.ts";
import { enter, finished, openDrawer, paste } from "./hands.ts";

describePage("the world", (site) => {
  test("all of a world can be set in its drawer", async () => {
    const page = await site.share();
    const drawer = await openDrawer(page, "World");
    expect(await drawer.locator("[data-field]").count()).toBeGreaterThan(80);
    await enter(drawer.locator('[data-field="network.sites"] input[inputmode]'), "8");
    await finished(page);
    await drawer.getByLabel("Network", { exact: true }).selectOption({ label: "Small world" });
    await finished(page);
    expect(await drawer.locator('[data-field="network.rewiring"]').count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await drawer.count()).toBe(0);
  });

  test.each(site.sizes)(
    "a changed world runs every plan again, and the bar goes from world to world, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      const before = await curves(page);
      const drawer = await openDrawer(page, "World");
      await drawer.getByRole("button", { name: "New world from this one" }).click();
      expect(await drawer.locator("[data-part~=world-card]").count()).toBe(2);
      await finished(page);
      expect(await curves(page)).toEqual(before);
      await enter(drawer.locator('[data-field="context.support"] input[inputmode]'), "0.2");
      await finished(page);
      const after = await curves(page);
      after.forEach((curve, plan) => {
        expect(curve).not.toBe(before[plan]);
      });
      expect(
        await drawer.locator('[data-part~=world-card][data-shown="true"] [data-part~=plan-changes]').textContent(),
      ).toBe("Site support 0.5 → 0.2");
      const choice = page.locator("[data-part~=top]").getByLabel("World shown");
      await choice.selectOption("0");
      await finished(page);
      expect(await curves(page)).toEqual(before);
      await choice.selectOption("1");
      await finished(page);
      expect(await curves(page)).toEqual(after);
    },
  );

  test("a fifth world is refused with a message and nothing is lost; a deleted one comes back", async () => {
    const page = await site.share();
    const drawer = await openDrawer(page, "World");
    const add = drawer.getByRole("button", { name: "New world from this one" });
    for (let i = 0; i < 3; i++) await add.click();
    expect(await drawer.locator("[data-part~=world-card]").count()).toBe(4);
    await add.press("Enter");
    expect(await drawer.locator("[data-part~=world-card]").count()).toBe(4);
    await page.locator("[data-part~=message]", { hasText: "4 worlds at most" }).waitFor();
    const names = () =>
      drawer.locator("[data-part~=world-card] [data-part~=plan-name] > span:first-child").allTextContents();
    const all = await names();
    await drawer.getByRole("button", { name: "Delete world" }).click();
    expect(await names()).toEqual(all.slice(0, 3));
    await page.locator("[data-part~=message]").getByRole("button", { name: "Undo" }).click();
    expect(await names()).toEqual(all);
    await drawer.getByRole("button", { name: "Make base world" }).click();
    expect(await names()).toEqual([all[3], ...all.slice(0, 3)]);
    await enter(drawer.getByLabel("Name of this world"), "Hard winter");
    expect((await names())[0]).toBe("Hard winter");
  });

  test("what is known of a site is typed in by keyboard, and a slip is told and left to be mended", async () => {
    const page = await site.share();
    const before = await curves(page);
    const drawer = await openDrawer(page, "World");
    await drawer.getByLabel("Support of site 1", { exact: true }).click();
    await page.keyboard.type("90 %");
    await page.keyboard.press("Enter");
    await page.keyboard.type("0.8");
    await page.keyboard.press("ArrowDown");
    await finished(page);
    expect(await drawer.getByLabel("Support of site 1", { exact: true }).inputValue()).toBe("0.9");
    expect(await drawer.getByLabel("Support of site 2", { exact: true }).inputValue()).toBe("0.8");
    const after = await curves(page);
    after.forEach((curve, plan) => {
      expect(curve).not.toBe(before[plan]);
    });
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    expect(await drawer.getByRole("alert").textContent()).toBe(
      "Site 3: support is '7', above 1; write 7 % if percent is meant.",
    );
    expect(await drawer.getByLabel("Support of site 3", { exact: true }).inputValue()).toBe("7");
  });

  test("a table pasted from a spreadsheet fills the sites in one step; rows that are wrong are told first", async () => {
    const page = await site.share();
    const drawer = await openDrawer(page, "World");
    const first = drawer.getByLabel("Support of site 1", { exact: true });
    await paste(first, "site\tsupport\tturnover\n1\t60\t\n2\t70\t1 %\nNorth\t50\t\n");
    const box = drawer.locator("[data-part~=site-paste]");
    await box.waitFor();
    expect(await box.textContent()).toContain("row 4: 'North' is no site of this world");
    expect(await box.textContent()).toContain("Support was read as percent.");
    expect(await first.inputValue()).toBe("");
    await box.getByRole("button", { name: "Use the 2 good rows" }).click();
    expect(await first.inputValue()).toBe("0.6");
    expect(await drawer.getByLabel("Turnover of site 2", { exact: true }).inputValue()).toBe("0.01");
    await page.locator("[data-part~=message]").getByRole("button", { name: "Undo" }).click();
    expect(await first.inputValue()).toBe("");

    await paste(first, "1\t0.3\n2\t0.4\n");
    expect(await drawer.getByLabel("Support of site 2", { exact: true }).inputValue()).toBe("0.4");
    await paste(drawer.getByLabel("Turnover of site 2", { exact: true }), "0.01\n0.02\n");
    expect(await drawer.getByLabel("Turnover of site 3", { exact: true }).inputValue()).toBe("0.02");
    expect(await drawer.getByLabel("Support of site 2", { exact: true }).inputValue()).toBe("0.4");
    await drawer.getByRole("button", { name: "Clear" }).click();
    expect(await first.inputValue()).toBe("");
  });

  test("the source of every setting is one tap away, and all are listed and searched", async () => {
    const page = await site.share();
    const drawer = await openDrawer(page, "World");
    const folded = drawer.locator("[data-part~=world-part]:not([open]) > summary");
    while ((await folded.count()) > 0) await folded.first().click();
    const without = await drawer
      .locator("[data-field]")
      .evaluateAll((fields) =>
        fields
          .filter(
            (field) =>
              !/Range.*Default.*Source/s.test(
                field.querySelector("[data-part~=about] [data-part~=facts]")?.textContent ?? "",
              ),
          )
          .map((field) => field.getAttribute("data-field")),
      );
    expect(without).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Limits" }).click();
    await page.getByRole("button", { name: "All settings and their sources" }).click();
    const sources = page.getByRole("dialog", { name: "Sources" });
    await sources.locator("[data-part~=source]").first().waitFor();
    expect(await sources.locator("[data-part~=source]").count()).toBeGreaterThan(100);
    await sources.getByLabel("Search").click();
    await page.keyboard.type("hand hygiene");
    expect(await sources.locator("[data-part~=source] h4").allTextContents()).toEqual(["Can be checked"]);
  });
});
