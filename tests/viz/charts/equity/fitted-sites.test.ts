import { assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { equityChart } from "../../../../viz/charts/equity/equity-chart.ts";
import { points } from "../../../../viz/format.ts";
import { document } from "../../drawing.ts";
import { equityData } from "../../sample-data.ts";

describe("equity of a height", () => {
  test("draws the sites that have room, from both ends of their order, and says which they are", () => {
    assert(
      property(
        integer({ min: 200, max: 1600 }),
        integer({ min: 110, max: 900 }),
        integer({ min: 1, max: 40 }),
        (width, height, count) => {
          const { sites, ...data } = equityData();
          const named = Array.from({ length: count }, (_, i) => ({
            ...sites[0],
            name: String(i),
            away: (i - 10) / 100,
          }));
          const svg = equityChart({ ...data, sites: named }, { document, id: "equity", width, height });
          expect(svg.getAttribute("height")).toBe(String(height));
          const shown = [...svg.querySelectorAll(".site-name title")].map((title) => Number(title.textContent));
          const half = shown.length / 2;
          const ends = shown.length === count ? named.map((_, i) => i) : [...firstOf(half), ...lastOf(half, count)];
          expect(shown).toEqual(ends);
          const said = svg.querySelector(".sites-note")!.textContent!;
          if (shown.length === 0) {
            const many = count === 1 ? "1 site" : `${count} sites`;
            const words = `${many}: −10 to ${points((count - 11) / 100)} points from the network`;
            // lines follow one another without a blank
            expect(said.replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
          }
          if (shown.length > 0 && shown.length === count) expect(said).toMatch(/^Sites;/);
          else if (shown.length > 0) expect(said).toContain(`The ${half} sites furthest behind`);
          for (const frame of svg.querySelectorAll(".panel-frame")) {
            const bottom = Number(frame.getAttribute("y")) + Number(frame.getAttribute("height"));
            // the time axis and its letters below it
            expect(bottom).toBeLessThanOrEqual(height - 20);
            expect(Number(frame.getAttribute("height"))).toBeGreaterThanOrEqual(26);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("has rows of groups that come closer where there is little room, and no higher ones where there is much", () => {
    const lowest = (height?: number) => {
      const options = { document, id: "equity", width: 400, ...(height !== undefined && { height }) };
      const svg = equityChart({ ...equityData(), sites: [] }, options);
      return Math.max(...[...svg.querySelectorAll(".group-name")].map((name) => Number(name.getAttribute("y"))));
    };
    expect(lowest(90)).toBeLessThan(lowest());
    expect(lowest(400)).toBe(lowest());
  });
});

function firstOf(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

function lastOf(count: number, all: number): number[] {
  return firstOf(count).map((i) => all - count + i);
}
