import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage, NARROW } from "./browser.ts";
import { studyFile } from "./files.ts";
import { enter, fileOf, headline, openDrawer, PATIENCE } from "./hands.ts";
import { saved, studyText } from "./keeping.ts";

describePage("undo", (site) => {
  test("twenty mixed actions, taken back and done again on the width of a phone, give the same study, a deleted saved one included", async () => {
    const page = await site.open();
    await enter(headline(page, "Core strength"), "0.55");
    await saved(page);
    const states = [await studyText(page)];
    for (const action of TWENTY) {
      await action(page);
      states.push(await studyText(page));
    }
    expect(TWENTY.length).toBe(20);
    // deleting a saved study leaves the one at hand as it is
    expect(new Set(states).size).toBe(20);
    await openDrawer(page, "Library");
    const saves = () => page.locator("[data-part~=saved-open] b").count();
    await expect.poll(saves, PATIENCE).toBe(2);
    await page.keyboard.press("Escape");
    await page.setViewportSize(NARROW);
    await openDrawer(page, "Library");
    for (let i = 19; i >= 0; i--) {
      await page.locator("[data-part~=top]").getByRole("button", { name: "Undo" }).click();
      expect((await studyFile(page)).text).toBe(states[i]);
    }
    await expect.poll(saves, PATIENCE).toBe(3);
    for (let i = 1; i <= 20; i++) {
      await page.locator("[data-part~=top]").getByRole("button", { name: "Redo" }).click();
      expect((await studyFile(page)).text).toBe(states[i]);
    }
    await expect.poll(saves, PATIENCE).toBe(2);
  });
});

const lever = (label: string, value: string) => (page: Page) => enter(headline(page, label), value);
const key = (name: string) => async (page: Page) => {
  await page.locator("[data-part~=lever-plan], h2").first().click();
  await page.keyboard.press(name);
};
const inLibrary = (act: (page: Page) => Promise<void>) => async (page: Page) => {
  await openDrawer(page, "Library");
  await act(page);
  await page.keyboard.press("Escape");
};
const setting = (label: string, value: string) =>
  inLibrary((page) => enter(page.getByRole("dialog").getByLabel(label, { exact: true }), value));

const TWENTY: ((page: Page) => Promise<void>)[] = [
  lever("Hard tactics", "0.3"),
  key("d"),
  async (page) => {
    await page.locator("[data-part~=plan-card]").getByRole("button", { name: "Rename" }).click();
    await page.keyboard.type("A plan of mine");
    await page.keyboard.press("Enter");
  },
  lever("Soft tactics", "0.6"),
  lever("Core strength", "0.8"),
  key("b"),
  async (page) => {
    await page.locator("[data-part~=plan-name]", { hasText: "Mandate first" }).click();
    await page.locator("[data-part~=plan-card]").getByRole("button", { name: "Delete" }).click();
  },
  lever("Site support", "0.2"),
  async (page) => {
    await openDrawer(page, "World");
    const name = page.getByLabel("Name of this world");
    await enter(name, "Hard times");
    await page.keyboard.press("Escape");
  },
  async (page) => {
    await openDrawer(page, "World");
    await page.getByRole("dialog").getByLabel("Network", { exact: true }).selectOption({ label: "Small world" });
    await page.keyboard.press("Escape");
  },
  setting("Name of this study", "Named anew"),
  setting("Networks", "50"),
  setting("Seed", "another"),
  inLibrary(async (page) => {
    await page.getByText("Saved on this device only,").waitFor();
    await page.locator("[data-part~=shelf] button", { hasText: "One choice in four contexts" }).click();
  }),
  lever("Hard tactics", "0.45"),
  inLibrary(async (page) => {
    await page.getByText("Saved on this device only,").waitFor();
    const text = '{ "groundswell": 1, "name": "From a file", "run": { "replicates": 40 } }';
    await page.locator('input[type="file"]').setInputFiles(fileOf(text));
    await page.locator("[data-part~=message]", { hasText: "Opened From a file" }).waitFor();
  }),
  key("d"),
  inLibrary(async (page) => {
    await expect.poll(() => page.locator("[data-part~=saved-study]").count(), PATIENCE).toBe(3);
    await page
      .locator("[data-part~=saved-study]", { hasText: "Named anew" })
      .getByRole("button", { name: "Delete" })
      .click();
    await expect.poll(() => page.locator("[data-part~=saved-study]").count(), PATIENCE).toBe(2);
  }),
  lever("Soft tactics", "0.9"),
  setting("Weeks", "52"),
];
