import { describe, expect, test } from "vitest";
import { adoptionFan } from "../../viz/charts/adoption-fan.ts";
import { costChart } from "../../viz/charts/cost-chart.ts";
import { type EquityData, equityChart } from "../../viz/charts/equity/equity-chart.ts";
import { pairedDifference } from "../../viz/charts/paired-difference.ts";
import { practicePanels } from "../../viz/charts/practice/practice-panels.ts";
import { auditAt, type RunChartData, runChart } from "../../viz/charts/run-chart.ts";
import { BRUSH_EDGES, timeBrush } from "../../viz/charts/time-brush.ts";
import { spotlight } from "../../viz/spotlight.ts";
import { fanTable } from "../../viz/tables.ts";
import { type TimeFrame, timeHead, timeText, timeTicks, weeksIn, wholeTime } from "../../viz/time.ts";
import { markWeek, weekAt } from "../../viz/week-cursor.ts";
import { corners, document, fanData, practiceData, risingBands, styleOf, WEEKS } from "./drawing.ts";

const PART: TimeFrame = { from: 8, to: 20, unit: "week" };

const charts = {
  "single runs": () => adoptionFan(runsData(), { document, id: "a" }),
  brush: () => timeBrush(brushData(), { document, id: "b" }),
  equity: () => equityChart(equityData(), { document, id: "c" }),
  "equity without groups": () => equityChart({ ...equityData(), groups: [], at: () => [] }, { document, id: "d" }),
  "equity of one site": () => equityChart({ ...equityData(), sites: [] }, { document, id: "e" }),
  "run chart": () => runChart(auditData(), { document, id: "f" }),
  cost: () => costChart(costData(), { document, id: "g" }),
};

