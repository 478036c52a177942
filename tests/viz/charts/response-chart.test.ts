import { describe, expect, test } from "vitest";
import { type ResponseData, type ResponseSeries, responseChart } from "../../../viz/charts/response-chart.ts";
import { corners, document, edges } from "../drawing.ts";
import { styleOf } from "../sample-data.ts";

const points = [0, 0.5, 1].map((x) => ({ x, y: 0.2 + 0.6 * x, lo: 0.1 + 0.6 * x, hi: 0.3 + 0.6 * x }));
const axis = { domain: [0, 1] as const, ticks: [0, 0.5, 1], format: String };
const series = (look: ResponseSeries["look"], plan = 0): ResponseSeries => ({ ...styleOf(plan), look, points });
const data = (...looks: ResponseSeries["look"][]): ResponseData => ({
  x: { ...axis, label: "hard share" },
  y: { ...axis, label: "genuine use" },
  series: looks.map((look, plan) => series(look, plan)),
});
const draw = (of: ResponseData) => responseChart(of, { document, id: "r", title: "Response" });

describe("a response chart", () => {
  test("names every series, both axes and itself", () => {
    const svg = draw(data("marks", "line", "ribbon"));
    const said = [...svg.querySelectorAll("text")].map((node) => node.textContent);
    for (const words of ["Soft only", "Mandate first", "Balanced", "hard share", "genuine use"]) {
      expect(said).toContain(words);
    }
    expect(svg.querySelector("title")!.textContent).toBe("Response");
  });

  test("higher answers stand higher, and larger quantities further right", () => {
    const path = corners(draw(data("line")).querySelector("path.curve"));
    expect(path.length).toBe(3);
    expect(path[0].x).toBeLessThan(path[1].x);
    expect(path[0].y).toBeGreaterThan(path[1].y);
    expect(path[1].x - path[0].x).toBeCloseTo(path[2].x - path[1].x, 9);
  });

  test("a ribbon holds its line, ranges hold their marks", () => {
    const ribbon = draw(data("ribbon"));
    const line = corners(ribbon.querySelector("path.curve"));
    edges(ribbon.querySelector("path.ribbon")).forEach(({ top, bottom }, i) => {
      expect(top).toBeLessThan(line[i].y);
      expect(bottom).toBeGreaterThan(line[i].y);
    });
    const marks = draw(data("marks"));
    expect(marks.querySelectorAll(".mark").length).toBe(3);
    for (const range of marks.querySelectorAll(".range")) {
      expect(Number(range.getAttribute("y1"))).toBeGreaterThan(Number(range.getAttribute("y2")));
    }
  });

  test("dots are not joined", () => {
    expect(draw(data("dots")).querySelector("path.curve")).toBeNull();
  });

  test("on a logarithmic axis equal ratios are equally far apart", () => {
    const of = data("line");
    const logarithmic = {
      ...of,
      x: { ...of.x, domain: [0.01, 1] as const, ticks: [0.01, 0.1, 1], logarithmic: true },
      series: [{ ...of.series[0], points: [0.01, 0.1, 1].map((x) => ({ x, y: 0.5 })) }],
    };
    const path = corners(draw(logarithmic).querySelector("path.curve"));
    expect(path[1].x - path[0].x).toBeCloseTo(path[2].x - path[1].x, 9);
  });
});
