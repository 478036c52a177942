import papa from "papaparse";
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { type ChartName, chartBlock, wholeTable } from "./eyes.ts";
import { handedOver } from "./files.ts";
import { compare, type Panel, pick } from "./hands.ts";
import { fourWorlds } from "./studies.ts";

/** What each panel is called, and what of its table's rows an arrow key reads: the row that stands for it, and its cells. */
const READ: Record<Panel, { label: string; row(told: string, rows: string[][]): string[] }> = {
  practice: { label: "Practice", row: (told, rows) => rows[weekOf(told)].slice(1, 3) },
  difference: { label: "Difference", row: (told, rows) => rows[weekOf(told)].slice(1, 2) },
  equity: { label: "Equity", row: (_, rows) => [rows[0][0], rows[0][1], rows[0][3]] },
  data: {
    label: "Your data",
    row: (told, rows) => [`: ${rows.find(([, week]) => Number(week) === weekOf(told))![2]} of 20 notes`],
  },
  cost: { label: "Cost", row: (told, rows) => rows.find(([plan]) => told.startsWith(`${plan}:`))!.slice(0, 2) },
};

describePage("every chart", (site) => {
  test.each(site.sizes)(
    "of Explore is one tab stop, arrow keys read its values, and its table is the same as its CSV, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      const fan = await arrow(page, await oneTabStop(page, "Genuine use"), "ArrowLeft");
      expect(fan).toMatch(/^Week 103\. /);
      const rows = (await checkedTable(page, "Genuine use")).slice(1);
      const [, soft, , mandate, balanced] = rows[103];
      expect(fan).toBe(`Week 103. Soft only ${soft}, Mandate first ${mandate}, Balanced ${balanced}`);
      expect(await page.locator(".cursor-line").count()).toBeGreaterThanOrEqual(5);
      await page.getByRole("slider", { name: "Genuine use, by week" }).focus();
      expect(await arrow(page, page.getByRole("slider", { name: "Genuine use, by week" }), "ArrowDown")).toBe(
        `Week 103. Soft only ${soft}`,
      );
      for (const panel of Object.keys(READ) as Panel[]) {
        await pick(page, 0, panel);
        const name: ChartName = `First chart: ${READ[panel].label}`;
        const chart = await oneTabStop(page, name);
        const first = await arrow(page, chart, "Home");
        const told = await arrow(page, chart, panel === "data" ? "End" : "ArrowRight");
        expect(told).not.toBe(first);
        const table = await checkedTable(page, name);
        for (const cell of READ[panel].row(told, table.slice(1))) expect(told).toContain(cell);
      }
    },
  );

  test.each(site.sizes)(
    "of Compare is one tab stop, arrow keys read its rows, and its table is the same as its CSV, at $width × $height",
    async (size) => {
      const page = await site.share({ size, study: fourWorlds() });
      await compare(page);
      const chart = await oneTabStop(page, "Differences at a glance");
      const told = await arrow(page, chart, "ArrowDown");
      expect(told).toMatch(/^Firm in Overstretched sites: [+−]?[\d.]+ points/);
      expect(await page.locator(".compare-row.marked").count()).toBe(1);
      const [, , row] = await checkedTable(page, "Differences at a glance");
      expect(row[0]).toBe("Firm, Overstretched sites");
      for (const cell of row.slice(1, 4)) expect(told).toContain(cell);
      await page.getByLabel("Measure drawn").selectOption("hours");
      await page.getByRole("slider", { name: "Hours in total, compared with Soft, row by row" }).waitFor();
    },
  );
});

/** The week that a reading begins with. */
function weekOf(told: string): number {
  return Number(/^Week (\d+)/.exec(told)![1]);
}

/** The chart in a section, found to be one stop of the tab key: the next stop is outside it, and the one before that the chart. */
async function oneTabStop(page: Page, name: ChartName): Promise<Locator> {
  const chart = chartBlock(page, name).locator("[data-part~=chart-host]");
  expect(await chart.count()).toBe(1);
  await chart.focus();
  const inside = () => chart.evaluate((host) => host.contains(document.activeElement));
  await page.keyboard.press("Tab");
  expect(await inside()).toBe(false);
  await page.keyboard.press("Shift+Tab");
  expect(await chart.evaluate((host) => host === document.activeElement)).toBe(true);
  return chart;
}

/** What the chart says after a key. */
async function arrow(page: Page, chart: Locator, key: string): Promise<string> {
  await chart.focus();
  await page.keyboard.press(key);
  return (await chart.getAttribute("aria-valuetext"))!;
}

/** The chart's data table, column heads first, found to hold what its CSV file does. */
async function checkedTable(page: Page, name: ChartName): Promise<string[][]> {
  const table = await wholeTable(page, name);
  const save = chartBlock(page, name).getByRole("button", { name: "Save CSV" });
  const { text } = await handedOver(page, () => save.click());
  const { data } = papa.parse<string[]>(text, { comments: "#", skipEmptyLines: true });
  expect(data.length).toBe(table.length);
  expect(table.length).toBeGreaterThan(1);
  for (const [i, row] of data.slice(1).entries()) {
    for (const cell of row) expect(cell).not.toMatch(/^[\d,]+,\d{3}$|−\d|\d\u00a0%/);
    const numbers = row.filter((cell) => /^-?[\d.]+(e-?\d+)?$/.test(cell)).map(Number);
    const read = table[i + 1].flatMap(numbersRead);
    expect(numbers).toHaveLength(read.length);
    for (const [n, { value, within }] of read.entries())
      expect(Math.abs(numbers[n] - value)).toBeLessThanOrEqual(within);
  }
  return table;
}

/** The numbers of a cell as it is read, and how far they are rounded: "−9,650" is −9650, "12 % to 40 %" 0.12 and 0.40. */
function numbersRead(cell: string): { value: number; within: number }[] {
  const bare = cell.replaceAll(" to ", " ").replace(/ (?:point|week|hour)s?$/, "");
  if (/[a-z]/i.test(bare)) return [];
  return Array.from(bare.matchAll(/([+−]?)([\d,]+(?:\.\d+)?)(\u00a0%)?/g), ([, sign, digits, percent]) => {
    const size = Number(digits.replaceAll(",", "")) / (percent ? 100 : 1);
    return { value: sign === "−" ? -size : size, within: percent ? 0.0051 : Math.max(0.51, size * 0.006) };
  });
}
