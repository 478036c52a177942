import type { Page } from "playwright";
import { expect, test } from "vitest";
import { readLink, writeLink } from "../../src/study/link/link.ts";
import { describePage } from "./browser.ts";
import { message } from "./eyes.ts";
import { enter, finished, goTo, headline, openDrawer, PATIENCE } from "./hands.ts";
import { saved, studyText } from "./keeping.ts";
import { quick, shipped, studyOf, VERSION } from "./studies.ts";

describePage("a link", (site) => {
  test.each(site.sizes)(
    "made in one browser opens in another with the same study, verdict and figures, at $width × $height",
    async (size) => {
      const page = await site.open({ size });
      await page.keyboard.press("d");
      await enter(headline(page, "Hard tactics"), "0.35");
      await enter(headline(page, "Site support"), "0.4");
      await finished(page);
      const link = await sharedLink(page);
      const [figures, study] = [await shown(page), await studyText(page)];

      const other = await site.visit({ size, path: link.slice(site.address.length) });
      const opened = /^Opened Soft, hard or both from the link: 4 plans in 1 world\./;
      await other.locator("[data-part~=message]", { hasText: opened }).waitFor();
      await finished(other);
      expect(await shown(other)).toEqual(figures);
      expect(await studyText(other)).toBe(study);
    },
  );

  test.each(site.sizes)(
    "of six plans that set levers has at most 1,000 characters, at $width × $height",
    async (size) => {
      const study = quick();
      const balanced = study.plans[2];
      const copies = ["copy", "copy 2", "copy 3"].map((copy) => ({ ...balanced, name: `${balanced.name} ${copy}` }));
      study.plans = [...study.plans, ...copies].map((plan, i) => ({
        ...plan,
        tactics: { ...plan.tactics, soft: (93 - 10 * i) / 100, hard: (10 * i + 7) / 100 },
        core: { ...plan.core, strength: (10 * i + 9) / 100 },
      }));
      const page = await site.share({ size, study });
      await enter(headline(page, "Hard tactics"), "0.63");
      const link = await sharedLink(page);
      const fragment = link.slice(link.indexOf("#") + 1);
      console.log(`Link of six plans from the page: ${fragment.length} characters.`);
      expect(fragment.length).toBeLessThanOrEqual(1000);
      const read = await readLink(fragment);
      expect(read.ok && read.study.plans.map(({ tactics }) => tactics.hard)).toEqual([
        0.07, 0.17, 0.27, 0.37, 0.47, 0.63,
      ]);
    },
  );

  test("is copied, and says its length, what it holds and that nothing is sent", async () => {
    const page = await site.share();
    const link = await sharedLink(page);
    const drawer = page.getByRole("dialog", { name: "Share" });
    await drawer.getByRole("button", { name: "Copy link" }).click();
    await drawer.getByText("Copied.").waitFor();
    const text = (await drawer.textContent())!;
    expect(text).toContain(`${link.length} characters`);
    expect(text).toContain("3 plans in 1 world");
    expect(text).toContain("sends nothing");
  });

  test.each(site.sizes)(
    "that was cut opens the default study with a kind message, at $width × $height",
    async (size) => {
      const link = await writeLink(shipped("context"), VERSION);
      const page = await site.arrive({ size, path: `#${link.slice(0, -200)}` });
      expect(await page.locator("[data-part~=study-name]").textContent()).toBe("Soft, hard or both");
      expect(await message(page)).toMatch(/^The link was not opened: it was changed on the way: .*ask for the study/);
      expect(new URL(page.url()).hash).toBe("");
    },
  );

  test("that was altered, or is of a newer format, is told so", async () => {
    const link = await writeLink(shipped("context"), VERSION);
    const page = await site.arrive({ path: `#${link.replace(/.(?=.{30}$)/, (last) => (last === "A" ? "B" : "A"))}` });
    expect(await message(page)).toContain("changed on the way");
    const newer = "g2.9.9.9.AAAA";
    await goTo(page, `${newer}.${await checksum(newer)}`);
    await page.locator("[data-part~=message]", { hasText: "made with the newer Groundswell 9.9.9" }).waitFor();
    expect(await message(page)).toContain("Your study is as it was.");
  });

  test("of another version of the model waits until it is opened with its changes", async () => {
    const page = await site.arrive({ path: `#${await writeLink(shipped("context"), "0.0.1")}` });
    const drawer = page.getByRole("dialog", { name: "A link from another version" });
    expect(await drawer.textContent()).toContain("made with Groundswell 0.0.1");
    expect(await page.locator("[data-part~=study-name]").textContent()).toBe("Soft, hard or both");
    await drawer.getByRole("button", { name: "Open with these changes" }).click();
    await page.locator("[data-part~=study-name]", { hasText: "One choice in four contexts" }).waitFor();
    expect(await drawer.count()).toBe(0);
  });

  test("pasted into the address of an open page opens there, and undo goes back", async () => {
    const page = await site.share();
    await enter(headline(page, "Hard tactics"), "0.35");
    const link = await writeLink(shipped("context"), VERSION);
    await goTo(page, link);
    await page.locator("[data-part~=study-name]", { hasText: "One choice in four contexts" }).waitFor();
    await page.locator("[data-part~=message]").getByRole("button", { name: "Undo" }).click();
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.35");
    await page.locator("[data-part~=skip]").focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("[data-part~=message]").count()).toBe(0);
  });

  test("is off the address once opened: a reload shows what the study has become", async () => {
    const page = await site.arrive({ path: `#${await writeLink(shipped("context"), VERSION)}` });
    expect(new URL(page.url()).hash).toBe("");
    await enter(headline(page, "Hard tactics"), "0.35");
    await saved(page);
    await page.reload();
    await finished(page);
    expect(await page.locator("[data-part~=study-name]").textContent()).toBe("One choice in four contexts");
    expect(await headline(page, "Hard tactics").inputValue()).toBe("0.35");
  });

  test("is not made of an imported network: the page says so and offers the file", async () => {
    const page = await site.share();
    const world = { network: { kind: "imported", digest: "a".repeat(64) } };
    const study = studyOf({ groundswell: 1, name: "On our network", worlds: [world] });
    await goTo(page, await writeLink(study, VERSION));
    await page.locator("[data-part~=study-name]", { hasText: study.name }).waitFor();
    const drawer = await openDrawer(page, "Share");
    await drawer.getByText("stands on an imported network").waitFor();
    expect(await drawer.locator("textarea").count()).toBe(0);
    expect(await drawer.getByRole("button", { name: "Download study" }).count()).toBe(1);
  });
});

/** The link that the page offers. */
async function sharedLink(page: Page): Promise<string> {
  await openDrawer(page, "Share");
  const field = page.getByRole("dialog", { name: "Share" }).locator("textarea");
  await expect.poll(() => field.inputValue(), PATIENCE).not.toBe("");
  return field.inputValue();
}

/** The verdict and the figures of all plans. */
async function shown(page: Page): Promise<string[]> {
  return [
    (await page.locator("#verdict").textContent())!,
    ...(await page.locator("[data-part~=plan-figures]").allTextContents()),
  ];
}

async function checksum(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Buffer.from(digest).toString("hex").slice(0, 8);
}
