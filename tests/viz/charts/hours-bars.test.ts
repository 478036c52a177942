import { expect, test } from "vitest";
import { hoursBars } from "../../../viz/charts/hours-bars.ts";
import { document } from "../drawing.ts";
import { styleOf } from "../sample-data.ts";

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
