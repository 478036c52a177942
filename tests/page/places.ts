import type { Page } from "playwright";
import { writeLink } from "../../src/study/link/link.ts";
import { compare, enter, finished, goTo, headline, openDrawer, openImport, paste, pick } from "./hands.ts";
import { hospital, shipped } from "./studies.ts";

/** A view, a panel or a drawer of the page. */
export interface Place {
  name: string;
  /** Selector of the part of the page that is new there. */
  part: string;
  /** Goes there from wherever the page was left by the place before. */
  reach(page: Page): Promise<unknown>;
}

const DRAWER = "dialog[data-part~=drawer]";

/** All there is of the page, in an order that a person can go through it. */
export const PLACES: readonly Place[] = [
  {
    name: "Explore with Difference and Practice",
    part: "html",
    reach: (page) => page.locator("[data-part~=explore]").waitFor(),
  },
  {
    name: "the levers, on a narrow screen in their sheet",
    part: "[data-part~=column-levers]",
    reach: async (page) => {
      await enter(headline(page, "Hard tactics"), "0.35");
      await finished(page);
    },
  },
  {
    name: "Explore with Your data and Equity",
    part: "[data-part~=panels]",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await pick(page, 0, "data");
      await pick(page, 1, "equity");
    },
  },
  { name: "Explore with Cost", part: "[data-part~=panels]", reach: (page) => pick(page, 0, "cost") },
  {
    name: "a chart's data table",
    part: "[data-part~=panels]",
    reach: (page) => page.locator("[data-part~=panels] [data-part~=data-table] summary").first().click(),
  },
  {
    name: "Changes with an effect",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("x");
      await page
        .getByRole("button", { name: /^Effect of this row alone/ })
        .first()
        .click();
      await page.locator("[data-effect]").first().waitFor();
    },
  },
  {
    name: "Why?",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Why?" }).click();
      await page
        .locator("[data-part=why]", { hasText: "matters most" })
        .or(page.getByText(/^No single setting/))
        .waitFor();
    },
  },
  {
    name: "What would break it?",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "What would break it?" }).click();
      await page.locator("[data-part=break] b").waitFor();
    },
  },
  {
    name: "Start from what we do now",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Start from what we do now" }).first().click();
      await page.getByRole("dialog", { name: "What we do now" }).waitFor();
    },
  },
  {
    name: "a presentation",
    part: "[data-part~=presentation]",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Present", exact: true }).click();
      await page.getByRole("button", { name: "Practice", exact: true }).click();
      await page.locator("[data-part~=presentation] svg").nth(1).waitFor();
    },
  },
  {
    name: "World with a table pasted in part",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      const drawer = await openDrawer(page, "World");
      await paste(drawer.getByLabel("Support of site 1", { exact: true }), "1\t0.5\nNorth\t0.5\n");
      await drawer.locator("[data-part~=site-paste]").waitFor();
    },
  },
  {
    name: "Import with a preview",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      const drawer = await openImport(page);
      const { people, ties } = hospital(40);
      await drawer.getByLabel("Files of a network").setInputFiles([people, ties]);
      await drawer.getByLabel("When adopted").selectOption("month");
      await page.locator("[data-part~=import-preview]").nth(1).waitFor();
    },
  },
  {
    name: "Library with a saved study",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      const drawer = await openDrawer(page, "Library");
      await drawer.locator("[data-part~=saved-study]").first().waitFor();
      await drawer.locator("[data-part~=shelf] button").nth(1).waitFor();
    },
  },
  {
    name: "Share",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      const drawer = await openDrawer(page, "Share");
      await drawer.getByText(/\d characters/).waitFor();
    },
  },
  {
    name: "Export",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await openDrawer(page, "Export");
      await page.locator("[data-part~=export-command]").waitFor();
    },
  },
  {
    name: "the report",
    part: "dialog[data-part~=report]",
    reach: async (page) => {
      await page.getByRole("button", { name: "One-page report" }).click();
      await page.locator("[data-part~=report-link]").waitFor();
    },
  },
  {
    name: "Limits",
    part: DRAWER,
    reach: async (page) => {
      await page.getByRole("button", { name: "Close", exact: true }).click();
      await page.keyboard.press("Escape");
      await openDrawer(page, "Limits");
    },
  },
  {
    name: "Sources",
    part: DRAWER,
    reach: async (page) => {
      await page.getByRole("button", { name: "All settings and their sources" }).click();
      await page.locator("[data-part~=source]").first().waitFor();
    },
  },
  {
    name: "Keyboard",
    part: DRAWER,
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    },
  },
  {
    name: "Compare",
    part: "html",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await compare(page);
    },
  },
  {
    name: "a link from another version",
    part: DRAWER,
    reach: async (page) => {
      await goTo(page, await writeLink(shipped("context"), "0.0.1"));
      await page.getByRole("dialog", { name: "A link from another version" }).waitFor();
    },
  },
];

/** Goes through all places with a full study and gathers what is found wrong in each. */
export async function faultsIn(page: Page, look: (place: Place) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const place of PLACES) {
    await place.reach(page);
    found.push(...(await look(place)).map((what) => `${place.name}: ${what}`));
  }
  return found;
}
