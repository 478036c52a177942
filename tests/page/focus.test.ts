import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { drawn, fileOf, finished, openDrawer, openImport, slider } from "./hands.ts";
import { crowded, hospital, quick } from "./studies.ts";

describePage("focus", (site) => {
  test.each(site.sizes)(
    "never falls to the body when a control goes with what it did, at $width × $height",
    async (size) => {
      const page = await site.open({ size, study: quick() });
      const lost: string[] = [];
      for (const [what, press] of PRESSES) {
        await press(page);
        await drawn(page);
        const where = await focused(page);
        if (where === "body") lost.push(what);
      }
      expect(lost).toEqual([]);
    },
  );

  test("goes on to what has taken the place of a control, and from what lay over the page back to where it was; Escape closes the uppermost alone", async () => {
    const page = await site.open({ study: crowded() });
    const plans = page.locator("[data-part~=plan-name]");
    await plans.nth(2).click();
    await byKey(page.locator("[data-part~=plan-card]").nth(2).getByRole("button", { name: "Delete" }));
    expect(await onCardInFocus(page)).toBe(true);
    await plans.nth(2).click();
    await byKey(
      page
        .locator("[data-part~=plan-card]")
        .nth(2)
        .getByRole("button", { name: /^Baseline/ }),
    );
    expect(await onCardInFocus(page)).toBe(true);
    await byKey(page.locator("[data-part~=top]").getByRole("button", { name: /^Undo: Make/ }));
    await byKey(page.getByRole("button", { name: "Present" }));
    await page.locator("[data-part~=presentation]").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[data-part~=explore]").waitFor();
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe("Present");
    await byKey(page.getByRole("button", { name: /^Undo: Delete/ }).first());
    await slider(page, "tactics.hard").focus();
    await page.keyboard.press("x");
    await page.getByRole("dialog", { name: "Changes" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("Hard tactics");
    const world = await openDrawer(page, "World");
    const about = world.getByRole("button", { name: "About Turnover", exact: true });
    await byKey(about);
    const explanation = world.locator("[data-part=about]:popover-open");
    await explanation.waitFor();
    await page.keyboard.press("Escape");
    await explanation.waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("About Turnover");
    await page.keyboard.press("Escape");
    await world.waitFor({ state: "detached" });
  });

  test("shows by the keyboard what a button says to a mouse that rests on it, until it goes or Escape is pressed", async () => {
    const page = await site.open();
    const tip = page.locator("[data-part=title-tip]");
    const why = page.getByRole("button", { name: "Why?" });
    await why.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await tip.filter({ hasText: (await why.getAttribute("title"))! }).waitFor();
    const under = async () => (await tip.boundingBox())!.y - (await why.boundingBox())!.y;
    const gap = await under();
    for (const part of ["[data-part~=column-levers]", "#results"]) {
      await scrolled(page.locator(part));
      expect(await under()).toBeCloseTo(gap, 0);
    }
    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "hidden" });
    await page.keyboard.press("Tab");
    await tip.waitFor();
    await page.locator("h1").click();
    await tip.waitFor({ state: "hidden" });
  });
});

/** What has the focus, by its name where it has one of its own. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement!;
    return active.getAttribute("aria-label") ?? active.localName;
  });
}

/** Whether focus is on the name of the plan in focus, where a further Enter changes nothing. */
function onCardInFocus(page: Page): Promise<boolean> {
  const card = '[data-part~=plan-card][data-focus="true"] [data-part~=plan-name]';
  return page.evaluate((name) => document.activeElement === document.querySelector(name), card);
}

/** Scrolls a little, until the page has been told. */
async function scrolled(column: Locator): Promise<void> {
  await column.evaluate(
    (each) =>
      new Promise((resolve) => {
        each.addEventListener("scroll", resolve, { once: true });
        each.scrollTop = each.scrollTop > 20 ? 0 : 20;
      }),
  );
  await drawn(column.page());
}

/** Pressed as one does who has no mouse. */
async function byKey(control: Locator): Promise<void> {
  await control.focus();
  await control.press("Enter");
}

const button = (name: string | RegExp) => (page: Page) => byKey(page.getByRole("button", { name }).first());
const key = (name: string) => (page: Page) => page.keyboard.press(name);