describe.each(Object.entries(charts))("%s", (_, draw) => {
  test("has a title and a description that name it", () => {
    const svg = draw();
    const [title, description] = svg.getAttribute("aria-labelledby")!.split(" ");
    expect(svg.querySelector("title")!.getAttribute("id")).toBe(title);
    expect(svg.querySelector("desc")!.getAttribute("id")).toBe(description);
    expect(svg.querySelector("title")!.textContent).not.toBe("");
    expect(svg.querySelector("desc")!.textContent).not.toBe("");
  });

  test("draws only finite numbers", () => {
    expect(draw().outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe("the time axis", () => {
  test("in weeks both ends of the part shown have a label, and labels keep apart", () => {
    for (const [from, to] of [
      [0, 104],
      [8, 20],
      [13, 52],
      [1, 103],
      [0, 4],
    ]) {
      const ticks = timeTicks({ from, to, unit: "week" }, 320);
      expect([ticks[0].week, ticks.at(-1)!.week]).toEqual([from, to]);
      for (let i = 1; i < ticks.length; i++) {
        expect(((ticks[i].week - ticks[i - 1].week) * 320) / (to - from)).toBeGreaterThanOrEqual(30);
      }
    }
  });

  test("in months only whole months have a label, at a twelfth of 52 weeks each", () => {
    const ticks = timeTicks({ from: 0, to: 104, unit: "month" }, 600);
    for (const { week, label } of ticks) expect(week).toBeCloseTo((Number(label) * 52) / 12, 9);
    expect(ticks.at(-1)!.label).toBe("24");
    expect(timeTicks({ from: -52, to: 52, unit: "month" }, 300)[0].label).toBe("−12");
  });

  test("a week is written in either unit", () => {
    expect(timeText(26, "month")).toBe("month 6");
    expect(timeText(40, "month")).toBe("month 9.2");
    expect(timeHead(40, "week")).toBe("Week 40");
    expect(timeText(-52, "month")).toBe("month −12");
  });
});

describe("a part of the weeks", () => {
  const draws = {
    fan: () => adoptionFan(fanData(), { document, id: "fan", time: PART }),
    "single runs": () => adoptionFan(runsData(), { document, id: "runs", time: PART }),
    difference: () => pairedDifference(differenceData(), { document, id: "difference", time: PART }),
    practice: () => practicePanels(practiceData(), { document, id: "practice", time: PART }),
    equity: () => equityChart({ ...equityData(), siteWeeks: weeksIn(PART) }, { document, id: "equity", time: PART }),
    "run chart": () => runChart(auditData(), { document, id: "audit", time: PART }),
  };

  test.each(Object.entries(draws))("is all that the %s draws and all its cursor points at", (name, draw) => {
    const svg = draw();
    const labels = [...svg.querySelectorAll(".axis-time text")].map((each) => each.textContent!.replace("week ", ""));
    expect(labels.map(Number).every((week) => week >= PART.from && week <= PART.to)).toBe(true);
    markWeek(svg, 7);
    expect(svg.querySelectorAll(".cursor-line").length).toBe(0);
    markWeek(svg, 21);
    expect(svg.querySelectorAll(".cursor-line").length).toBe(0);
    markWeek(svg, 14);
    const line = svg.querySelector(".cursor-line")!;
    const y = (Number(line.getAttribute("y1")) + Number(line.getAttribute("y2"))) / 2;
    expect(weekAt(svg, Number(line.getAttribute("x1")), y)).toBe(14);
    markWeek(svg, 8);
    const left = Number(svg.querySelector(".cursor-line")!.getAttribute("x1"));
    const path = svg.querySelector(".median path, path.median, .runs path, .site-line, .state-edge");
    if (name !== "run chart") {
      expect(corners(path).length).toBe(PART.to - PART.from + 1);
      expect(corners(path)[0].x).toBeCloseTo(left, 2);
    }
  });

  test("labels of the fan stand where the part ends", () => {
    const svg = adoptionFan(fanData(), { document, id: "fan", time: PART });
    const end = corners(svg.querySelector(".median path")).at(-1)!;
    expect(Number(svg.querySelector(".label .leader")!.getAttribute("y1"))).toBeCloseTo(end.y, 2);
  });
});

describe("single runs", () => {
  test("are nine lines for baseline and focus, in their plan's dash, and a median for the others", () => {
    const svg = adoptionFan(runsData(), { document, id: "runs" });
    expect([...svg.querySelectorAll(".runs")].map((each) => each.getAttribute("data-plan"))).toEqual(["0", "2"]);
    for (const plan of [0, 2]) {
      const lines = [...svg.querySelectorAll(`.runs[data-plan="${plan}"] path`)];
      expect(lines.length).toBe(9);
      expect(new Set(lines.map((each) => each.getAttribute("stroke-dasharray")))).toEqual(
        new Set([styleOf(plan).dash]),
      );
    }
    expect(svg.querySelectorAll(".bands").length).toBe(0);
    expect([...svg.querySelectorAll(".median")].map((each) => each.getAttribute("data-plan"))).toEqual(["1"]);
  });

  test("are read out from the lowest to the highest", () => {
    const svg = adoptionFan(runsData(), { document, id: "runs" });
    markWeek(svg, WEEKS);
    expect(svg.querySelector(".cursor-value")!.textContent).toBe("10\u00a0% to 50\u00a0%");
  });

  test("have a column each in the table, named by network", () => {
    const { columns, rows } = fanTable(runsData());
    expect(columns.slice(1, 10)).toEqual(Array.from({ length: 9 }, (_, i) => `Soft only, network ${i + 1}`));
    expect(rows[WEEKS].slice(1, 4)).toEqual(["10\u00a0%", "15\u00a0%", "20\u00a0%"]);
  });
});

describe("the brush", () => {
  test("frames the part shown, dims the rest and marks the pinned week", () => {
    const svg = timeBrush(brushData(), { document, id: "brush", width: 464 });
    const across = (464 - BRUSH_EDGES.left - BRUSH_EDGES.right) / WEEKS;
    const frame = svg.querySelector(".brush-window")!;
    expect(Number(frame.getAttribute("x"))).toBeCloseTo(BRUSH_EDGES.left + PART.from * across, 6);
    expect(Number(frame.getAttribute("width"))).toBeCloseTo((PART.to - PART.from) * across, 6);
    expect(svg.querySelectorAll(".brush-outside").length).toBe(2);
    expect(Number(svg.querySelector(".brush-pin")!.getAttribute("x1"))).toBeCloseTo(BRUSH_EDGES.left + 22 * across, 6);
  });
});

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

describe("the run chart", () => {
  test("has a marker for every audit, those before the study included, and a line in two parts", () => {
    const data = auditData();
    const svg = runChart(data, { document, id: "audit" });
    expect(svg.querySelectorAll(".audit").length).toBe(data.audits.length);
    expect(svg.querySelectorAll(".centre-line").length).toBe(2);
    expect(svg.querySelector(".launch text")!.textContent).toBe("launch");
  });

  test("rings the first audit with a signal and names its week or month", () => {
    const data = auditData();
    const svg = runChart(data, { document, id: "audit" });
    expect(svg.querySelectorAll(".signal circle").length).toBe(1);
    expect(svg.querySelector(".signal text")!.textContent).toBe("signal, week 13");
    const months = runChart(data, { document, id: "audit", time: { ...wholeTime(WEEKS), unit: "month" } });
    expect(months.querySelector(".signal text")!.textContent).toBe("signal, month 3");
    expect(runChart({ ...data, signal: null }, { document, id: "audit" }).querySelector(".signal")).toBe(null);
  });

  test("reads the last audit made by the week shown", () => {
    const data = auditData();
    expect(auditAt(data, 12)!.week).toBe(9);
    expect(auditAt(data, 13)!.week).toBe(13);
    const svg = runChart(data, { document, id: "audit" });
    markWeek(svg, 12);
    expect(svg.querySelector(".cursor-value")!.textContent).toBe(
      `${Math.round(auditAt(data, 12)!.share * 100)}\u00a0%`,
    );
  });
});

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

function runsData() {
  const data = fanData();
  const runs = Array.from({ length: 9 }, (_, k) =>
    Float64Array.from({ length: WEEKS + 1 }, (_, week) => ((0.1 + 0.05 * k) * week) / WEEKS),
  );
  return { ...data, series: data.series.map((series) => (series.fan ? { ...series, runs } : series)) };
}

function differenceData() {
  return {
    weeks: WEEKS,
    plan: styleOf(2),
    baseline: styleOf(0),
    bands: risingBands(0.3),
    domain: [-0.1, 0.5] as const,
  };
}

function brushData() {
  const series = [0, 2].map((plan) => ({ ...styleOf(plan), median: risingBands(0.5).median }));
  return { weeks: WEEKS, chosen: PART, series, pinned: 22 };
}

function equityData(): EquityData {
  const medians = [0.4, 0.5].map((end) => risingBands(end).median);
  return {
    weeks: WEEKS,
    plans: [styleOf(0), styleOf(2)],
    groups: ["Centre", "Margins"],
    at: (week) =>
      [0, 0.1].map((less) =>
        [0, 0.1].map((more) => {
          const median = Math.max(0, (0.52 * week) / WEEKS + more - less);
          return { median, lo80: median * 0.8, hi80: median * 1.1 };
        }),
      ),
    siteWeeks: Array.from({ length: WEEKS + 1 }, (_, week) => week),
    sites: ["lowest", "2", "highest"].map((name, i) => ({ name, medians, away: 0.12 * (i - 1) })),
  };
}

function auditData(): RunChartData {
  const audits = Array.from({ length: 19 }, (_, i) => {
    const month = i - 12;
    return { month, week: Math.round((month * 52) / 12), share: month <= 0 ? 0.1 : 0.1 + month * 0.1 };
  });
  return { weeks: WEEKS, plan: styleOf(2), audits, launch: 0, line: 0.1, signal: 15 };
}

function costData() {
  const plan = (place: number, hours: number, gain: number) => {
    const gains = Array.from({ length: 40 }, (_, i) => gain + (i - 20) / 400);
    const over = (median: number, reach: number) => ({ median, lo80: median - reach, hi80: median + reach });
    return {
      ...styleOf(place),
      hours: gains.map(() => hours),
      gains: place === 0 ? gains.map(() => 0) : gains,
      hoursOver: over(hours, 0),
      gainOver: over(gain, place === 0 ? 0 : 0.04),
    };
  };
  return {
    plans: [plan(0, 9000, 0), plan(1, 8000, -0.1), plan(2, 9500, 0.1)],
    hoursTo: 10_000,
    gainDomain: [-0.2, 0.2] as const,
  };
}
