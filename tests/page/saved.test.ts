import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { studyFile } from "./files.ts";
import { enter, finished, headline, openDrawer, PATIENCE } from "./hands.ts";
import { saved, savedIn, studyText } from "./keeping.ts";

describePage("saved studies", (site) => {
  test("there are none in a fresh profile, and the default study shows without a word", async () => {
    const page = await site.arrive();
    expect(await page.locator("[data-part~=message]").count()).toBe(0);
    await openDrawer(page, "Library");
    expect(await page.locator("[data-part~=keeping]").getAttribute("data-keeping")).toBe("as it came");
    expect(await page.locator("[data-part~=saved-study]").count()).toBe(0);
  });

  test("the study at hand survives a reload, with a way back to the default", async () => {
    const page = await site.open();
    await enter(headline(page, "Hard tactics"), "0.33");
    await saved(page);
    const before = await studyText(page);
    await page.reload({ waitUntil: "commit" });
    await page.locator("[data-part~=message]", { hasText: /^Soft, hard or both, as you left it\./ }).waitFor();
    await finished(page);
    expect(await studyText(page)).toBe(before);
    await page.reload({ waitUntil: "commit" });
    await page.locator("[data-part~=message]").getByRole("button", { name: "Start from the default" }).click();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.15");
    await page.locator("[data-part~=top]").getByRole("button", { name: "Undo" }).click();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.33");
  });

  test("the last change is there after a reload that leaves no time, also one that is still being typed", async () => {
    const page = await site.open();
    await saved(page);
    await enter(headline(page, "Hard tactics"), "0.33");
    await page.reload({ waitUntil: "commit" });
    await finished(page);
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.33");
    await openDrawer(page, "Library");
    await page.getByLabel("Question").fill("Is what is being typed kept?");
    await page.reload({ waitUntil: "commit" });
    await finished(page);
    expect(await studyText(page)).toContain("Is what is being typed kept?");
  });

  test("one is renamed, duplicated, deleted, brought back and opened", async () => {
    const page = await site.open();
    await enter(headline(page, "Hard tactics"), "0.33");
    await saved(page);
    await openDrawer(page, "Library");
    const names = () => page.locator("[data-part~=saved-open] b").allTextContents();
    const list = page.locator("[data-part~=saved-study]");
    await list.getByRole("button", { name: "Duplicate" }).click();
    await expect.poll(names, PATIENCE).toEqual(["Soft, hard or both copy ", "Soft, hard or both at hand"]);
    await list.first().getByRole("button", { name: "Rename" }).click();
    await page.keyboard.type("Another try");
    await page.keyboard.press("Enter");
    await expect.poll(names, PATIENCE).toEqual(["Another try ", "Soft, hard or both at hand"]);
    await list.first().getByRole("button", { name: "Delete" }).click();
    await expect.poll(names, PATIENCE).toEqual(["Soft, hard or both at hand"]);
    await page.locator("[data-part~=top]").getByRole("button", { name: "Undo" }).click();
    await expect.poll(names, PATIENCE).toEqual(["Another try ", "Soft, hard or both at hand"]);
    await list.first().locator("[data-part~=saved-open]").click();
    await page.locator("[data-part~=study-name]", { hasText: "Another try" }).waitFor();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.33");
  });

  test("a copy leaves the one it was made of as it is", async () => {
    const page = await site.open();
    await enter(headline(page, "Hard tactics"), "0.33");
    await saved(page);
    await openDrawer(page, "Library");
    await page.getByRole("button", { name: "Save a copy" }).click();
    await page.locator("[data-part~=study-name]", { hasText: "Soft, hard or both copy" }).waitFor();
    await enter(headline(page, "Hard tactics"), "0.9");
    await expect.poll(() => page.locator("[data-part~=saved-study]").count(), PATIENCE).toBe(2);
    await page.locator("[data-part~=saved-open]", { hasNotText: "copy" }).click();
    await page.locator("[data-part~=message]", { hasText: "Opened Soft, hard or both." }).waitFor();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.33");
  });

  test("two tabs never overwrite each other silently", async () => {
    const first = await site.open();
    await openDrawer(first, "Library");
    await enter(headline(first, "Hard tactics"), "0.3");
    await savedIn(first);
    const second = await first.context().newPage();
    await second.goto(site.address);
    await finished(second);
    expect(await headline(second, "Hard tactics").inputValue()).toBe("0.3");
    await openDrawer(second, "Library");

    await first.bringToFront();
    await enter(headline(first, "Hard tactics"), "0.5");
    expect(await headline(first, "Hard tactics").inputValue()).toBe("0.5");
    await second.bringToFront();
    await second.locator("[data-part~=message]", { hasText: "was changed in another tab" }).waitFor();
    await enter(headline(second, "Hard tactics"), "0.7");
    await second.locator("[data-part~=message]", { hasText: "Nothing is lost" }).waitFor();
    for (const page of [first, second]) {
      await expect.poll(() => page.locator("[data-part~=saved-study]").count(), PATIENCE).toBe(2);
    }
    expect(await headline(second, "Hard tactics").inputValue()).toBe("0.7");
    expect(await headline(first, "Hard tactics").inputValue()).toBe("0.5");
    await second.locator('[data-part~=saved-study][data-at-hand="false"] [data-part~=saved-open]').click();
    await second.locator("[data-part~=message]", { hasText: "Opened" }).waitFor();
    expect(await headline(second, "Hard tactics").inputValue()).toBe("0.5");
  });

  test("where storage is blocked the page works and says how to keep the study", async () => {
    const page = await site.open();
    await page.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", {
        get() {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    await page.reload();
    await finished(page);
    expect(await page.locator("[data-part~=message]").count()).toBe(0);
    await enter(headline(page, "Hard tactics"), "0.33");
    const told = page.locator("[data-part~=message]", { hasText: "does not let the page save studies" });
    await told.waitFor();
    await finished(page);
    await openDrawer(page, "Library");
    expect(await page.locator("[data-part~=keeping]").textContent()).toContain("Download yours to keep it");
    expect(await (await studyFile(page)).text).toContain('"hard": 0.33');
    expect(await told.getByRole("button", { name: "Download" }).count()).toBe(1);
    await told.getByRole("button", { name: "Close this message" }).click();
    expect(await page.locator('[data-notice="saving"]').textContent()).toContain("Your changes are not saved");
  });

  test("where storage is full the study stays on the page and the next change is saved once there is room", async () => {
    const page = await site.open();
    await saved(page);
    await page.evaluate(() => {
      const held = window as unknown as { put: IDBObjectStore["put"] };
      held.put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("No room.", "QuotaExceededError");
      };
    });
    await enter(headline(page, "Hard tactics"), "0.33");
    await page.locator("[data-part~=message]", { hasText: "no room left on this device" }).waitFor();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.33");
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = (window as unknown as { put: IDBObjectStore["put"] }).put;
    });
    await page.locator('[data-notice="saving"]').waitFor();
    await enter(headline(page, "Hard tactics"), "0.34");
    await saved(page);
    expect(await page.locator('[data-notice="saving"]').count()).toBe(0);
  });
});
