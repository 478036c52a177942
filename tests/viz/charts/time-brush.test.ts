import { describe, expect, test } from "vitest";
import { BRUSH_EDGES, timeBrush } from "../../../viz/charts/time-brush.ts";
import { document } from "../drawing.ts";
import { brushData, PART, WEEKS } from "../sample-data.ts";

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
