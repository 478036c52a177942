import { describe, expect, test } from "vitest";
import { pairedDifference } from "../../../viz/charts/paired-difference.ts";
import { differenceDomain } from "../../../viz/difference-domain.ts";
import { corners, document, edges } from "../drawing.ts";
import { differenceData, risingBands, WEEKS } from "../sample-data.ts";

describe("the paired difference", () => {
  test("has a zero line, and the 50 inside the 80 % band", () => {
    const svg = pairedDifference(differenceData(), { document, id: "difference" });
    expect(svg.querySelectorAll(".rule-strong").length).toBe(1);
    const wide = edges(svg.querySelector(".band-80"));
    const narrow = edges(svg.querySelector(".band-50"));
    wide.forEach((edge, week) => {
      expect(edge.top).toBeLessThanOrEqual(narrow[week].top);
      expect(narrow[week].bottom).toBeLessThanOrEqual(edge.bottom);
    });
  });

  test("no difference at all is a line at zero", () => {
    const bands = risingBands(0);
    const svg = pairedDifference(
      { ...differenceData(), bands, domain: differenceDomain(bands) },
      { document, id: "difference" },
    );
    const zero = Number(
      /translate\(0,([\d.]+)\)/.exec(svg.querySelector(".rule-strong")!.parentElement!.getAttribute("transform")!)![1],
    );
    for (const { y } of corners(svg.querySelector("path.median"))) expect(y).toBeCloseTo(zero, 2);
  });

  test("the letters of its ticks stand apart at every height", () => {
    for (const height of [80, 105, 130, 184, 400]) {
      for (const domain of [
        [-0.1, 0.1],
        [-0.1, 0.2],
        [-0.1, 0.7],
        [-0.9, 0.8],
      ] as const) {
        const svg = pairedDifference({ ...differenceData(), domain }, { document, id: "difference", height });
        const places = [...svg.querySelectorAll(".axis-value > g")]
          .map((tick) => Number(/translate\(0,([\d.]+)\)/.exec(tick.getAttribute("transform")!)![1]))
          .sort((a, b) => a - b);
        for (const [i, place] of places.entries()) if (i > 0) expect(place - places[i - 1]).toBeGreaterThanOrEqual(12);
      }
    }
  });

  test("its range is in whole tens of points, holds zero and the 80 % band", () => {
    expect(differenceDomain(risingBands(0))).toEqual([-0.1, 0.1]);
    const [low, high] = differenceDomain(risingBands(0.5));
    expect(low).toBe(-0.1);
    expect(high).toBeGreaterThanOrEqual(risingBands(0.5).hi80[WEEKS]);
    expect(high * 10).toBeCloseTo(Math.round(high * 10), 9);
  });
});
