import { describe, expect, test } from "vitest";
import { practicePanels } from "../../../../viz/charts/practice/practice-panels.ts";
import { practiceStack } from "../../../../viz/charts/practice/practice-stack.ts";
import { markWeek } from "../../../../viz/week-cursor.ts";
import { document, edges } from "../../drawing.ts";
import { practiceData, WEEKS } from "../../sample-data.ts";

describe("practice panels", () => {
  test("stack genuine, surface, not using and resisting to 100 % in every week", () => {
    const { plans } = practiceData();
    for (const { shares } of plans) {
      for (let week = 0; week <= WEEKS; week++) {
        const stack = practiceStack(shares, week);
        expect(stack.genuine[0]).toBe(0);
        expect(stack.surface[0]).toBe(stack.genuine[1]);
        expect(stack.notUsing[0]).toBe(stack.surface[1]);
        expect(stack.resisting[0]).toBe(stack.notUsing[1]);
        expect(stack.resisting[1]).toBeCloseTo(1, 12);
      }
    }
  });

  test("what is drawn fills the panel from floor to ceiling", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    for (const panel of svg.querySelectorAll(".panel")) {
      const frame = panel.querySelector(".panel-frame")!;
      const top = Number(frame.getAttribute("y"));
      const bottom = top + Number(frame.getAttribute("height"));
      const genuine = edges(panel.querySelector(".state-genuine"));
      const surface = edges(panel.querySelector(".state-surface"));
      const resisting = edges(panel.querySelector(".state-resisting"));
      genuine.forEach((edge, week) => {
        expect(edge.bottom).toBeCloseTo(bottom, 2);
        expect(surface[week].bottom).toBeCloseTo(edge.top, 2);
        expect(resisting[week].bottom).toBeLessThanOrEqual(surface[week].top + 0.01);
        expect(resisting[week].top).toBeCloseTo(top, 2);
      });
    }
  });

  test("write a plan's name whole on two lines where one is too short, in the same height", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice", width: 360 });
    const names = [...svg.querySelectorAll(".panel-name")].map((name) =>
      [...name.querySelectorAll("tspan")].map((line) => line.textContent),
    );
    expect(names).toEqual([["Soft only"], ["Mandate", "first"], ["Balanced"]]);
    const wide = practicePanels(practiceData(), { document, id: "practice", width: 700 });
    expect(wide.querySelectorAll(".panel-name tspan").length).toBe(3);
    expect(svg.getAttribute("height")).toBe(wide.getAttribute("height"));
  });

  test("stand in more rows where their readings would run into one another", () => {
    for (const width of [200, 240, 280, 326, 700]) {
      const svg = practicePanels(practiceData(), { document, id: "practice", width });
      const starts = [...svg.querySelectorAll(".reading-genuine")].map((each) => Number(each.getAttribute("x")));
      for (const [i, start] of starts.entries()) {
        if (i > 0 && start > starts[i - 1]) expect(start - starts[i - 1]).toBeGreaterThanOrEqual(90);
      }
    }
  });

  test("share a height that is given: as many rows as by themselves, the last axis at its foot", () => {
    const places = (height?: number) => {
      const options = { document, id: "practice", width: 240, ...(height !== undefined && { height }) };
      const svg = practicePanels(practiceData(), options);
      const axis = [...svg.querySelectorAll(".axis-time")].at(-1)!.getAttribute("transform")!;
      const tops = [...svg.querySelectorAll(".panel-frame")].map((frame) => frame.getAttribute("y"));
      return {
        height: Number(svg.getAttribute("height")),
        foot: Number(/,([\d.]+)/.exec(axis)![1]),
        rows: new Set(tops).size,
      };
    };
    const own = places();
    for (const height of [220, 300, 800]) {
      expect(places(height)).toEqual({ height, foot: height - (own.height - own.foot), rows: own.rows });
    }
  });

  test("hold the whole name in a title where it is cut", () => {
    const { plans } = practiceData();
    const name = "Interprofessional coordination with protected time";
    const long = { ...practiceData(), plans: plans.map((plan) => ({ ...plan, name })) };
    const svg = practicePanels(long, { document, id: "practice", width: 360 });
    const head = svg.querySelector(".panel-head")!;
    expect(head.querySelector("title")!.textContent).toBe(name);
    const lines = [...head.querySelectorAll("tspan")].map((line) => line.textContent);
    expect(lines).toEqual([expect.stringMatching(/^I.*…/), expect.stringMatching(/^coo.*…/)]);
  });

  test("mark a state by its fill, not by another hue", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    const panel = svg.querySelector(".panel")!;
    expect(panel.querySelector(".state-genuine")!.getAttribute("fill")).toBe("#4d4d4d");
    expect(panel.querySelector(".state-surface")!.getAttribute("fill")).toBe("url(#practice-hatch-0)");
    expect(panel.querySelector(".state-resisting")!.getAttribute("fill")).toBe("url(#practice-spots-0)");
    expect(panel.querySelector("[id='practice-hatch-0'] line")!.getAttribute("stroke")).toBe("#4d4d4d");
  });

  test("read out the medians of genuine and surface use at the week shown, and draw the means", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    markWeek(svg, 13);
    expect(svg.querySelector(".reading-genuine")!.textContent).toBe("31\u00a0% genuine");
    expect(svg.querySelector(".reading-surface")!.textContent).toBe("5\u00a0% surface");
  });
});
