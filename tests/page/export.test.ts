import { strFromU8, unzipSync } from "fflate";
import type { Locator } from "playwright";
import { expect, test } from "vitest";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { CommandWorld } from "../cli/world.ts";
import { describePage } from "./browser.ts";
import { setTheme } from "./eyes.ts";
import { handedOver, studyFile } from "./files.ts";
import { finished, openDrawer, PATIENCE, slider } from "./hands.ts";
import { crowded, small, VERSION } from "./studies.ts";

const TABLES = ["study.json", "runs.csv", "bands.csv", "comparison.csv"];

describePage("export", (site) => {
  test.each(site.sizes)(
    "the tables are those that the copied command writes, byte for byte, at $width × $height",
    async (size) => {
      const study = small();
      const page = await site.share({ size, study });
      await openDrawer(page, "Export");
      const { name, bytes } = await handedOver(page, () => page.getByRole("button", { name: "Tables (CSV)" }).click());
      expect(name).toBe("small-for-a-test-tables.zip");
      const files = unzipSync(bytes);
      const line = await page.getByLabel("Command", { exact: true }).inputValue();
      expect(line).toMatch(/^npx groundswell compare 'g1\.[^']*' --out results$/);
      const world = new CommandWorld();
      const words = line.replace("npx groundswell ", "").replaceAll("'", "").split(" ");
      expect((await world.run(words)).code).toBe(0);
      for (const table of TABLES) expect(strFromU8(files[table])).toBe(world.text(`results/${table}`));
      expect(Object.keys(files).sort()).toEqual(["README.txt", ...TABLES].sort());
    },
  );

  test.each(site.sizes)(
    "every export carries version, seed and limits, and the study reads back the same, at $width × $height",
    async (size) => {
      const study = small();
      const page = await site.share({ size, study });
      await page.locator("[data-part~=fan-block] [data-part~=data-table] summary").click();
      for (const kind of ["CSV", "SVG"]) {
        const button = page.locator("[data-part~=fan-block]").getByRole("button", { name: `Save ${kind}` });
        const { text } = await handedOver(page, () => button.click());
        expect(text).toContain(`Groundswell ${VERSION} · Small, for a test · seed export`);
        expect(text).toContain("not a forecast");
      }
      await openDrawer(page, "Export");
      const tables = await handedOver(page, () => page.getByRole("button", { name: "Tables (CSV)" }).click());
      const readme = strFromU8(unzipSync(tables.bytes)["README.txt"]);
      for (const words of [`Groundswell ${VERSION}`, "seed export", "cannot tell you", "To cite", "npx groundswell"]) {
        expect(readme).toContain(words);
      }
      const { text } = await studyFile(page);
      expect(parseStudy(text)).toMatchObject({ ok: true, study });
    },
  );

  test("a chart is saved as it is drawn, in the light colours, twice as sharp", async () => {
    const page = await site.share({ study: small() });
    await setTheme(page, "dark");
    await page.locator("[data-part~=fan-block] [data-part~=data-table] summary").click();
    const block = page.locator("[data-part~=fan-block]");
    const save = (kind: string) => handedOver(page, () => block.getByRole("button", { name: `Save ${kind}` }).click());
    const { text: svg } = await save("SVG");
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg).toContain("rgb(255, 255, 255)");
    expect(svg).toContain("rgb(0, 114, 178)");
    expect(svg).not.toMatch(/var\(|class=/);
    const { bytes } = await save("PNG");
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const pixels = new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
    expect(pixels).toBe(2 * Number(/ width="(\d+)"/.exec(svg)![1]));
    await setTheme(page, "light");
  });

  test.each(site.sizes)(
    "the report is one A4 page with the question, the plans, two charts, the verdict, the limits and the link, at $width × $height",
    async (size) => {
      const full = { ...small(), question: "What would an edge add?" };
      const six = {
        ...full,
        plans: [0, 1, 2, 3, 4, 5].map((i) => ({
          ...full.plans[1],
          name: `Plan ${i + 1}`,
          tactics: { soft: 0.1 * i, hard: 0.3, phases: [] },
        })),
      };
      for (const study of [full, six, crowded()]) {
        const page = await site.share({ size, study });
        await openDrawer(page, "Export");
        await page.getByRole("button", { name: "One-page report" }).click();
        await page.locator("[data-part~=report-link]").waitFor();
        const sheet = page.locator("[data-part~=report-sheet]");
        const words = (await sheet.textContent())!;
        for (const said of [
          study.name,
          study.question,
          study.plans[1].name,
          "cannot tell you",
          `seed ${study.run.seed}`,
          `World: ${study.worlds[0].name} (one of ${study.worlds.length})`,
          VERSION,
          "#g1.",
        ]) {
          expect(words).toContain(said);
        }
        expect(words).toMatch(/genuine use than|exactly as much/);
        // drawn in a frame of its own, as is what gives way for it
        await sheet.locator("svg.chart").nth(1).waitFor();
        expect(await sheet.locator("svg.chart").count()).toBe(2);
        // whatever the number of plans, nothing is cut off at the foot of the sheet
        await expect
          .poll(() => sheet.evaluate((node) => node.scrollHeight - node.clientHeight), PATIENCE)
          .toBeLessThanOrEqual(0);
        // nor is a part of it empty: charts take what room there is
        const bounded = await sheet.evaluate((node) => getComputedStyle(node).height.startsWith("1118"));
        expect(bounded).toBe(size.width > 720);
        const free = () =>
          sheet.evaluate((node) => {
            const foot = node.lastElementChild!;
            return foot.getBoundingClientRect().top - foot.previousElementSibling!.getBoundingClientRect().bottom;
          });
        if (bounded) await expect.poll(free, PATIENCE).toBeLessThan(100);
        if (site.browserName === "chromium") {
          const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
          expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
          expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
        }
        // drawn as wide as on paper while the sheet is printed, whatever the screen
        const widths = () =>
          sheet.locator("svg.chart").evaluateAll((all) => all.map((svg) => svg.getAttribute("width")));
        const onScreen = await widths();
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        await expect.poll(async () => (await widths()).join()).toMatch(/^(702,702|412,275)$/);
        await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        await expect.poll(widths).toEqual(onScreen);
        await page.getByRole("button", { name: "Close", exact: true }).click();
        await page.locator("[data-part~=report]").waitFor({ state: "detached" });
      }
    },
  );

  test.each(site.layouts)(
    "by keyboard alone: load, duplicate, change, compare and export the tables in at most 40 keystrokes, at $width × $height",
    async (size) => {
      const page = await site.open({ size });
      let strokes = 0;
      const press = async (key: string) => {
        strokes++;
        await page.keyboard.press(key);
      };
      const tabTo = async (control: Locator) => {
        while (!(await control.evaluate((each) => each === document.activeElement))) {
          expect(strokes).toBeLessThan(40);
          await press("Tab");
        }
      };
      await press("d");
      const handle = page.locator("[data-part~=sheet-handle]");
      if (await handle.isVisible()) {
        await tabTo(handle);
        await press("Enter");
      }
      await tabTo(slider(page, "tactics.hard"));
      for (let i = 0; i < 3; i++) await press("ArrowRight");
      await press("c");
      await page.locator("[data-part~=compare]").waitFor();
      await finished(page);
      expect(await page.locator("[data-part~=compare-name]").allTextContents()).toContain("Balanced copy");
      await press("e");
      await tabTo(page.getByRole("dialog", { name: "Export" }).getByRole("button", { name: "Tables (CSV)" }));
      const { name, bytes } = await handedOver(page, () => press("Enter"));
      expect(name).toBe("soft-hard-or-both-tables.zip");
      expect(strFromU8(unzipSync(bytes)["comparison.csv"])).toContain("Balanced copy");
      expect(strokes).toBeLessThanOrEqual(40);
      console.log(`${site.browserName}: ${strokes} keystrokes from load to tables.`);
    },
  );
});
