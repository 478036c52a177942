import { describe, expect, test } from "vitest";
import { adoptionFan } from "../../../viz/charts/adoption-fan.ts";
import { equityChart } from "../../../viz/charts/equity/equity-chart.ts";
import { pairedDifference } from "../../../viz/charts/paired-difference.ts";
import { practicePanels } from "../../../viz/charts/practice/practice-panels.ts";
import { runChart } from "../../../viz/charts/run-chart.ts";
import { weeksIn } from "../../../viz/time.ts";
import { markWeek, weekAt } from "../../../viz/week-cursor.ts";
import { corners, document } from "../drawing.ts";
import { auditData, differenceData, equityData, fanData, PART, practiceData, runsData } from "../sample-data.ts";

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
