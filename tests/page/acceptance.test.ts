import { expect, test } from "vitest";
import { writeLink } from "../../src/study/link/link.ts";
import { describePage, NARROW } from "./browser.ts";
import { chartInView, curves, status } from "./eyes.ts";
import { drawn, enter, finished, headline, openDrawer, PATIENCE, pick, reveal, slider } from "./hands.ts";
import { FEW, sixPlans, studyOf, VERSION } from "./studies.ts";

describePage("the page", (site) => {
  test.each(site.layouts)(
    "shows a verdict and three labelled curves in a fresh profile with no click, at $width × $height",
    async (size) => {
      const page = await site.blank({ size });
      if (site.browserName === "chromium") {
        await page.addInitScript(countShifts);
        // what comes of the example comes after the page is painted without it, as on a slow line
        await page.route("**/example-*", async (route) => {
          await page.locator("#verdict[data-kind=waiting]").waitFor();
          await drawn(page);
          await route.continue();
        });
      }
      await page.goto(site.address);
      await finished(page);
      expect(await page.locator("#verdict").textContent()).toMatch(
        /^In (all 200 we ran|\d+ of 200 simulated networks), /,
      );
      const labels = await page.locator("[data-part~=fan-block] .label text").allTextContents();
      expect(labels.length).toBe(3);
      // where it is narrow a long name is cut in its middle
      ["Soft only", "Mandate first", "Balanced"].forEach((name, plan) => {
        const [start, end = ""] = labels[plan].split("…");
        expect(start.length).toBeGreaterThanOrEqual(5);
        expect(name.startsWith(start) && name.endsWith(end)).toBe(true);
      });
      expect(await page.locator("[data-part~=fan-block] .median:not(.ghost)").count()).toBe(3);
      expect(await status(page)).toBe("200 of 200 networks");
      if (site.browserName === "chromium") {
        const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
        console.log(`Layout shift of a first visit at ${size.width} × ${size.height}: ${shift.toFixed(4)}.`);
        expect(shift).toBeLessThanOrEqual(0.02);
      }
    },
  );

  test.each(site.sizes)(
    "answers while six plans run, and has all their networks in the end, at $width × $height",
    async (size) => {
      const study = sixPlans();
      const long = { ...study, run: { ...study.run, replicates: 20_000 } };
      const page = await site.visit({ size, path: `#${await writeLink(long, VERSION)}` });
      await page.locator("[data-part~=plan-card]").nth(5).waitFor();
      await page.locator('[data-part~=status][data-status="running"]').waitFor();
      await page.keyboard.press("4");
      await page.locator("[data-part~=plan-card]").nth(3).and(page.locator('[data-focus="true"]')).waitFor();
      await page.keyboard.press("x");
      await page.getByRole("dialog", { name: "Changes" }).waitFor();
      expect(await page.locator("[data-part~=status]").first().getAttribute("data-status")).toBe("running");

      await page.close();
      const whole = await site.share({ size, study });
      expect(await status(whole)).toBe("200 of 200 networks");
      expect(new Set(await curves(whole)).size).toBe(6);
    },
  );

  test.each(site.sizes)(
    "shows only results of the value where the lever stands in five seconds of dragging, and ends with those of the last, at $width × $height",
    async (size) => {
      const page = await site.arrive({ size });
      const hard = slider(page, "tactics.hard");
      await reveal(hard);
      const box = (await hard.boundingBox())!;
      const y = box.y + box.height / 2;
      await page.evaluate(watchResults);
      await page.mouse.move(box.x + 40, y);
      await page.mouse.down();
      const end = Date.now() + 5000;
      for (let round = 0; round < 4 || Date.now() < end; round++) {
        // fast over many values, then a rest at one of three until something is shown
        for (let step = 0; step < 12; step++) await page.mouse.move(box.x + 40 + ((7 * step + round) % 24) * 7, y);
        await page.mouse.move(box.x + 60 + (round % 3) * 50, y);
        await page.waitForFunction(
          () => document.querySelector('[data-part~=fan-block] .median[data-plan="2"]:not(.ghost)') !== null,
        );
      }
      await page.mouse.move(box.x + 150, y);
      await page.mouse.up();
      await finished(page);
      const value = await hard.inputValue();
      const dragged = await curves(page);
      const seen = await page.evaluate(() => (window as unknown as { seen: [string, string[]][] }).seen);
      // a result that is late would stand once beside the value that has taken its place
      expect(seen.filter(([, lines]) => lines.length > 1)).toEqual([]);
      expect(seen.length).toBeGreaterThan(3);
      await page.keyboard.press("Control+z");
      expect(await headline(page, "Hard tactics").inputValue()).toBe("0.15");

      const other = await site.arrive({ size });
      await enter(headline(other, "Hard tactics"), value);
      await finished(other);
      expect(await curves(other)).toEqual(dragged);
    },
  );

  test.each(site.sizes)(
    "halts at Stop: no result arrives after, no work goes on, it says at how many networks, and goes on from there, at $width × $height",
    async (size) => {
      const page = await site.blank({ size });
      await page.addInitScript(countAnswers);
      // more than one plan of so many networks would be more than the page holds
      const study = studyOf({ groundswell: 1, name: "Long", run: { replicates: 20_000 } });
      await page.goto(`${site.address}#${await writeLink(study, VERSION)}`);
      await page
        .locator("[data-part~=status] > span", { hasText: /^[1-9][\d,]* of 20,000/ })
        .first()
        .waitFor();
      const { told, later } = await page.evaluate(async () => {
        const frames = async (count: number) => {
          for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
        };
        const results = () =>
          ["[data-part~=status]", "#verdict", "[data-part~=fan-block] svg", "[data-part~=plan-figures]"].map(
            (part) => document.querySelector(part)!.outerHTML,
          );
        const counts = window as unknown as { started: number; answers: number };
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Stop")!.click();
        const before = counts.answers;
        await frames(2);
        const told = results();
        await frames(30);
        return { told, later: { told: results(), answers: counts.answers - before, workers: counts.started } };
      });
      expect(later.told).toEqual(told);
      // each worker may end what it has begun
      expect(later.answers).toBeLessThanOrEqual(later.workers);
      const said = await status(page);
      const [, done] = /^Stopped at ([\d,]+) of 20,000 networks$/.exec(said)!;
      const count = Number(done.replaceAll(",", ""));
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(20_000);
      await page.getByRole("button", { name: "Go on" }).click();
      await expect
        .poll(async () => Number(/^[\d,]+/.exec(await status(page))?.[0].replaceAll(",", "") ?? 0), PATIENCE)
        .toBeGreaterThan(count);
    },
  );

  test.each(site.sizes)(
    "announces every finished run once, and nothing in between, at $width × $height",
    async (size) => {
      const page = await site.open({ size });
      const said = page.locator("[data-announcer]");
      await said.filter({ hasText: `${FEW} networks done. In ` }).waitFor();
      await page.evaluate(() => {
        const held = window as unknown as { announced: string[] };
        held.announced = [];
        const announcer = document.querySelector("[data-announcer]")!;
        new MutationObserver(() => held.announced.push(announcer.textContent!)).observe(announcer, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      });
      const announced = () => page.evaluate(() => (window as unknown as { announced: string[] }).announced);
      expect(await said.getAttribute("aria-live")).toBe("polite");
      const once = async (run: number) => {
        await finished(page);
        await expect.poll(async () => (await announced()).length, PATIENCE).toBeGreaterThan(run);
        expect((await announced()).length).toBe(run + 1);
      };
      for (const [run, value] of ["0.4", "0.6"].entries()) {
        await enter(headline(page, "Hard tactics"), value);
        await once(run);
      }
      // what reviews cost makes a run of its own, and leaves its verdict as it was
      const world = await openDrawer(page, "World");
      await world.locator("summary", { hasText: "Costs" }).click();
      await enter(world.locator('[data-field="costs.review"] input[inputmode]'), "9");
      await once(2);
      const texts = await announced();
      for (const text of texts) expect(text).toMatch(new RegExp(`^${FEW} networks done\\. In `));
      expect(texts[2]).toBe(texts[1]);
    },
  );

  test("keeps 200 px of chart in view on a phone with the lever sheet open, while a lever moves", async () => {
    const page = await site.share({ size: NARROW });
    await page.locator("[data-part~=bottom]").getByRole("button", { name: "Compare" }).click();
    await page.locator("[data-part~=compare]").waitFor();
    await page.locator("[data-part~=bottom]").getByRole("button", { name: "Explore" }).click();
    await page.locator("[data-part~=sheet-handle]").click();
    await expect.poll(() => chartInView(page), PATIENCE).toBeGreaterThanOrEqual(200);
    const before = await curves(page);
    for (const path of ["tactics.hard", "tactics.soft", "core.strength"]) {
      await slider(page, path).focus();
      await page.keyboard.press("ArrowRight");
      await drawn(page);
      expect(await chartInView(page)).toBeGreaterThanOrEqual(200);
    }
    await finished(page);
    expect(await curves(page)).not.toEqual(before);
    expect(await chartInView(page)).toBeGreaterThanOrEqual(200);
    const gap = await page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      return box("[data-part~=bottom]").top - box("[data-part~=column-levers]").bottom;
    });
    expect(Math.abs(gap)).toBeLessThan(1);
  });

  test.each(site.layouts)(
    "tells six plans apart without colour: by dash, by marker and by label, at $width × $height",
    async (size) => {
      const study = sixPlans();
      study.run.replicates = FEW;
      const page = await site.share({ size, study });
      const different = async (selector: string, attribute: string) =>
        new Set(
          await page
            .locator(selector)
            .evaluateAll((all, name) => all.map((each) => each.getAttribute(name) ?? ""), attribute),
        ).size;
      const names = study.plans.map(({ name }) => name);
      expect(await page.locator("[data-part~=fan-block] .label text").allTextContents()).toEqual(names);
      expect(await different("[data-part~=fan-block] .median path", "stroke-dasharray")).toBe(6);
      expect(await different("[data-part~=fan-block] .label path", "d")).toBe(6);
      expect(await different("[data-part~=plan-card] [data-part~=plan-key] line", "stroke-dasharray")).toBe(6);
      await pick(page, 0, "cost");
      expect(await different(".cost-marker", "d")).toBe(6);
    },
  );
});

