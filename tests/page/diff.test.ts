import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { enter, finished, headline, slider } from "./hands.ts";
import { FEW } from "./studies.ts";

describePage("what a plan changes, its hours and its replay", (site) => {
  test.each(site.sizes)(
    "the diff lists exactly what was changed, and reverting its rows restores the plan, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      await enter(headline(page, "Core strength"), "0.8");
      const review = page.locator('[data-field="theory.reviewEvery"] input[inputmode]');
      await enter(review, "4");
      await review.blur();
      await page.keyboard.press("x");
      const drawer = page.getByRole("dialog", { name: "Changes" });
      await drawer.waitFor();
      const rows = () =>
        drawer
          .locator("[data-part~=diff-rows] li")
          .evaluateAll((items) => items.map((item) => item.getAttribute("data-row")));
      const values = () => drawer.locator("[data-part~=diff-values]").allTextContents();
      expect(await rows()).toEqual(["core.strength", "theory.reviewEvery", "tactics.soft", "tactics.hard"]);
      expect(await values()).toEqual(["0.5 → 0.8", "13 → 4 weeks", "0.6 → 0.45", "0 → 0.15"]);
      for (const label of ["Review every", "Hard tactics", "Core strength", "Soft tactics"]) {
        await drawer.getByRole("button", { name: `Revert ${label}` }).click();
      }
      expect(await drawer.textContent()).toContain("Every setting is the same.");
      await finished(page);
      expect(await page.locator("[data-part~=tally]").textContent()).toMatch(
        new RegExp(`0 better.*${FEW} same.*0 worse`),
      );
      for (let i = 0; i < 4; i++) await page.keyboard.press("Control+z");
      expect(await values()).toEqual(["0.5 → 0.8", "13 → 4 weeks", "0.6 → 0.45", "0 → 0.15"]);
    },
  );

  test("a plan may be compared with another than the baseline", async () => {
    const page = await site.share();
    await page.locator('[data-part~=plan-card][data-focus="true"]').getByRole("button", { name: "Changes" }).click();
    const drawer = page.getByRole("dialog", { name: "Changes" });
    await drawer.getByLabel("Compared with").selectOption("Mandate first");
    expect(await drawer.locator("[data-part~=diff-values]").allTextContents()).toEqual([
      ...["0.4 → 0.45", "0.2 → 0.15", "week 0 to week 26: soft 0.1, hard 0.8 → none"],
    ]);
    await drawer.getByText("Unchanged").click();
    expect(await drawer.locator("[data-part~=diff-same] dt").allTextContents()).toContain("Core strength");
    expect(await drawer.locator("[data-part~=diff-same] dt").allTextContents()).not.toContain("Phases");
  });

  test("the effect of a row alone is told with its range and counts, and goes when the plan changes", async () => {
    const page = await site.share();
    await page.keyboard.press("x");
    const drawer = page.getByRole("dialog", { name: "Changes" });
    await drawer.getByRole("button", { name: "Effect of every row alone" }).click();
    const alone = drawer.locator('[data-effect="tactics.hard"] [data-effect-of="alone"]');
    await alone.waitFor();
    const said =
      /^[+−]?[\d.]+ points? \(([+−]?[\d.]+) to ([+−]?[\d.]+)\): (\d+) better, (\d+) same, (\d+) worse of (\d+)$/;
    const [, , , better, same, worse, all] = said.exec((await alone.textContent())!)!;
    expect(Number(better) + Number(same) + Number(worse)).toBe(FEW);
    expect(all).toBe(String(FEW));

    // the same as making that plan: the baseline with that one change
    await drawer.getByRole("button", { name: "Revert Soft tactics" }).click();
    await finished(page);
    expect(await drawer.locator("[data-effect]").count()).toBe(0);
    expect(await page.locator("[data-part~=tally]").textContent()).toBe(
      `Week 104:${better} better${same} same${worse} worseof ${FEW}`,
    );
  });

  test("an equal budget keeps the baseline's hours, says what gave way, and is taken back in one step", async () => {
    const page = await site.share();
    const levers = () =>
      page
        .locator("[data-part~=lever-group-headline] input[inputmode]")
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    const before = await levers();
    await page.getByLabel("Equal budget").check();
    const soft = slider(page, "tactics.soft");
    await soft.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    await finished(page);
    expect(await page.locator("[data-hours]").textContent()).toContain("as the baseline");
    expect(await page.locator("[data-gave-way]").textContent()).toMatch(/^To keep the hours: Core strength 0\.5 → /);
    const hours = await page.locator('[data-figure="hours"]').allTextContents();
    const [baseline, , ours] = hours.map((text) => Number(text.replace(/\D/g, "")));
    expect(Math.abs(ours / baseline - 1)).toBeLessThanOrEqual(0.01);
    await page.keyboard.press("Control+z");
    expect(await levers()).toEqual(before);
  });

  test("what an equal budget cannot pay for is refused in words, and the control goes back", async () => {
    const page = await site.share();
    await page.getByLabel("Equal budget").check();
    const review = page.locator('[data-field="theory.reviewEvery"] input[inputmode]');
    await enter(review, "1");
    await page.locator("[data-part~=message]", { hasText: "Review every costs more hours than the budget" }).waitFor();
    expect(await review.inputValue()).toBe("13");
  });

  test("replaying the last change shows the line as it was and leaves it as it is", async () => {
    const page = await site.share();
    const line = () => page.locator('[data-part~=fan-block] .median[data-plan="2"] path').getAttribute("d");
    const before = await line();
    await enter(headline(page, "Hard tactics"), "0.9");
    await finished(page);
    await headline(page, "Hard tactics").blur();
    const after = await line();
    expect(after).not.toBe(before);
    // it rests there for less than a second
    const rested = page.waitForFunction(
      (was) =>
        document.querySelector('[data-replay="before"]') !== null &&
        document.querySelector('[data-part~=fan-block] .median[data-plan="2"] path')!.getAttribute("d") === was,
      before,
    );
    await page.keyboard.press("r");
    await rested;
    await page.locator("[data-replay]").waitFor({ state: "detached" });
    expect(await line()).toBe(after);
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.9");
  });
});
