import { describe, expect, test } from "vitest";
import { adoptionFan } from "../../../viz/charts/adoption-fan.ts";
import { costChart } from "../../../viz/charts/cost-chart.ts";
import { equityChart } from "../../../viz/charts/equity/equity-chart.ts";
import { pairedDifference } from "../../../viz/charts/paired-difference.ts";
import { practicePanels } from "../../../viz/charts/practice/practice-panels.ts";
import { quantileDotPlot } from "../../../viz/charts/quantile-dot-plot.ts";
import { runChart } from "../../../viz/charts/run-chart.ts";
import { sparkline } from "../../../viz/charts/sparkline.ts";
import { timeBrush } from "../../../viz/charts/time-brush.ts";
import { document } from "../drawing.ts";
import {
  auditData,
  brushData,
  costData,
  differenceData,
  equityData,
  fanData,
  practiceData,
  runsData,
  styleOf,
} from "../sample-data.ts";

const charts = {
  fan: () => adoptionFan(fanData(), { document, id: "a" }),
  difference: () => pairedDifference(differenceData(), { document, id: "b" }),
  dots: () => quantileDotPlot({ values: [-0.1, 0, 0.1], domain: [-0.2, 0.2], plan: styleOf(2) }, { document, id: "c" }),
  practice: () => practicePanels(practiceData(), { document, id: "d" }),
  sparkline: () => sparkline({ ...styleOf(1), median: [0.1, 0.2] }, { document, id: "e" }),
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

  test("describes differences by what holds of drawn networks and of runs on an imported one", () => {
    expect(draw().querySelector("desc")!.textContent).not.toMatch(/same (simulated )?network/);
  });

  test("draws only finite numbers", () => {
    expect(draw().outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});
