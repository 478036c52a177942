import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { curves } from "./eyes.ts";
import { handedOver, studyFile } from "./files.ts";
import { fileOf, finished, openDrawer, openImport } from "./hands.ts";
import { hospital } from "./studies.ts";

describePage("importing a network", (site) => {
  test.each(site.sizes)(
    "a CSV of 500 people: its preview shows, it runs, a bad line is named by number, and no name is in a link or the study file, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      const before = await curves(page);
      const { people, ties } = hospital(500);
      const drawer = await openImport(page);
      const bad = { ...ties, buffer: Buffer.from(`${ties.buffer}N7,Person 1,advice\n`) };
      const began = Date.now();
      await drawer.getByLabel("Files of a network").setInputFiles([people, bad]);
      await drawer.locator("[data-part~=import-preview]").nth(1).waitFor();
      const shown = Date.now() - began;
      expect(await drawer.locator("[data-part~=import-preview]").first().locator("td").first().textContent()).toBe(
        "Person 1",
      );
      expect(
        await drawer.locator("[data-part~=import-field]", { hasText: /^Site/ }).locator("select").inputValue(),
      ).toBe("ward");
      await drawer.getByLabel("The first person names the second").check();
      const problem = "ties.csv line 2002: person 'N7' is not in the people file people.csv";
      await drawer.locator("[data-part~=problems]", { hasText: problem }).waitFor();
      expect(await drawer.getByRole("button", { name: /^Use in / }).count()).toBe(0);

      await drawer.getByLabel("Files of a network").setInputFiles([ties]);
      const use = drawer.getByRole("button", { name: /^Use in / });
      await use.waitFor();
      expect(await drawer.locator("[data-part~=import-report]").textContent()).toContain("500 people in 20 sites");
      const running = Date.now();
      await use.click();
      await page.locator("[data-part~=message]", { hasText: "imported network of 500 people" }).waitFor();
      await finished(page);
      console.log(`${site.browserName}: preview of 500 people ${shown} ms, run of 3 plans ${Date.now() - running} ms.`);
      const after = await curves(page);
      after.forEach((curve, plan) => {
        expect(curve).not.toBe(before[plan]);
      });
      const world = await openDrawer(page, "World");
      expect(await world.locator("[data-part~=site-table] tbody tr").count()).toBe(20);
      expect(await world.locator("[data-part~=site-table] tbody th").first().textContent()).toBe("Ward 1");
      await page.keyboard.press("Escape");
      const share = await openDrawer(page, "Share");
      await share.getByText("stands on an imported network").waitFor();
      expect(await share.locator("textarea").count()).toBe(0);
      expect(new URL(page.url()).hash).toBe("");
      expect((await studyFile(page)).text).not.toContain("Person");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+z");
      await finished(page);
      expect(await curves(page)).toEqual(before);
    },
  );

  test("a large file is read beside the page, which answers meanwhile: cancelled or with its drawer closed, nothing is taken", async () => {
    const page = await site.open();
    const large = fileOf(manyTies(200_000), "large.csv");
    const drawer = await openImport(page);
    const input = drawer.getByLabel("Files of a network");
    const progress = drawer.locator("[data-part~=import-progress]");
    await input.setInputFiles([large]);
    // a page that stands still while it reads would hear this when all is read
    await progress.getByRole("button", { name: "Cancel" }).click();
    await progress.waitFor({ state: "detached" });
    expect(await drawer.getByText("large.csv").count()).toBe(0);
    await input.setInputFiles([large]);
    await progress.waitFor();
    await page.keyboard.press("Escape");
    const again = await openImport(page);
    expect(await again.getByText("large.csv").count()).toBe(0);

    await again.evaluate((dialog) => {
      const shares = new Set<number>();
      const heights = new Set<number>();
      Object.assign(globalThis, { shares, heights });
      new MutationObserver(() => {
        const bar = dialog.querySelector("progress");
        if (!bar) return;
        shares.add(bar.value);
        heights.add(Math.round(bar.getBoundingClientRect().top));
      }).observe(dialog, { subtree: true, childList: true, attributes: true });
    });
    await again.getByLabel("Files of a network").setInputFiles([large]);
    await again.getByLabel("The first person names the second").check();
    await again.locator("[data-part~=import-report]", { hasText: "200000 ties" }).waitFor();
    expect(await page.evaluate("shares.size")).toBeGreaterThan(3);
    // what is found meanwhile does not push Cancel from under a finger
    expect(await page.evaluate("heights.size")).toBe(1);
  });

  test("names become codes in what is downloaded, unless the person keeps them", async () => {
    const page = await site.share();
    const { people, ties } = hospital(40);
    const drawer = await openImport(page);
    await drawer.getByLabel("Files of a network").setInputFiles([people, ties]);
    await drawer.getByLabel("The first person names the second").check();
    const made = await handedOver(page, () => drawer.getByRole("button", { name: "Download network file" }).click());
    expect(made.name).toBe("ties.network.json");
    expect(made.text).toContain('"C001"');
    expect(made.text).not.toContain("Person 1");
    const codes = await handedOver(page, () => drawer.getByRole("button", { name: "Download list of codes" }).click());
    expect(codes.text).toMatch(/^code,person\nC001,Person 1\n/);
    await drawer.getByLabel("Keep the labels of people").check();
    const named = await handedOver(page, () => drawer.getByRole("button", { name: "Download network file" }).click());
    expect(named.text).toContain('"Person 1"');
  });

  test("files dropped on the page: tables are looked into, a new study starts on them, a study opens", async () => {
    const page = await site.share();
    const name = await page.locator("[data-part~=study-name]").textContent();
    const { people, ties } = hospital(60);
    await drop(page, [people, ties]);
    const drawer = page.getByRole("dialog", { name: "Import a network" });
    await drawer.getByLabel("The first person influences the second").check();
    await drawer.getByRole("button", { name: "New study on this network" }).click();
    await finished(page);
    expect(await page.locator("[data-part~=study-name]").textContent()).toBe("ties");
    expect(await page.locator("[data-part~=plan-card]").count()).toBe(2);
    await page.keyboard.press("Control+z");
    await finished(page);
    expect(await page.locator("[data-part~=study-name]").textContent()).toBe(name);
    await drop(page, [fileOf('{ "groundswell": 1, "name": "Dropped" }', "mine.json")]);
    await page.locator("[data-part~=study-name]", { hasText: "Dropped" }).waitFor();
    await drop(page, [fileOf('{ "groundswell": 1, "name": ', "cut.json")]);
    await page.locator("[data-part~=message]", { hasText: "cut.json was not opened" }).waitFor();
  });
});

async function drop(page: Page, files: ReturnType<typeof fileOf>[]): Promise<void> {
  const given = files.map(({ name, buffer }) => ({ name, text: buffer.toString() }));
  await page.evaluate((list) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of list) dataTransfer.items.add(new File([text], name));
    for (const type of ["dragover", "drop"]) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }, given);
}

/** An edge list of so many different ties among 20,000 people. */
function manyTies(ties: number): string {
  const people = 20_000;
  const lines = Array.from({ length: ties }, (_, i) => {
    const from = i % people;
    return `P${from},P${(from + 1 + Math.floor(i / people)) % people}`;
  });
  return `from,to\n${lines.join("\n")}\n`;
}
