import { describe, expect, test } from "vitest";
import { amountInWords, differenceInWords, signedNumber } from "../../viz/amounts.ts";
import { type CompareData, type CompareRow, comparisonChart } from "../../viz/charts/comparison-chart.ts";
import { hoursBars } from "../../viz/charts/hours-bars.ts";
import { compareDomain } from "../../viz/difference-domain.ts";
import { markRow } from "../../viz/spotlight.ts";
import { document, styleOf } from "./drawing.ts";

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

describe("amounts", () => {
  test("say value and difference in their unit", () => {
    expect(amountInWords("weeks", 40)).toBe("40 weeks");
    expect(amountInWords("weeks", 1)).toBe("1 week");
    expect(amountInWords("weeks", Number.POSITIVE_INFINITY)).toBe("not reached");
    expect(amountInWords("share", Number.NaN)).toBe("–");
    expect(amountInWords("hours", 12_345)).toBe("12,300 hours");
    expect(differenceInWords("share", 0.06)).toBe("+6 points");
    expect(differenceInWords("share", -0.01)).toBe("−1 point");
    expect(differenceInWords("weeks", -5)).toBe("−5 weeks");
    expect(differenceInWords("hours", 1234)).toBe("+1,230 hours");
    expect(differenceInWords("weeks", 0)).toBe("0 weeks");
    expect(differenceInWords("weeks", Number.NaN)).toBe("–");
  });
});

test("bars of hours are as long as their totals on one scale, and a lever without hours has no part", () => {
  const levers = (...hours: number[]) => hours.map((each, i) => ({ label: `Lever ${i}`, hours: each }));
  const bars = [
    { plan: styleOf(1), levers: levers(100, 0, 300) },
    { plan: styleOf(0), levers: levers(200, 0, 0) },
  ];
  const svg = hoursBars({ bars }, { document, id: "hours", width: 400 });
  const parts = [...svg.querySelectorAll(".hours-bar")].map((bar) =>
    [...bar.querySelectorAll("rect")].map((part) => [
      part.getAttribute("data-lever"),
      Number(part.getAttribute("x")) + Number(part.getAttribute("width")) + 1,
    ]),
  );
  expect(parts).toEqual([
    [
      ["Lever 0", 100],
      ["Lever 2", 400],
    ],
    [["Lever 0", 200]],
  ]);
});