/** In an order in which a person can press them. */
const PRESSES: readonly [what: string, press: (page: Page) => Promise<unknown>][] = [
  ["opens a chart's table", (page) => byKey(page.locator("summary", { hasText: "Data table" }).first())],
  [
    "lets go of a week",
    async (page) => {
      await page.getByRole("slider", { name: "Genuine use, by week" }).focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("Escape");
    },
  ],
  ["duplicates a plan", (page) => byKey(page.getByRole("button", { name: "Duplicate", exact: true }))],
  ["begins to rename a plan", button("Rename")],
  ["leaves the name of a plan as it was", key("Escape")],
  ["deletes a plan", button("Delete")],
  ["deletes a plan by its key", key("Delete")],
  ["closes the message of it", button("Close this message")],
  ["takes back", button(/^Undo: Delete/)],
  ["does again", button(/^Redo: Delete/)],
  [
    "takes all back",
    async (page) => {
      const undo = page.locator("[data-part~=top]").getByRole("button", { name: /^Undo/ });
      await undo.focus();
      while (await undo.isEnabled()) await page.keyboard.press("Enter");
    },
  ],
  [
    "is back at what was opened",
    async (page) => {
      const redo = page.locator("[data-part~=top]").getByRole("button", { name: /^Redo/ });
      await redo.focus();
      while (await redo.isEnabled()) await page.keyboard.press("Enter");
      await finished(page);
    },
  ],
  ["opens what a plan changes by its key", key("x")],
  ["reverts a setting", button(/^Revert/)],
  ["closes a drawer by its button", button("Close Changes")],
  ["opens Limits", (page) => openDrawer(page, "Limits")],
  [
    "goes from drawer to drawer",
    async (page) => {
      await button("All settings and their sources")(page);
      await page.locator("[data-part~=source]").first().waitFor();
    },
  ],
  ["closes a drawer by Escape", key("Escape")],
  [
    "goes to Compare by its key",
    async (page) => {
      await page.keyboard.press("c");
      await page.locator("[data-part~=compare]").waitFor();
    },
  ],
  [
    "goes to Explore by its key",
    async (page) => {
      await page.keyboard.press("c");
      await page.locator("[data-part~=explore]").waitFor();
    },
  ],
  ["presents", button("Present")],
  [
    "leaves the presentation",
    async (page) => {
      await button("Leave")(page);
      await page.locator("[data-part~=explore]").waitFor();
    },
  ],
  [
    "adds a world",
    async (page) => {
      await openDrawer(page, "World");
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /^(Duplicate|New world|Add)/ })
        .first()
        .press("Enter");
    },
  ],
  [
    "deletes a world",
    (page) =>
      byKey(
        page
          .getByRole("dialog")
          .getByRole("button", { name: /^Delete/ })
          .first(),
      ),
  ],
  ["closes World", key("Escape")],
  [
    "adds a phase",
    async (page) => {
      const handle = page.locator('[data-part~=column-levers][data-open="false"] [data-part~=sheet-handle]');
      if (await handle.isVisible()) await byKey(handle);
      const lesson = page.locator("summary", { hasText: "Hard and soft" });
      await byKey(lesson);
      await button(/^Add .*phase/i)(page);
    },
  ],
  ["removes a phase", button("Remove phase 1")],
  ["folds the levers away", key("Escape")],
  [
    "puts a study of a network in place",
    async (page) => {
      const drawer = await openImport(page);
      const { people, ties } = hospital(40);
      await drawer.getByLabel("Files of a network").setInputFiles([people, ties]);
      await drawer.getByLabel("The first person names the second").check();
      await byKey(drawer.getByRole("button", { name: /^Use/ }));
      await drawer.waitFor({ state: "detached" });
    },
  ],
  [
    "opens a file in the library",
    async (page) => {
      const library = await openDrawer(page, "Library");
      const text = '{ "groundswell": 1, "name": "From a file", "run": { "replicates": 40 } }';
      await library.locator('input[type="file"]').setInputFiles(fileOf(text));
      await page.locator("[data-part~=message]", { hasText: "Opened From a file" }).waitFor();
    },
  ],
  [
    "deletes a saved study",
    async (page) => {
      const library = page.getByRole("dialog", { name: "Library" });
      if (!(await library.isVisible())) await openDrawer(page, "Library");
      await byKey(library.getByRole("button", { name: /^Delete/ }).last());
    },
  ],
  ["closes the library", key("Escape")],
  [
    "closes the report",
    async (page) => {
      await openDrawer(page, "Export");
      await button("One-page report")(page);
      await page.locator("[data-part~=report-link]").waitFor();
      await byKey(page.getByRole("button", { name: "Close", exact: true }));
    },
  ],
];
