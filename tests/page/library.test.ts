import { readFileSync } from "node:fs";
import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { networkDigest } from "../../src/networks/file/network-file.ts";
import { writeNetworkFile } from "../../src/networks/file/write-network-file.ts";
import { writeLink } from "../../src/study/link/link.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { imported } from "../networks/importing.ts";
import { describePage } from "./browser.ts";
import { studyFile } from "./files.ts";
import { fileOf, finished, openDrawer, PATIENCE } from "./hands.ts";
import { quick, studyOf, VERSION } from "./studies.ts";

describePage("the library", (site) => {
  test("another shipped study opens from the library", async () => {
    const page = await site.share();
    await openDrawer(page, "Library");
    const shelf = page.locator("[data-part~=shelf] button");
    await shelf.nth(1).locator("b").waitFor();
    const name = await shelf.nth(1).locator("b").textContent();
    await shelf.nth(1).click();
    await finished(page);
    expect(await page.locator("[data-part~=study-name]").textContent()).toBe(name);
  });

  test("a study goes out as a file and comes back; a broken one is told by path", async () => {
    const page = await site.share();
    await page.keyboard.press("d");
    await openDrawer(page, "Library");
    const { name, text } = await studyFile(page);
    expect(name).toBe("soft-hard-or-both.json");
    await page.locator('input[type="file"]').setInputFiles(fileOf(text.replace('"hard": 0.15', '"hard": 1.4')));
    const problems = page.locator("[data-part~=problems]");
    await problems.waitFor();
    expect(await problems.textContent()).toContain("plans[2].tactics.hard: 1.4 is above 1");
    await page.locator('input[type="file"]').setInputFiles(fileOf(text));
    await page.locator("[data-part~=message]", { hasText: "Opened" }).waitFor();
    expect(await page.locator("[data-part~=plan-card]").count()).toBe(4);
  });

  test("what is asked, what it shows and notes are in a person's own words; undo takes them back", async () => {
    const page = await site.share();
    const write = async (drawer: Locator, label: string, words: string) => {
      await drawer.getByLabel(label).click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(words);
      // not with Tab: from the last field of the page that goes to the browser's own controls
      await drawer.getByLabel(label).blur();
    };
    const diff = page.getByRole("dialog", { name: "Changes" });
    await page.keyboard.press("x");
    await write(diff, "Notes on this plan", "Agreed with the wards in May.");
    const drawer = await openDrawer(page, "Library");
    await write(drawer, "Question", "Does an edge help here?");
    await write(drawer, "What it shows", "A little.");
    await drawer.getByText("Notes and sources").click();
    await write(drawer, "Notes on this study", "Second try.");
    expect(await drawer.locator("[data-part~=study-sources] li").count()).toBeGreaterThan(0);
    const parsed = parseStudy((await studyFile(page)).text);
    expect(parsed).toMatchObject({
      ok: true,
      study: { question: "Does an edge help here?", shows: "A little.", notes: "Second try." },
    });
    expect(parsed.ok && parsed.study.plans[2].notes).toBe("Agreed with the wards in May.");
    for (let i = 0; i < 4; i++) await page.locator("[data-part~=top]").getByRole("button", { name: "Undo" }).click();
    expect(parseStudy((await studyFile(page)).text)).toMatchObject({ ok: true, study: quick() });
  });

  test("words that are being typed stay while results arrive, and are kept by Escape", async () => {
    const study = quick();
    study.run.replicates = 20_000;
    const page = await site.visit({ path: `#${await writeLink(study, VERSION)}` });
    await page.locator("[data-part~=status] > span", { hasText: /^[1-9]/ }).waitFor();
    await page.keyboard.press("x");
    const notes = page.getByRole("dialog", { name: "Changes" }).getByLabel("Notes on this plan");
    await notes.click();
    await page.keyboard.type("Agreed in May.");
    const told = () => page.locator("[data-part~=status] > span").first().textContent();
    const before = await told();
    await expect.poll(told, PATIENCE).not.toBe(before);
    expect(await notes.inputValue()).toBe("Agreed in May.");
    await page.keyboard.press("Escape");
    await notes.waitFor({ state: "detached" });
    await page.keyboard.press("x");
    expect(await notes.inputValue()).toBe("Agreed in May.");
  });

  test("a study on an imported network opens with its network file and draws what was observed", async () => {
    const page = await site.share();
    const { study, network } = await wards();
    await openDrawer(page, "Library");
    const input = page.locator('input[type="file"]');
    await input.setInputFiles([study]);
    await page.locator("[data-part~=problems]", { hasText: "choose both files together" }).waitFor();
    await input.setInputFiles([study, network]);
    await page.locator("[data-part~=message]", { hasText: "Opened Three wards" }).waitFor();
    await finished(page);
    expect(await page.locator("[data-part~=fan-block] .observed circle").count()).toBe(11);
  });

  test("a study of more networks than the page can hold says how many it keeps", async () => {
    const path = `#${await writeLink(studyOf({ groundswell: 1, run: { replicates: 1_000_000 } }), VERSION)}`;
    const page = await site.visit({ path });
    await page.locator("[data-part~=status-note]", { hasText: "use the command line for all 1,000,000" }).waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
  });
});

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
    network: fileOf(writeNetworkFile(network), "ward.network.json"),
  };
}
