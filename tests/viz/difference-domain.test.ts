import { describe, expect, test } from "vitest";
import type { Bands } from "../../src/analysis/bands.ts";
import { pairedDifference } from "../../viz/charts/paired-difference.ts";
import { differenceDomain, heldDomain } from "../../viz/difference-domain.ts";
import { document, edges } from "./drawing.ts";
import { differenceData, risingBands } from "./sample-data.ts";

describe("the difference axis", () => {
  test("goes along with the band up to 25 networks, and then stays while the band is inside", () => {
    expect(heldDomain(undefined, risingBands(0.5), 100)).toEqual(differenceDomain(risingBands(0.5)));
    expect(heldDomain([-0.1, 0.9], risingBands(0.2), 25)).toEqual(differenceDomain(risingBands(0.2)));
    expect(heldDomain([-0.1, 0.9], risingBands(0.2), 50)).toEqual([-0.1, 0.9]);
  });

  test("still grows where the 80 % band leaves it though the median does not", () => {
    const bands = risingBands(0.13);
    expect(Math.max(...bands.median)).toBeLessThan(0.14);
    expect(Math.max(...bands.hi80)).toBeGreaterThan(0.14);
    expect(heldDomain([-0.1, 0.14], bands, 200)).toEqual([-0.1, 0.2]);
    expect(heldDomain([-0.14, 0.1], turned(bands), 200)).toEqual([-0.2, 0.1]);
  });

  test("no point of the 80 % band is drawn outside the plot", () => {
    const bands = risingBands(0.13);
    const domain = heldDomain([-0.1, 0.14], bands, 200);
    const svg = pairedDifference({ ...differenceData(), bands, domain }, { document, id: "difference" });
    const plot = svg.querySelector("clipPath rect")!;
    for (const { top } of edges(svg.querySelector(".band-80"))) {
      expect(top).toBeGreaterThanOrEqual(Number(plot.getAttribute("y")));
    }
  });
});

/** The bands of the other sign. */
function turned(bands: Bands): Bands {
  const minus = (values: Float64Array) => values.map((value) => -value);
  return {
    ...bands,
    ...{ median: minus(bands.median), lo50: minus(bands.hi50), hi50: minus(bands.lo50) },
    ...{ lo80: minus(bands.hi80), hi80: minus(bands.lo80), lo95: minus(bands.hi95), hi95: minus(bands.lo95) },
  };
}
