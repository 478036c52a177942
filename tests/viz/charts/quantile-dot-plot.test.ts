import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quantileDots } from "../../../src/analysis/statistics/quantile-dots.ts";
import { quantileDotPlot } from "../../../viz/charts/quantile-dot-plot.ts";
import { document } from "../drawing.ts";
import { styleOf } from "../sample-data.ts";

describe("quantile dots", () => {
  test("are fifty, on the side of zero they belong to", () => {
    const values = Array.from(quantileDots([-0.2, -0.1, 0, 0, 0.1, 0.2, 0.3]));
    const svg = quantileDotPlot({ values, domain: [-0.3, 0.3], plan: styleOf(2) }, { document, id: "dots" });
    const count = (kind: string) => svg.querySelectorAll(`.dot.${kind}`).length;
    expect(count("better")).toBe(values.filter((value) => value > 0).length);
    expect(count("same")).toBe(values.filter((value) => value === 0).length);
    expect(count("worse")).toBe(values.filter((value) => value < 0).length);
    expect(svg.querySelectorAll(".dot").length).toBe(50);
  });

  test("of a difference of exactly nothing are one line on zero", () => {
    const svg = quantileDotPlot(
      { values: Array(50).fill(0), domain: [-0.1, 0.1], plan: styleOf(2) },
      { document, id: "dots" },
    );
    const zero = svg.querySelector(".rule-strong")!.getAttribute("x1");
    const places = [...svg.querySelectorAll(".dot.same")].map((dot) => dot.getAttribute("cx"));
    expect(new Set(places)).toEqual(new Set([zero]));
    expect(places.length).toBe(50);
  });

  test("have the numbers below them apart from each other, however narrow the picture", () => {
    const end = fc.integer({ min: 1, max: 20 }).map((n) => n / 20);
    fc.assert(
      fc.property(fc.integer({ min: 160, max: 700 }), end, end, (width, low, high) => {
        const data = { values: [0], domain: [-low, high] as const, plan: styleOf(2) };
        const labels = [...quantileDotPlot(data, { document, id: "dots", width }).querySelectorAll(".frame text")];
        const ends = labels.map((each) => {
          const [middle, half] = [Number(each.getAttribute("x")), (each.textContent.length * 7) / 2];
          return { from: middle - half, to: middle + half };
        });
        for (const [i, each] of ends.slice(1).entries()) expect(each.from - ends[i].to).toBeGreaterThan(2);
      }),
    );
  });

  test("stay inside the picture when all are alike", () => {
    const svg = quantileDotPlot(
      { values: Array(50).fill(0.1), domain: [-0.2, 0.2], plan: styleOf(2) },
      { document, id: "dots" },
    );
    for (const dot of svg.querySelectorAll(".dot")) {
      expect(Number(dot.getAttribute("cy")) - Number(dot.getAttribute("r"))).toBeGreaterThanOrEqual(0);
    }
  });
});
