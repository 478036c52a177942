import { expect, test } from "vitest";
import { STATE_STACK } from "../../src/analysis/state-stack.ts";
import { describePage } from "./browser.ts";
import { chartBlock, tableOf, wholeTable } from "./eyes.ts";
import { pick } from "./hands.ts";
import { quick } from "./studies.ts";

describePage("bands and shares in the charts of Explore", (site) => {
  test.each(site.sizes)(
    "bands are nested, and the shares of practice make a whole in every week, at $width × $height",
    async (size) => {
      const page = await site.share({ size });
      const paths = (selector: string) =>
        page.locator(selector).evaluateAll((all) => all.map((each) => each.getAttribute("d")!));
      const [wide, middle, narrow] = await Promise.all(
        [95, 80, 50].map(async (each) => (await paths(`[data-part~=fan-block] .band-${each}`)).map(edges)),
      );
      expect(wide.length).toBe(2);
      wide.forEach((band, plan) => {
        expect(band.length).toBe(105);
        band.forEach(({ top, bottom }, week) => {
          const [inner, innermost] = [middle[plan][week], narrow[plan][week]];
          expect(top <= inner.top && inner.top <= innermost.top).toBe(true);
          expect(innermost.bottom <= inner.bottom && inner.bottom <= bottom).toBe(true);
        });
      });
      const [fanHeads, ...fan] = await wholeTable(page, "Genuine use");
      for (const row of fan) {
        // of the baseline and of the plan in focus, which stands last: the median and the middle 80 %
        for (const [median, middle80] of [row.slice(1, 3), row.slice(-2)].map(amounts)) {
          expect(nested([middle80, median])).toBe(true);
        }
      }
      for (const row of await tableOf(page, "First chart: Difference")) {
        const [median, middle50, middle80] = amounts(row.slice(1));
        expect(nested([middle80, middle50, median])).toBe(true);
      }
      await pick(page, 0, "practice");
      const [heads, ...rows] = await wholeTable(page, "First chart: Practice");
      expect(rows.length).toBe(105);
      for (const [plan, { name }] of quick().plans.entries()) {
        const written = (state: string) => column(heads, rows, `${name}, ${state}, median`);
        const drawn = STATE_STACK.map(({ label }) => column(heads, rows, `${name}, ${label}, mean`));
        for (const week of rows.keys()) {
          // four mean shares, each rounded by half a percent at most
          const sum = drawn.reduce((total, share) => total + Number.parseInt(share[week], 10), 0);
          expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2);
        }
        expect(written("genuine")).toEqual(column(fanHeads, fan, `${name}, median`));
        expect(await page.locator("[data-part~=plan-card] [data-figure=use]").nth(plan).textContent()).toBe(
          written("genuine")[104],
        );
        const panel = chartBlock(page, "First chart: Practice").locator(`.panel[data-plan="${plan}"]`);
        for (const state of ["genuine", "surface"]) {
          expect(await panel.locator(`.reading-${state}`).textContent()).toBe(`${written(state)[104]} ${state}`);
        }
      }
    },
  );
});

/** The cells of the column with this head. */
function column(heads: readonly string[], rows: readonly string[][], head: string): string[] {
  expect(heads).toContain(head);
  return rows.map((row) => row[heads.indexOf(head)]);
}

/** The numbers in every cell. */
function amounts(cells: readonly string[]): number[][] {
  return cells.map(numbers);
}

/** The numbers in a cell: one, or the two ends of a range. */
function numbers(cell: string): number[] {
  return (cell.match(/[+−]?\d+(?:\.\d+)?/g) ?? []).map((each) => Number(each.replace("−", "-")));
}

/** Whether every range, from the widest, holds the next; one number is a range of its own. */
function nested(ranges: number[][]): boolean {
  return ranges.every((range, i) => {
    const [low, high] = [range[0], range.at(-1)!];
    const inner = ranges[i + 1] ?? range;
    return low <= inner[0] && inner.at(-1)! <= high;
  });
}

/** Lower and upper edge of an area drawn as straight lines, week by week. */
function edges(path: string): { top: number; bottom: number }[] {
  const numbers = path.match(/-?[\d.]+(?:e-?\d+)?/g)!.map(Number);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return ys.slice(0, ys.length / 2).map((y, week) => {
    const other = ys[ys.length - 1 - week];
    return { top: Math.min(y, other), bottom: Math.max(y, other) };
  });
}
