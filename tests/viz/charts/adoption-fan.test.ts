import { describe, expect, test } from "vitest";
import { adoptionFan } from "../../../viz/charts/adoption-fan.ts";
import { fanTable } from "../../../viz/tables.ts";
import { markWeek } from "../../../viz/week-cursor.ts";
import { document, edges } from "../drawing.ts";
import { fanData, risingBands, runsData, styleOf, WEEKS } from "../sample-data.ts";

describe("the adoption fan", () => {
  test("nests the 50 in the 80 in the 95 % band in every week", () => {
    const svg = adoptionFan(fanData(), { document, id: "fan" });
    for (const bands of svg.querySelectorAll(".bands")) {
      const [wide, middle, narrow] = [95, 80, 50].map((percent) => edges(bands.querySelector(`.band-${percent}`)));
      expect(wide.length).toBe(WEEKS + 1);
      wide.forEach((_, week) => {
        expect(wide[week].top).toBeLessThanOrEqual(middle[week].top);
        expect(middle[week].top).toBeLessThanOrEqual(narrow[week].top);
        expect(narrow[week].bottom).toBeLessThanOrEqual(middle[week].bottom);
        expect(middle[week].bottom).toBeLessThanOrEqual(wide[week].bottom);
      });
    }
  });

  test("has bands for baseline and focus, a median for every plan and a label at every end", () => {
    const svg = adoptionFan(fanData(), { document, id: "fan" });
    expect([...svg.querySelectorAll(".bands")].map((each) => each.getAttribute("data-plan"))).toEqual(["0", "2"]);
    expect(svg.querySelectorAll(".median").length).toBe(3);
    expect([...svg.querySelectorAll(".label text")].map((each) => each.textContent)).toEqual([
      "Soft only",
      "Mandate first",
      "Balanced",
    ]);
  });

  test("gives every plan a dash and a marker of its own", () => {
    const svg = adoptionFan(fanData(), { document, id: "fan" });
    expect(
      new Set([...svg.querySelectorAll(".median path")].map((each) => each.getAttribute("stroke-dasharray"))).size,
    ).toBe(3);
    expect(new Set([...svg.querySelectorAll(".label path")].map((each) => each.getAttribute("d"))).size).toBe(3);
  });

  test("keeps labels of plans that end alike apart", () => {
    const data = fanData();
    const series = data.series.map((each) => ({ ...each, bands: risingBands(0.5) }));
    const svg = adoptionFan({ ...data, series }, { document, id: "fan" });
    const places = [...svg.querySelectorAll(".label text")]
      .map((each) => Number(each.getAttribute("y")))
      .sort((a, b) => a - b);
    expect(places[1] - places[0]).toBeGreaterThanOrEqual(17);
    expect(places[2] - places[1]).toBeGreaterThanOrEqual(17);
  });

  test("leaves out the middle of a long name, so that a copy can be told from its original", () => {
    const data = fanData();
    const name = "Interprofessional coordination with protected time";
    const [first, second] = data.series;
    const series = [
      { ...first, name },
      { ...second, name: `${name} copy 2` },
    ];
    const svg = adoptionFan({ ...data, series }, { document, id: "fan", width: 358 });
    const [one, two] = [...svg.querySelectorAll(".label text")].map((each) => each.textContent);
    expect(one).toMatch(/^Int.*….*time$/);
    expect(two).toMatch(/^Int.*…copy 2$/);
  });

  test("draws what was observed, and when the programme ends", () => {
    const observed = [4, 8, 40].map((week) => ({ week, share: 0.1 }));
    const svg = adoptionFan(fanData({ observed, programmeEnd: 13 }), { document, id: "fan" });
    expect(svg.querySelectorAll(".observed circle").length).toBe(2);
    expect(svg.querySelector(".programme-end text")!.textContent).toBe("programme ends");
  });

  test("never reads out a plan that is waiting for its results", () => {
    const data = fanData();
    const series = data.series.map((each) => ({ ...each, ghost: each.plan === 2 }));
    const svg = adoptionFan({ ...data, series }, { document, id: "fan" });
    markWeek(svg, 10);
    expect([...svg.querySelectorAll(".cursor [data-plan]")].map((each) => each.getAttribute("data-plan"))).toEqual([
      "0",
      "1",
    ]);
    expect(svg.querySelectorAll(".median.ghost").length).toBe(1);
  });

  test("writes a name as text, whatever is in it", () => {
    const data = fanData();
    const name = "<img src=x>";
    const svg = adoptionFan({ ...data, series: [{ ...data.series[0], name }] }, { document, id: "fan" });
    expect(svg.querySelector("img")).toBe(null);
    expect(svg.querySelector(".label text")!.textContent).toBe(name);
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

  test("have a column each in the table, named by run", () => {
    const { columns, rows } = fanTable(runsData());
    expect(columns.slice(1, 10)).toEqual(Array.from({ length: 9 }, (_, i) => `Soft only, run ${i + 1}`));
    expect(rows[WEEKS].slice(1, 4)).toEqual(["10\u00a0%", "15\u00a0%", "20\u00a0%"]);
  });
});
