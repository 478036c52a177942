import { describe, expect, test } from "vitest";
import { adoptionFan } from "../../viz/charts/adoption-fan.ts";
import { practicePanels } from "../../viz/charts/practice/practice-panels.ts";
import { spotlight } from "../../viz/spotlight.ts";
import { markWeek, weekAt } from "../../viz/week-cursor.ts";
import { document } from "./drawing.ts";
import { fanData, practiceData } from "./sample-data.ts";

describe("the week cursor", () => {
  test("reads every plan at the week it shows", () => {
    const data = fanData();
    const svg = adoptionFan(data, { document, id: "fan" });
    markWeek(svg, 13);
    expect([...svg.querySelectorAll(".cursor-value")].map((each) => each.textContent)).toEqual(
      data.series.map(({ bands }) => `${Math.round(bands.median[13] * 100)}\u00a0%`),
    );
    markWeek(svg, null);
    expect(svg.querySelectorAll(".cursor *").length).toBe(0);
  });

  test("finds the week under a place, and none beside the plot", () => {
    const svg = adoptionFan(fanData(), { document, id: "fan" });
    markWeek(svg, 20);
    const line = Number(svg.querySelector(".cursor-line")!.getAttribute("x1"));
    expect(weekAt(svg, line, 100)).toBe(20);
    expect(weekAt(svg, 2, 100)).toBe(null);
  });

  test("stands in every practice panel", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    markWeek(svg, 5);
    expect(svg.querySelectorAll(".cursor-line").length).toBe(3);
  });

  test("goes back to the last week, in what a chart says besides too, when no week is shown", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    const atTheEnd = svg.querySelector(".reading-genuine")!.textContent;
    markWeek(svg, 5);
    expect(svg.querySelector(".reading-genuine")!.textContent).not.toBe(atTheEnd);
    markWeek(svg, null);
    expect(svg.querySelector(".reading-genuine")!.textContent).toBe(atTheEnd);
  });

  test("a plan in the spotlight fades the others, but for those that are kept", () => {
    const kept = adoptionFan(fanData(), { document, id: "kept" });
    spotlight(kept, 1, [0]);
    expect(new Set([...kept.querySelectorAll(".faded")].map((each) => each.getAttribute("data-plan")))).toEqual(
      new Set(["2"]),
    );
    const svg = adoptionFan(fanData(), { document, id: "fan" });
    spotlight(svg, 1);
    const faded = [...svg.querySelectorAll(".faded")].map((each) => each.getAttribute("data-plan"));
    expect(new Set(faded)).toEqual(new Set(["0", "2"]));
    spotlight(svg, 5);
    expect(svg.querySelectorAll(".faded").length).toBe(0);
    spotlight(svg, 1);
    spotlight(svg, null);
    expect(svg.querySelectorAll(".faded").length).toBe(0);
  });
});
