import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costChart } from "../../../viz/charts/cost-chart.ts";
import { textWidth } from "../../../viz/fitted-text.ts";
import { spotlight } from "../../../viz/spotlight.ts";
import { document } from "../drawing.ts";
import { costData } from "../sample-data.ts";

/** Pixels that a letter of a number on an axis takes, at most. */
const DIGIT = 7;

describe("the cost chart", () => {
  test("has a dot for every network of every plan but the baseline, and a cross at the medians", () => {
    const data = costData();
    const svg = costChart(data, { document, id: "cost" });
    expect(svg.querySelectorAll(".cost-dots[data-plan='0'] circle").length).toBe(0);
    for (const plan of [1, 2]) {
      expect(svg.querySelectorAll(`.cost-dots[data-plan='${plan}'] circle`).length).toBe(40);
      expect(svg.querySelectorAll(`.cost-cross[data-plan='${plan}'] line`).length).toBe(2);
    }
    expect([...svg.querySelectorAll(".cost-name")].map((each) => each.textContent)).toEqual([
      "Soft only",
      "Mandate first",
      "Balanced",
    ]);
  });

  test("numbers its hours at three places at least, the last of them beyond half of the axis, and apart from each other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300_000 }), fc.integer({ min: 300, max: 900 }), (hoursTo, width) => {
        const svg = costChart({ ...costData(), hoursTo }, { document, id: "cost", width });
        const all = [...svg.querySelectorAll(".frame text")];
        const numbers = all.slice(all.findIndex((each) => each.textContent === "0 hours"));
        const places = numbers.map((each) => Number(each.getAttribute("x")));
        expect(numbers.length).toBeGreaterThanOrEqual(3);
        expect(Number(numbers.at(-1)!.textContent.replaceAll(",", ""))).toBeGreaterThan(hoursTo / 2);
        for (const [i, each] of numbers.slice(1, -1).entries()) {
          expect(places[i + 2] - places[i + 1]).toBeGreaterThan(each.textContent.length * DIGIT);
        }
      }),
    );
  });

  test("has a marker of its own for every plan, and fades the others under a spotlight", () => {
    const svg = costChart(costData(), { document, id: "cost" });
    expect(new Set([...svg.querySelectorAll(".cost-marker")].map((each) => each.getAttribute("d"))).size).toBe(3);
    spotlight(svg, 1);
    expect(new Set([...svg.querySelectorAll(".faded")].map((each) => each.getAttribute("data-plan")))).toEqual(
      new Set(["0", "2"]),
    );
  });

  test("keeps the height of every dot, and dots at one place beside each other", () => {
    const data = costData();
    const svg = costChart(data, { document, id: "cost" });
    const dots = [...svg.querySelectorAll(".cost-dots[data-plan='1'] circle")];
    const heights = dots.map((dot) => Number(dot.getAttribute("cy")));
    const gains = Array.from(data.plans[1].gains);
    const slope = (heights[39] - heights[0]) / (gains[39] - gains[0]);
    heights.forEach((cy, i) => {
      expect(cy).toBeCloseTo(heights[0] + slope * (gains[i] - gains[0]), 6);
    });
    expect(new Set(dots.map((dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`)).size).toBe(dots.length);
  });

  test("writes no name over a cross, a marker or another name, however small the chart and however near the plans", () => {
    const plan = fc.record({
      middle: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
      wide: fc.double({ min: 0, max: 0.06, noNaN: true }),
      gain: fc.double({ min: -0.2, max: 0.2, noNaN: true }),
      high: fc.double({ min: 0, max: 0.1, noNaN: true }),
      name: fc.constantFrom("Soft only", "Mandate first", "Balanced", "A plan with quite a long name"),
    });
    const plans = fc.array(plan, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        plans,
        fc.integer({ min: 300, max: 900 }),
        fc.integer({ min: 150, max: 400 }),
        (given, width, height) => {
          const sample = costData();
          const shown = given.map(({ middle, wide, gain, high, name }, i) => {
            const [hours, over] = [middle * 10_000, wide * 10_000];
            const own = i === 0 ? 0 : gain;
            const spread = i === 0 ? 0 : high;
            return {
              ...sample.plans[i % 3]!,
              ...{ plan: i, name, hours: [hours - over, hours, hours + over], gains: [own, own, own] },
              hoursOver: { median: hours, lo80: hours - over, hi80: hours + over },
              gainOver: { median: own, lo80: own - spread, hi80: own + spread },
            };
          });
          const data = { plans: shown, hoursTo: 11_000, gainDomain: [-0.3, 0.3] as const };
          const svg = costChart(data, { document, id: "cost", width, height });
          const number = (element: Element, key: string) => Number(element.getAttribute(key));
          const names = [...svg.querySelectorAll(".cost-name")].map((each) => {
            const long = textWidth(each.textContent!);
            const [x, y, end] = [number(each, "x"), number(each, "y"), each.getAttribute("text-anchor") === "end"];
            return { left: end ? x - long : x, right: end ? x : x + long, top: y - 6, bottom: y + 6 };
          });
          const lines = [...svg.querySelectorAll(".cost-cross line:not(.leader)")].map((each) => ({
            left: Math.min(number(each, "x1"), number(each, "x2")),
            right: Math.max(number(each, "x1"), number(each, "x2")),
            top: Math.min(number(each, "y1"), number(each, "y2")),
            bottom: Math.max(number(each, "y1"), number(each, "y2")),
          }));
          names.forEach((name, i) => {
            for (const other of [...lines, ...names.slice(i + 1)]) {
              const apart =
                name.left > other.right ||
                name.right < other.left ||
                name.top > other.bottom ||
                name.bottom < other.top;
              expect(apart).toBe(true);
            }
          });
        },
      ),
    );
  });
});
