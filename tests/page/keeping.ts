import type { Page } from "playwright";
import { studyFile } from "./files.ts";
import { openDrawer } from "./hands.ts";

/** What is kept of a study, for the tests of the built page. */

/** The study at hand, as the text of its file. Closes what was open. */
export async function studyText(page: Page): Promise<string> {
  if ((await page.getByRole("dialog").count()) > 0) await page.keyboard.press("Escape");
  await openDrawer(page, "Library");
  const { text } = await studyFile(page);
  await page.keyboard.press("Escape");
  return text;
}

/** Waits until the study at hand is saved in the browser. */
export async function saved(page: Page): Promise<void> {
  await openDrawer(page, "Library");
  await savedIn(page);
  await page.keyboard.press("Escape");
}

/** The same where the library is open. */
export async function savedIn(page: Page): Promise<void> {
  await page.locator('[data-part~=keeping][data-keeping="saved"]').waitFor();
}
