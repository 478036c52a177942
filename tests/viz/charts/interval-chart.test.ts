import { describe, expect, test } from "vitest";
import { type IntervalData, intervalChart } from "../../../viz/charts/interval-chart.ts";
import { document } from "../drawing.ts";

const DATA: IntervalData = {
  across: "share of the variance",
  series: [
    { name: "alone", colour: "#123", marker: 0 },
    { name: "in all", colour: "#456", marker: 1 },
  ],
  rows: [
    {
      name: "hard",
      marks: [
        { value: 0.3, half: 0.1 },
        { value: 0.5, half: 0.05 },
      ],
    },
    {
      name: "soft",
      marks: [
        { value: -0.02, half: Number.NaN },
        { value: Number.NaN, half: Number.NaN },
      ],
    },
  ],
  shows: [0, 1],
};
const draw = (data: IntervalData) => intervalChart(data, { document, id: "i", title: "Indices" });

describe("an interval chart", () => {
  test("names its rows, its series and what is across", () => {
    const said = [...draw(DATA).querySelectorAll("text")].map((node) => node.textContent);
    for (const words of ["hard", "soft", "alone", "in all", "share of the variance"]) expect(said).toContain(words);
  });

  test("draws a mark for each number and a line for each interval, the line around its mark", () => {
    const svg = draw(DATA);
    expect(svg.querySelectorAll(".mark").length).toBe(3);
    const [first] = svg.querySelectorAll(".interval");
    const at = Number(/translate\(([\d.]+),/.exec(svg.querySelector(".mark")!.getAttribute("transform")!)![1]);
    const [from, to] = ["x1", "x2"].map((end) => Number(first.getAttribute(end)));
    expect((from + to) / 2).toBeCloseTo(at, 6);
    expect(svg.querySelectorAll(".interval").length).toBe(2);
  });

  test("grows by its rows, and holds what is outside the values always shown", () => {
    const more = { ...DATA, rows: [...DATA.rows, { name: "core", marks: [{ value: 1.4, half: 0.2 }] }] };
    const [less, grown] = [draw(DATA), draw(more)];
    expect(Number(grown.getAttribute("height"))).toBeGreaterThan(Number(less.getAttribute("height")));
    for (const line of grown.querySelectorAll(".interval")) {
      expect(Number(line.getAttribute("x2"))).toBeLessThanOrEqual(640);
    }
  });
});
