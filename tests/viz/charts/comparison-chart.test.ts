import { describe, expect, test } from "vitest";
import { differenceInWords, signedNumber } from "../../../viz/amounts.ts";
import { type CompareData, type CompareRow, comparisonChart } from "../../../viz/charts/comparison-chart.ts";
import { compareDomain } from "../../../viz/difference-domain.ts";
import { markRow } from "../../../viz/spotlight.ts";
import { document } from "../drawing.ts";
import { styleOf } from "../sample-data.ts";

const row = (plan: number, median: number): CompareRow => ({
  plan: styleOf(plan),
  difference: { median, lo50: median - 0.02, hi50: median + 0.02, lo80: median - 0.05, hi80: median + 0.05 },
  text: differenceInWords("share", median),
});

const none: CompareRow = { plan: styleOf(2), difference: null, text: "nobody at the margins" };

function data(): CompareData {
  const groups = [
    { world: "Here", rows: [row(1, -0.1), none] },
    { world: "There", rows: [row(1, 0.2), row(2, 0.03)] },
  ];
  const domain = compareDomain(
    groups.flatMap(({ rows }) => rows),
    0.1,
  );
  return { axis: "points", groups, domain, format: (value) => signedNumber("share", value) };
}

describe("the comparison chart", () => {
  const svg = comparisonChart(data(), { document, id: "compare" });

  test("has a title, a description and only finite numbers", () => {
    expect(svg.querySelector("title")!.textContent).not.toBe("");
    expect(svg.querySelector("desc")!.textContent).not.toBe("");
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  test("has a row for every plan below the name of its world, and words where there is no difference", () => {
    expect([...svg.querySelectorAll(".world text")].map((each) => each.textContent)).toEqual(["Here", "There"]);
    const rows = [...svg.querySelectorAll(".compare-row")];
    expect(rows.map((each) => each.getAttribute("data-plan"))).toEqual(["1", "2", "1", "2"]);
    expect(rows.map((each) => each.querySelectorAll("path").length)).toEqual([1, 0, 1, 1]);
    expect(rows[1].querySelector(".row-value")!.textContent).toMatch(/nobody/);
  });

  test("draws every range around its median, and all on one axis", () => {
    const marks = [...svg.querySelectorAll(".compare-row path")].map((mark) =>
      Number(/translate\(([\d.]+)/.exec(mark.getAttribute("transform")!)![1]),
    );
    expect(marks[0]).toBeLessThan(marks[2]);
    expect(marks[2]).toBeLessThan(marks[1]);
    for (const each of svg.querySelectorAll(".compare-row")) {
      const [thin, thick] = [...each.querySelectorAll("line")].map((line) => [
        Number(line.getAttribute("x1")),
        Number(line.getAttribute("x2")),
      ]);
      if (thin === undefined) continue;
      expect(thin[0]).toBeLessThan(thick[0]);
      expect(thick[1]).toBeLessThan(thin[1]);
    }
  });

  test("marks one row or none", () => {
    markRow(svg, 2);
    const marked = () => [...svg.querySelectorAll(".compare-row")].map((each) => each.classList.contains("marked"));
    expect(marked()).toEqual([false, false, true, false]);
    markRow(svg, null);
    expect(marked()).not.toContain(true);
  });
});

describe("the axis of a comparison", () => {
  test("holds zero and every middle 80 %", () => {
    const [low, high] = compareDomain([row(1, 0.3), row(2, 0.12), none], 0.1);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThanOrEqual(0.35);
  });

  test("is there without any difference", () => {
    const [low, high] = compareDomain([none], 0.1);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});
