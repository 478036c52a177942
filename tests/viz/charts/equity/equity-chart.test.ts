import { describe, expect, test } from "vitest";
import { equityChart } from "../../../../viz/charts/equity/equity-chart.ts";
import { markWeek, weekAt } from "../../../../viz/week-cursor.ts";
import { document } from "../../drawing.ts";
import { equityData, styleOf } from "../../sample-data.ts";

describe("equity", () => {
  test("has a marker of its plan for every group, and its values at the week shown", () => {
    const svg = equityChart(equityData(), { document, id: "equity" });
    const values = () => [...svg.querySelectorAll(".group-value")].map((each) => each.textContent);
    expect(values()).toEqual(["52\u00a0%", "62\u00a0%", "42\u00a0%", "52\u00a0%"]);
    markWeek(svg, 0);
    expect(values()).toEqual(["0\u00a0%", "10\u00a0%", "0\u00a0%", "0\u00a0%"]);
    const marks = [...svg.querySelectorAll(".group-mark")];
    expect(new Set(marks.map((each) => each.querySelector("path")!.getAttribute("d"))).size).toBe(2);
  });

  test("has a panel for every site in the order given, told apart by nothing but their place", () => {
    const svg = equityChart(equityData(), { document, id: "equity" });
    expect([...svg.querySelectorAll(".site-name")].map((each) => each.childNodes[0].textContent)).toEqual([
      "lowest",
      "2",
      "highest",
    ]);
    expect([...svg.querySelectorAll(".site-away")].map((each) => each.textContent)).toEqual(["−12", "0", "+12"]);
    const colours = [...svg.querySelectorAll(".site")].map((site) =>
      [...site.querySelectorAll(".site-line")].map((each) => each.getAttribute("stroke")),
    );
    for (const each of colours) expect(each).toEqual([styleOf(0).colour, styleOf(2).colour]);
  });

  test("a pointer over the rows of groups is on no week", () => {
    const svg = equityChart(equityData(), { document, id: "equity" });
    markWeek(svg, 10);
    const line = svg.querySelector(".cursor-line")!;
    expect(weekAt(svg, Number(line.getAttribute("x1")), Number(line.getAttribute("y1")))).toBe(10);
    expect(weekAt(svg, Number(line.getAttribute("x1")), 20)).toBe(null);
  });

  test("leaves out what a group without members would be", () => {
    const none = { median: Number.NaN, lo80: Number.NaN, hi80: Number.NaN };
    const data = { ...equityData(), at: () => [[none, none]] };
    const svg = equityChart({ ...data, groups: ["Margins"] }, { document, id: "equity" });
    expect(svg.querySelectorAll(".group-mark").length).toBe(0);
  });
});