/** Adds up how far parts of the page jump before anything is touched. */
function countShifts(): void {
  const seen = window as unknown as { shift: number };
  seen.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** Counts workers started and what they answer. */
function countAnswers(): void {
  const counts = window as unknown as { started: number; answers: number };
  counts.started = 0;
  counts.answers = 0;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      counts.started++;
      this.addEventListener("message", () => counts.answers++);
    }
  };
}

/** Keeps, frame by frame, which lines of the plan in focus are shown for a value of its lever and a number of networks. */
function watchResults(): void {
  const seen = new Map<string, Set<string>>();
  const held = window as unknown as { seen: [string, string[]][] };
  const look = () => {
    const line = document
      .querySelector('[data-part~=fan-block] .median[data-plan="2"]:not(.ghost) path')
      ?.getAttribute("d");
    const value = document.querySelector<HTMLInputElement>(
      '[data-part~=lever-group-headline] [data-field="tactics.hard"] input[type="range"]',
    )!.value;
    const networks = document.querySelector("[data-part~=status] > span")?.textContent;
    if (line && networks) {
      const key = `${value}: ${networks}`;
      seen.set(key, (seen.get(key) ?? new Set()).add(line));
      held.seen = [...seen].map(([each, lines]) => [each, [...lines]]);
    }
    requestAnimationFrame(look);
  };
  look();
}
