import { expect, test } from "vitest";
import { describePage, NARROW } from "./browser.ts";
import { curves, message } from "./eyes.ts";
import { enter, finished, headline, openDrawer, saidAtOnce, slider } from "./hands.ts";
import { presentedFaults } from "./presented.ts";
import { crowded, FEW, quick } from "./studies.ts";

describePage("Explore", (site) => {
  test("a lever that moves changes its own plan's curve and no other's, an assumption those of all", async () => {
    const page = await site.share();
    const before = await curves(page);
    await enter(headline(page, "Hard tactics"), "0.9");
    await finished(page);
    const after = await curves(page);
    expect(after[2]).not.toBe(before[2]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    await page.keyboard.press("Control+z");
    await finished(page);
    expect(await curves(page)).toEqual(before);
    await enter(headline(page, "Site support"), "0.2");
    await finished(page);
    (await curves(page)).forEach((curve, plan) => {
      expect(curve).not.toBe(before[plan]);
    });
  });

  test("with what is not known of people the curves are others, the page says whether the verdict survives, and undo takes it back", async () => {
    const page = await site.open();
    const before = await curves(page);
    await page.getByLabel("Include what we do not know of people").check();
    await finished(page);
    expect(await curves(page)).not.toEqual(before);
    await page.getByText(/^With what we do not know of people: /).waitFor();
    await page.keyboard.press("Control+z");
    await finished(page);
    expect(await curves(page)).toEqual(before);
    expect(await page.locator("[data-part=survival]").count()).toBe(0);
  });

  test("while a plan waits for its results nothing of it is read out", async () => {
    const page = await site.share();
    const seen = await saidAtOnce(slider(page, "tactics.soft"), "0.71", [
      "#verdict",
      '[data-part~=plan-card][data-focus="true"] [data-figure="use"]',
    ]);
    expect(seen).toEqual(["Simulating…", "…"]);
    await finished(page);
  });

  test.each(site.sizes)("a duplicate differs by exactly nothing, at $width × $height", async (size) => {
    const page = await site.share({ size });
    await page.locator("[data-part~=plan-card]", { hasText: "Soft only" }).locator("[data-part~=plan-name]").click();
    await page.getByRole("button", { name: "Duplicate", exact: true }).click();
    await finished(page);
    expect(await page.locator("[data-part~=plan-card]").count()).toBe(4);
    const card = page.locator('[data-part~=plan-card][data-focus="true"]');
    expect(await card.locator("[data-part~=plan-name]").textContent()).toContain("Soft only copy");
    expect(await card.locator('[data-figure="difference"]').textContent()).toBe("median difference 0 points");
    expect(await card.locator("[data-part~=plan-changes]").textContent()).toBe("Same settings as the baseline");
    expect(await page.locator("[data-part~=tally]").textContent()).toMatch(
      new RegExp(`0 better.*${FEW} same.*0 worse`),
    );
    expect(await page.locator("#verdict").textContent()).toMatch(
      new RegExp(`^In all ${FEW} we ran, .* exactly as much genuine use`),
    );
  });

  test.each(site.sizes)(
    "a plan is renamed, deleted and brought back; a seventh is refused with a message and nothing is lost, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      const names = () => page.locator("[data-part~=plan-name] > span:first-of-type").allTextContents();
      await page.getByRole("button", { name: "Rename" }).click();
      await page.keyboard.type("A soft start");
      await page.keyboard.press("Enter");
      const three = ["Soft only", "Mandate first", "A soft start"];
      expect(await names()).toEqual(three);
      await page.getByRole("button", { name: "Delete" }).click();
      expect(await names()).toEqual(["Soft only", "Mandate first"]);
      await page.locator("[data-part~=message]").getByRole("button", { name: "Undo" }).click();
      expect(await names()).toEqual(three);
      await finished(page);
      expect(await page.locator("[data-part~=fan-block] .label text").allTextContents()).toContain("A soft start");
      for (let i = 0; i < 3; i++) await page.keyboard.press("d");
      await finished(page);
      const [six, lines] = [await names(), await curves(page)];
      expect(six.length).toBe(6);
      await page.keyboard.press("d");
      expect(await message(page)).toContain("6 plans at most");
      await finished(page);
      expect(await names()).toEqual(six);
      expect(await curves(page)).toEqual(lines);
    },
  );

  test("a week that is let go of is let go of in all charts", async () => {
    const page = await site.share();
    const practice = () => page.locator(".panel-reading").allTextContents();
    const atTheEnd = await practice();
    const chart = page.getByRole("slider", { name: "Genuine use, by week" });
    await chart.focus();
    await page.keyboard.press("Home");
    expect(await practice()).not.toEqual(atTheEnd);
    expect(await page.getByText("median shares of clinicians at week 0.").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await practice()).toEqual(atTheEnd);
    expect(await page.getByText("median shares of clinicians at week 104.").count()).toBe(1);
  });

  test("key presses on a slider in a row are taken back in one step; a number that does not fit is refused with a reason, and what people type is taken", async () => {
    const page = await site.share();
    const hard = slider(page, "tactics.hard");
    await hard.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    expect(await hard.inputValue()).toBe("0.2");
    await page.keyboard.press("Control+z");
    expect(await hard.inputValue()).toBe("0.15");
    const field = headline(page, "Hard tactics");
    const refusal = page.locator('[data-part~=lever-group-headline] [data-field="tactics.hard"] [data-part~=refusal]');
    for (const [text, reason] of [
      ["5", "It must be 0 to 1; write 5 % for percent. It stays 0.15."],
      ["abc", "“abc” is no number: 0 to 1. It stays 0.15."],
    ]) {
      await enter(field, text);
      expect(await refusal.textContent()).toBe(reason);
      expect(await field.inputValue()).toBe("0.15");
    }
    for (const [text, shown] of [
      ["0,7", "0.7"],
      ["30%", "0.3"],
      ["1e-1", "0.1"],
    ]) {
      await enter(field, text);
      expect(await field.inputValue()).toBe(shown);
      expect(await refusal.textContent()).toBe("");
    }
  });

  test("a phone has the colours and the library in its menu", async () => {
    const page = await site.share({ size: NARROW });
    await page.getByRole("button", { name: "More", exact: true }).click();
    const colours = page.getByRole("button", { name: "Colours" });
    await colours.click();
    await colours.click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await colours.click();
    await page.keyboard.press("Escape");
    const library = await openDrawer(page, "Library");
    expect(await library.getByRole("heading", { name: "Library" }).count()).toBe(1);
  });

  test("presents the results large; while B is held the chart shows what was before the last change; Esc goes back", async () => {
    const page = await site.share({ size: { width: 1280, height: 720 } });
    await enter(headline(page, "Hard tactics"), "0.9");
    await finished(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Present", exact: true }).click();
    const chart = page.locator("[data-part~=presentation] svg").first();
    await chart.waitFor();
    const now = await chart.innerHTML();
    await page.keyboard.down("b");
    await page.locator("[data-replay=before]").waitFor();
    expect(await chart.innerHTML()).not.toBe(now);
    await page.keyboard.up("b");
    await page.locator("[data-replay]").waitFor({ state: "detached" });
    expect(await page.locator("[data-part~=presentation] svg").first().innerHTML()).toBe(now);
    await page.keyboard.press("Escape");
    await page.locator("[data-part~=explore]").waitFor();
  });

  test("whatever charts are presented, all of each is on the screen of a projector, in letters that are read from afar", async () => {
    const faults: string[] = [];
    const sizes = [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
    ];
    for (const study of [quick(), crowded()]) {
      const page = await site.share({ study });
      await page.getByRole("button", { name: "Present", exact: true }).click();
      for (const [i, name] of ["Genuine use", "Practice", "Difference", "Equity", "Your data", "Cost"].entries()) {
        const pick = page.getByRole("button", { name, exact: true });
        if ((await pick.getAttribute("aria-pressed")) === "false") await pick.click();
        const drawings = page.locator(
          '[data-part~=presentation] [data-part~=chart-host]:not([data-ghost="true"]) > svg',
        );
        await drawings.nth(i).waitFor();
        for (const size of sizes) {
          await page.setViewportSize(size);
          const where = `${study.name}, ${i + 1} at ${size.width} × ${size.height}`;
          faults.push(...(await presentedFaults(page)).map((fault) => `${where}: ${fault}`));
        }
      }
      for (const name of ["Practice", "Difference", "Equity", "Your data", "Cost"]) {
        await page.getByRole("button", { name, exact: true }).click();
      }
    }
    expect(faults).toEqual([]);
  });
});
