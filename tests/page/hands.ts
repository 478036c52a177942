import type { Locator, Page } from "playwright";

/** What a person does to the page, in words; for the tests of the built page. */

/** How long anything is waited for. */
export const PATIENCE = { timeout: 60_000 };

/** Lets the page draw what it was just asked for. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Waits until all that is asked for has been worked out. */
export async function finished(page: Page): Promise<void> {
  // what was just asked for begins in the next turn
  await drawn(page);
  await page.locator('[data-part~=status][data-status="done"]').first().waitFor();
}

/** On a narrow screen opens the sheet of the levers, where the control is one of them. */
export async function reveal(control: Locator): Promise<void> {
  const handle = control.page().locator('[data-part~=column-levers][data-open="false"] [data-part~=sheet-handle]');
  const among = await control.evaluate((each) => each.closest("[data-part~=column-levers]") !== null);
  if (among && (await handle.isVisible())) await handle.click();
}

/** Moves a slider and tells what parts of the page say in the same breath, before anything can be worked out. */
export async function saidAtOnce(control: Locator, value: string, parts: readonly string[]): Promise<string[]> {
  return control.evaluate(
    async (input: HTMLInputElement, [to, selectors]) => {
      input.value = to;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      // the page is drawn within the turn
      for (let step = 0; step < 5; step++) await Promise.resolve();
      return selectors.map((selector) => document.querySelector(selector)!.textContent);
    },
    [value, parts] as const,
  );
}

/** Types a value into a field as a person does. */
export async function enter(field: Locator, text: string): Promise<void> {
  await reveal(field);
  await field.click();
  await field.press("ControlOrMeta+a");
  await field.pressSequentially(text);
  await field.press("Enter");
}

/** The number field of one of the headline settings. */
export function headline(page: Page, label: string): Locator {
  return page
    .locator("[data-part~=lever-group-headline] [data-part~=lever]", { hasText: label })
    .locator("input[inputmode]");
}

/** The slider of one of the headline settings, by its path in the study file. */
export function slider(page: Page, path: string): Locator {
  return page.locator(`[data-part~=lever-group-headline] [data-field="${path}"] input[type="range"]`);
}

/** Opens a drawer from the bar at the top, or where it is narrow from its menu; the drawer is there when this is done. */
export async function openDrawer(page: Page, name: string): Promise<Locator> {
  const button = page.locator("[data-part~=top]").getByRole("button", { name });
  if ((await button.count()) > 0) await button.click();
  else {
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.locator("#more").getByRole("button", { name }).click();
  }
  const drawer = page.locator("dialog[data-part~=drawer]");
  await drawer.waitFor();
  return drawer;
}

/** Pastes a link into the address of the open page, given as what stands after "#". */
export async function goTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** Goes to the comparison and waits until all its worlds are worked out. */
export async function compare(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await page.locator("[data-part~=compare]").waitFor();
  await finished(page);
  await page
    .locator(
      "[data-part~=compare]:not(:has([data-part~=compare-world] ~ [data-part~=compare-world])), [data-across='done']",
    )
    .first()
    .waitFor();
}

/** The panels of Explore, as their two lists name them. */
export const PANELS = ["difference", "practice", "equity", "data", "cost"] as const;
export type Panel = (typeof PANELS)[number];

/** Picks what one of the two panels shows, left 0 and right 1, and waits until no chart waits for its numbers. */
export async function pick(page: Page, slot: number, panel: Panel): Promise<void> {
  await page.locator("[data-part~=panel-pick]").nth(slot).selectOption(panel);
  await settled(page);
}

function picked(page: Page, slot: number): Promise<string> {
  return page.locator("[data-part~=panel-pick]").nth(slot).inputValue();
}

/** Waits until no panel waits for its numbers. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelectorAll('[data-part~=panels] [data-part~=chart-host]:not([data-ghost="true"]) svg').length ===
      document.querySelectorAll("[data-part~=panels] [data-part~=chart-host]").length,
  );
}

/** Closes whatever lies over the page, and goes back to Explore with the panels and the weeks it begins with, its tables folded away. */
export async function leave(page: Page): Promise<void> {
  const over = page.locator("dialog[open], [data-part~=presentation]");
  for (let presses = 0; (await over.count()) > 0; presses++) {
    if (presses === 10) throw new Error("Escape does not close what lies over the page");
    await page.keyboard.press("Escape");
  }
  const sheet = page.locator("[data-part~=column-levers][data-open=true] [data-part~=sheet-handle]");
  if (await sheet.isVisible()) await sheet.click();
  if ((await page.locator("[data-part~=explore]").count()) === 0) {
    await page.getByRole("button", { name: "Explore", exact: true }).click();
  }
  const unfolded = page.locator("[data-part~=data-table][open] > summary");
  while ((await unfolded.count()) > 0) await unfolded.first().click();
  const months = page.getByRole("button", { name: "Months", pressed: true });
  if ((await months.count()) > 0) await months.click();
  for (const [slot, panel] of PANELS.slice(0, 2).entries()) {
    if ((await picked(page, slot)) !== panel) await pick(page, slot, panel);
  }
}

/** A file as a person chooses it. */
export function fileOf(text: string, name = "study.json") {
  return { name, mimeType: name.endsWith(".json") ? "application/json" : "text/plain", buffer: Buffer.from(text) };
}

/** What a spreadsheet leaves in the clipboard, pasted into a field. */
export async function paste(field: Locator, text: string): Promise<void> {
  await field.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", content);
    const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true });
    // not every browser takes the content of a clipboard from a script
    Object.defineProperty(event, "clipboardData", { value: clipboardData });
    element.dispatchEvent(event);
  }, text);
}

/** Opens the drawer in which files become a network. */
export async function openImport(page: Page): Promise<Locator> {
  const world = await openDrawer(page, "World");
  await world.getByRole("button", { name: "Import a network…" }).click();
  const drawer = page.getByRole("dialog", { name: "Import a network" });
  await drawer.getByRole("button", { name: "Choose files…" }).waitFor();
  return drawer;
}
