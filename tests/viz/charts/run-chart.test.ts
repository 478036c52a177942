import { describe, expect, test } from "vitest";
import { bandsOver } from "../../../src/analysis/bands.ts";
import { auditAt, runChart } from "../../../viz/charts/run-chart.ts";
import { wholeTime } from "../../../viz/time.ts";
import { markWeek } from "../../../viz/week-cursor.ts";
import { document } from "../drawing.ts";
import { auditData, WEEKS } from "../sample-data.ts";

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

  test("draws the audits of the person, and behind them the middle 80 % of recorded use, from week 0 on", () => {
    const data = auditData();
    const bands = bandsOver([0, 1, 2].map((i) => Array(WEEKS + 1).fill(i / 4)));
    const observed = [
      { week: 4, share: 0.3 },
      { week: 26, share: 0.6 },
    ];
    const svg = runChart({ ...data, bands, observed }, { document, id: "audit" });
    expect(svg.querySelectorAll(".observed circle").length).toBe(2);
    expect([...svg.querySelectorAll(".band")].map((band) => band.getAttribute("class"))).toEqual([
      "band band-80",
      "band band-50",
    ]);
    expect(runChart(data, { document, id: "audit" }).querySelector(".observed, .band")).toBe(null);
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
