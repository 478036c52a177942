import { describe, expect, test } from "vitest";
import { costChart } from "../../../viz/charts/cost-chart.ts";
import { spotlight } from "../../../viz/spotlight.ts";
import { document } from "../drawing.ts";
import { costData } from "../sample-data.ts";

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
});
