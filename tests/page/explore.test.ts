import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright";
import { afterEach, describe, expect, test } from "vitest";
import { networkDigest, writeNetworkFile } from "../../src/networks/network-file.ts";
import { imported } from "../networks/importing.ts";
import { describePage, NARROW, WIDE } from "./browser.ts";

const PATIENCE = { timeout: 30_000 };

describePage("the first page", (site) => {
  const open = async (size = WIDE) => {
    const visit = await site.visit({ size });
    opened.push(visit.page);
    await finished(visit.page);
    return visit;
  };
  const opened: Page[] = [];

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });

  test("shows the default study live with no click: a verdict and three labelled curves", async () => {
    const { page, errors, outside } = await open();
    expect(await page.locator("#verdict").textContent()).toMatch(
      /^In (all 200 we ran|\d+ of 200 simulated networks), /,
    );
    expect(await page.locator(".fan-block .label text").allTextContents()).toEqual([
      "Soft only",
      "Mandate first",
      "Balanced",
    ]);
    expect(await page.locator(".fan-block .median:not(.ghost)").count()).toBe(3);
    expect(await status(page)).toBe("200 of 200 networks");
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  test("a lever that moves changes its own plan's curve and no other's", async () => {
    const { page, errors } = await open();
    const before = await curves(page);
    await enter(number(page, "Hard tactics"), "0.9");
    await finished(page);
    const after = await curves(page);
    expect(after[2]).not.toBe(before[2]);
    expect(after.slice(0, 2)).toEqual(before.slice(0, 2));
    await page.keyboard.press("Control+z");
    await finished(page);
    expect(await curves(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  test("dragging for a while ends with the charts of the values it ends with", async () => {
    const { page } = await open();
    const slider = page.locator('.lever-group-headline [data-field="tactics.hard"] input[type="range"]');
    const box = (await slider.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + box.height / 2);
    await page.mouse.down();
    for (let i = 0; i < 60; i++) {
      await page.mouse.move(box.x + 40 + (i % 20) * 8, box.y + box.height / 2);
      await page.waitForTimeout(16);
    }
    await page.mouse.move(box.x + 150, box.y + box.height / 2);
    await page.mouse.up();
    await finished(page);
    const dragged = await curves(page);
    const value = await slider.inputValue();

    const other = await open();
    await enter(number(other.page, "Hard tactics"), value);
    await finished(other.page);
    expect(await curves(other.page)).toEqual(dragged);
    await page.keyboard.press("Control+z");
    expect(await number(page, "Hard tactics").inputValue()).toBe("0.15");
  });

  test("while a plan waits for its results nothing of it is read out", async () => {
    const { page } = await open();
    const seen = await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>(
        '.lever-group-headline [data-field="tactics.soft"] input[type="range"]',
      )!;
      input.value = "0.71";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      return new Promise<string[]>((resolve) => {
        requestAnimationFrame(() =>
          resolve([
            document.querySelector("#verdict")!.textContent!,
            document.querySelector('.plan-card[data-focus="true"] [data-figure="genuine"]')!.textContent!,
          ]),
        );
      });
    });
    const early = seen[0] === "Simulating…" && seen[1] === "…";
    const firstResults = seen[0].startsWith("Too few runs to say");
    expect(early || firstResults).toBe(true);
    await finished(page);
  });

  test("a duplicate differs by exactly nothing", async () => {
    const { page } = await open();
    await page.locator(".plan-card", { hasText: "Soft only" }).locator(".plan-name").click();
    await page.getByRole("button", { name: "Duplicate", exact: true }).click();
    await finished(page);
    expect(await page.locator(".plan-card").count()).toBe(4);
    const card = page.locator('.plan-card[data-focus="true"]');
    expect(await card.locator(".plan-name").textContent()).toContain("Soft only copy");
    expect(await card.locator('[data-figure="difference"]').textContent()).toBe("0 points");
    expect(await card.locator(".plan-changes").textContent()).toBe("Same settings as the baseline");
    expect(await page.locator(".tally").textContent()).toMatch(/0 better.*200 same.*0 worse/);
    expect(await page.locator("#verdict").textContent()).toMatch(/^In all 200 we ran, .* exactly as much genuine use/);
  });

  test("a plan is renamed, deleted and brought back", async () => {
    const { page } = await open();
    const names = () => page.locator(".plan-name > span:first-of-type").allTextContents();
    await page.getByRole("button", { name: "Rename" }).click();
    await page.keyboard.type("A soft start");
    await page.keyboard.press("Enter");
    expect(await names()).toEqual(["Soft only", "Mandate first", "A soft start"]);
    await page.getByRole("button", { name: "Delete" }).click();
    expect(await names()).toEqual(["Soft only", "Mandate first"]);
    await page.locator(".message").getByRole("button", { name: "Undo" }).click();
    expect(await names()).toEqual(["Soft only", "Mandate first", "A soft start"]);
    await finished(page);
    expect(await page.locator(".fan-block .label text").allTextContents()).toContain("A soft start");
  });

  test("a seventh plan is refused with a message and nothing is lost", async () => {
    const { page } = await open();
    for (let i = 0; i < 3; i++) await page.keyboard.press("d");
    expect(await page.locator(".plan-card").count()).toBe(6);
    await page.keyboard.press("d");
    expect(await page.locator(".plan-card").count()).toBe(6);
    expect(await page.locator(".message").textContent()).toContain("6 plans at most");
  });

  test("an assumption changed runs every plan again, the baseline included", async () => {
    const { page } = await open();
    const before = await curves(page);
    await enter(number(page, "Site support"), "0.2");
    await finished(page);
    const after = await curves(page);
    after.forEach((curve, plan) => {
      expect(curve).not.toBe(before[plan]);
    });
  });

  test("all of a world can be set in its drawer", async () => {
    const { page, errors } = await open();
    await page.locator(".top").getByRole("button", { name: "World" }).click();
    const drawer = page.getByRole("dialog", { name: "World" });
    expect(await drawer.locator("[data-field]").count()).toBeGreaterThan(80);
    await enter(drawer.locator('[data-field="network.sites"] input[type="number"]'), "8");
    await finished(page);
    await drawer.getByLabel("Network", { exact: true }).selectOption({ label: "Small world" });
    await finished(page);
    expect(await drawer.locator('[data-field="network.rewiring"]').count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await drawer.count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test("another shipped study opens from the library", async () => {
    const { page, errors } = await open();
    await page.locator(".top").getByRole("button", { name: "Library" }).click();
    const shelf = page.locator(".shelf button");
    await shelf.nth(1).locator("b").waitFor(PATIENCE);
    const name = await shelf.nth(1).locator("b").textContent();
    await shelf.nth(1).click();
    await finished(page);
    expect(await page.locator(".study-name").textContent()).toBe(name);
    expect(errors).toEqual([]);
  });

  test("a study goes out as a file and comes back; a broken one is told by path", async () => {
    const { page } = await open();
    await page.keyboard.press("d");
    await page.locator(".top").getByRole("button", { name: "Library" }).click();
    const { name, text } = await downloaded(page);
    expect(name).toBe("soft-hard-or-both.json");
    await page.locator('input[type="file"]').setInputFiles(fileOf(text.replace('"hard": 0.15', '"hard": 1.4')));
    const problems = page.locator(".problems");
    await problems.waitFor(PATIENCE);
    expect(await problems.textContent()).toContain("plans[2].tactics.hard: 1.4 is above 1");
    await page.locator('input[type="file"]').setInputFiles(fileOf(text));
    await page.locator(".message", { hasText: "Opened" }).waitFor(PATIENCE);
    expect(await page.locator(".plan-card").count()).toBe(4);
  });

  test("a study on an imported network opens with its network file and draws what was observed", async () => {
    const { page, errors } = await open();
    const { study, network } = await wards();
    await page.locator(".top").getByRole("button", { name: "Library" }).click();
    const input = page.locator('input[type="file"]');
    await input.setInputFiles([study]);
    await page.locator(".problems", { hasText: "choose both files together" }).waitFor(PATIENCE);
    await input.setInputFiles([study, network]);
    await page.locator(".message", { hasText: "Opened Three wards" }).waitFor(PATIENCE);
    await finished(page);
    expect(await page.locator(".fan-block .observed circle").count()).toBe(11);
    expect(errors).toEqual([]);
  });

  test("stop ends a long run and says at how many networks", async () => {
    const { page } = await open();
    await openStudy(page, { groundswell: 1, name: "Long", run: { replicates: 20_000 } });
    await page.locator('.status[data-status="running"]').waitFor(PATIENCE);
    await page.getByRole("button", { name: "Stop" }).click();
    await page.locator('.status[data-status="stopped"]').waitFor(PATIENCE);
    const told = await status(page);
    const [, done] = /^Stopped at ([\d,]+) of 20,000 networks$/.exec(told)!;
    expect(Number(done.replace(",", ""))).toBeLessThan(20_000);
    await page.waitForTimeout(300);
    expect(await status(page)).toBe(told);
  });

  test("a study of more networks than the page can hold says how many it keeps", async () => {
    const { page, errors } = await open();
    await openStudy(page, { groundswell: 1, name: "Endless", run: { replicates: 1_000_000 } });
    await page.locator(".status-note", { hasText: "use the command line for all 1,000,000" }).waitFor(PATIENCE);
    await page.getByRole("button", { name: "Stop" }).click();
    expect(errors).toEqual([]);
  });

  test("arrow keys read a chart week by week, and its table holds the same numbers", async () => {
    const { page } = await open();
    const chart = page.getByRole("slider", { name: "Genuine use, by week" });
    await chart.focus();
    await page.keyboard.press("ArrowLeft");
    const told = await chart.getAttribute("aria-valuetext");
    expect(told).toMatch(/^Week 103\. Soft only \d+\u00a0%, Mandate first \d+\u00a0%, Balanced \d+\u00a0%$/);
    await page.keyboard.press("ArrowDown");
    expect(await chart.getAttribute("aria-valuetext")).toMatch(/^Week 103\. Soft only \d+\u00a0%$/);
    expect(await page.locator(".cursor-line").count()).toBeGreaterThanOrEqual(5);
    await page.locator(".fan-block summary").click();
    const row = await page.locator(".fan-block tbody tr").nth(103).locator("th, td").allTextContents();
    expect(row[0]).toBe("103");
    expect(told).toContain(`Soft only ${row[1]}, Mandate first ${row[3]}, Balanced ${row[4]}`);
  });

  test("a finished run is announced once", async () => {
    const { page } = await open();
    const said = page.locator("[data-announcer]");
    expect(await said.textContent()).toMatch(/^200 networks done\. In /);
    await page.evaluate(() => {
      const counts = window as unknown as { announced: number };
      counts.announced = 0;
      new MutationObserver(() => counts.announced++).observe(document.querySelector("[data-announcer]")!, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await enter(number(page, "Hard tactics"), "0.4");
    await finished(page);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (window as unknown as { announced: number }).announced)).toBe(1);
  });

  describe.each([
    ["wide", WIDE],
    ["narrow", NARROW],
  ] as const)("%s", (_, size) => {
    test.each(["light", "dark"] as const)(
      "has no accessibility violation, %s",
      async (colorScheme) => {
        const { page } = await open(size);
        await page.emulateMedia({ colorScheme });
        expect(await violations(page)).toEqual([]);
      },
      120_000,
    );

    test.each(["World", "Library", "Limits"])(
      "has no accessibility violation with the drawer %s open",
      async (drawer) => {
        const { page } = await open(size);
        await page.emulateMedia({ colorScheme: size === WIDE ? "light" : "dark" });
        await openDrawer(page, drawer);
        await page.getByRole("dialog").waitFor(PATIENCE);
        expect(await violations(page)).toEqual([]);
      },
      120_000,
    );
  });

  test.each([WIDE, NARROW])("nothing scrolls sideways at $width px", async (size) => {
    const { page } = await open(size);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
  });

  test("a week that is let go of is let go of in all charts", async () => {
    const { page } = await open();
    const practice = () => page.locator(".panel-reading").allTextContents();
    const atTheEnd = await practice();
    const chart = page.getByRole("slider", { name: "Genuine use, by week" });
    await chart.focus();
    await page.keyboard.press("Home");
    expect(await practice()).not.toEqual(atTheEnd);
    expect(await page.getByText("mean share of clinicians, at week 0").count()).toBe(1);
    await page.keyboard.press("Escape");
    expect(await practice()).toEqual(atTheEnd);
    expect(await page.getByText("mean share of clinicians, at week 104").count()).toBe(1);
  });

  test("key presses on a slider in a row are taken back in one step", async () => {
    const { page } = await open();
    const slider = page.locator('.lever-group-headline [data-field="tactics.hard"] input[type="range"]');
    await slider.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
    expect(await slider.inputValue()).toBe("0.2");
    await page.keyboard.press("Control+z");
    expect(await slider.inputValue()).toBe("0.15");
  });

  test("a number beyond its range is held, and the range said", async () => {
    const { page } = await open();
    await enter(number(page, "Hard tactics"), "5");
    expect(await number(page, "Hard tactics").inputValue()).toBe("1");
    expect(await page.locator(".held").textContent()).toBe("0 to 1");
  });

  test("a phone has the colours and the library in its menu", async () => {
    const { page } = await open(NARROW);
    await page.getByRole("button", { name: "More", exact: true }).click();
    const colours = page.getByRole("button", { name: "Colours" });
    await colours.click();
    await colours.click();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    await page.getByRole("button", { name: "Library" }).click();
    expect(await page.getByRole("dialog", { name: "Library" }).count()).toBe(1);
  });

  test("nothing scrolls sideways at 320 px, and small targets are at least 24 px", async () => {
    const { page } = await open({ width: 320, height: 700 });
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: window.innerWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(width);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, select, summary, input:not([type=file])")]
        .filter((each) => each.checkVisibility() && each.closest(".unseen") === null)
        .map((each) => ({ name: each.outerHTML.slice(0, 80), box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });

  test("with the lever sheet open on a phone at least 200 px of chart stay in view while a lever moves", async () => {
    const { page } = await open(NARROW);
    await page.locator(".sheet-handle").click();
    await page.waitForTimeout(100);
    const seen = await page.evaluate(() => {
      const chart = document.querySelector(".fan-block .chart")!.getBoundingClientRect();
      const sheet = document.querySelector(".column-levers")!.getBoundingClientRect();
      const top = document.querySelector(".top")!.getBoundingClientRect();
      return Math.min(chart.bottom, sheet.top) - Math.max(chart.top, top.bottom);
    });
    expect(seen).toBeGreaterThanOrEqual(200);
  });
});

/** From the bar at the top, or where it is narrow from its menu. */
async function openDrawer(page: Page, drawer: string): Promise<void> {
  const button = page.locator(".top").getByRole("button", { name: drawer });
  if ((await button.count()) === 0) await page.getByRole("button", { name: "More", exact: true }).click();
  await button.click();
}

async function openStudy(page: Page, study: object): Promise<void> {
  await page.locator(".top").getByRole("button", { name: "Library" }).click();
  await page.locator('input[type="file"]').setInputFiles([fileOf(JSON.stringify(study))]);
  await page.locator(".message", { hasText: "Opened" }).waitFor(PATIENCE);
}

async function finished(page: Page): Promise<void> {
  await page.waitForTimeout(50);
  await page.locator('.status[data-status="done"]').first().waitFor(PATIENCE);
}

async function status(page: Page): Promise<string> {
  return (await page.locator(".status > span").first().textContent())!;
}

/** The number field of one of the headline settings. */
function number(page: Page, label: string) {
  return page.locator(".lever-group-headline .lever", { hasText: label }).locator('input[type="number"]');
}

/** The median curves in the fan, in the order of the plans. */
async function curves(page: Page): Promise<string[]> {
  return page.locator(".fan-block .median").evaluateAll((groups) =>
    groups
      .map((group) => ({ plan: group.getAttribute("data-plan")!, d: group.querySelector("path")!.getAttribute("d")! }))
      .sort((a, b) => Number(a.plan) - Number(b.plan))
      .map(({ d }) => d),
  );
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

/** The example network of three wards as a network file, and a study of one plan on it. */
async function wards() {
  const read = (name: string) => readFileSync(`scenarios/networks/${name}`, "utf8");
  const { network } = imported(
    { people: read("ward-people.csv"), ties: read("ward-ties.csv") },
    {
      ...{ direction: "nominates", betweenSites: "bridge" },
      ...{ adopted: "adopted", never: ["never"], missing: ["empty"], unit: "month" },
    },
  );
  const digest = await networkDigest(network);
  const world = { name: "Wards", network: { kind: "imported", file: "ward.network.json", digest } };
  const study = JSON.stringify({ groundswell: 1, name: "Three wards", worlds: [world] });
  return {
    study: fileOf(study),
    network: { ...fileOf(writeNetworkFile(network)), name: "ward.network.json" },
  };
}

function fileOf(text: string) {
  return { name: "study.json", mimeType: "application/json", buffer: Buffer.from(text) };
}

/** What "Download study" hands over; caught in the page, because not every browser tells its driver of downloads. */
async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  await page.evaluate(() => {
    const held = window as unknown as { handed: { name: string; text: Promise<string> } };
    const make = URL.createObjectURL;
    let text: Promise<string>;
    URL.createObjectURL = (blob) => {
      text = (blob as Blob).text();
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      held.handed = { name: this.download, text };
    };
  });
  await page.getByRole("button", { name: "Download study" }).click();
  return page.evaluate(async () => {
    const { handed } = window as unknown as { handed: { name: string; text: Promise<string> } };
    return { name: handed.name, text: await handed.text };
  });
}

/** Types a value into a field as a person does. */
async function enter(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
  await field.press("Enter");
}
