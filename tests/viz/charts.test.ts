import { describe, expect, test } from "vitest";
import type { Bands } from "../../src/analysis/bands.ts";
import { quantileDots } from "../../src/analysis/statistics/quantile-dots.ts";
import { adoptionFan } from "../../viz/charts/adoption-fan.ts";
import { pairedDifference } from "../../viz/charts/paired-difference.ts";
import { practicePanels } from "../../viz/charts/practice/practice-panels.ts";
import { practiceStack } from "../../viz/charts/practice/practice-stack.ts";
import { quantileDotPlot } from "../../viz/charts/quantile-dot-plot.ts";
import { sparkline } from "../../viz/charts/sparkline.ts";
import { differenceDomain, heldDomain } from "../../viz/difference-domain.ts";
import { spotlight } from "../../viz/spotlight.ts";
import { markWeek, weekAt } from "../../viz/week-cursor.ts";
import { corners, document, edges, fanData, practiceData, risingBands, styleOf, WEEKS } from "./drawing.ts";

const charts = {
  fan: () => adoptionFan(fanData(), { document, id: "a" }),
  difference: () => pairedDifference(differenceData(), { document, id: "b" }),
  dots: () => quantileDotPlot({ values: [-0.1, 0, 0.1], domain: [-0.2, 0.2], plan: styleOf(2) }, { document, id: "c" }),
  practice: () => practicePanels(practiceData(), { document, id: "d" }),
  sparkline: () => sparkline({ ...styleOf(1), median: [0.1, 0.2] }, { document, id: "e" }),
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

  test("draws only finite numbers", () => {
    expect(draw().outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

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

  test("its range is in whole tens of points, holds zero and the 80 % band", () => {
    expect(differenceDomain(risingBands(0))).toEqual([-0.1, 0.1]);
    const [low, high] = differenceDomain(risingBands(0.5));
    expect(low).toBe(-0.1);
    expect(high).toBeGreaterThanOrEqual(risingBands(0.5).hi80[WEEKS]);
    expect(high * 10).toBeCloseTo(Math.round(high * 10), 9);
  });
});

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

describe("quantile dots", () => {
  test("are fifty, on the side of zero they belong to", () => {
    const values = Array.from(quantileDots([-0.2, -0.1, 0, 0, 0.1, 0.2, 0.3]));
    const svg = quantileDotPlot({ values, domain: [-0.3, 0.3], plan: styleOf(2) }, { document, id: "dots" });
    const count = (kind: string) => svg.querySelectorAll(`.dot.${kind}`).length;
    expect(count("better")).toBe(values.filter((value) => value > 0).length);
    expect(count("same")).toBe(values.filter((value) => value === 0).length);
    expect(count("worse")).toBe(values.filter((value) => value < 0).length);
    expect(svg.querySelectorAll(".dot").length).toBe(50);
  });

  test("stay inside the picture when all are alike", () => {
    const svg = quantileDotPlot(
      { values: Array(50).fill(0.1), domain: [-0.2, 0.2], plan: styleOf(2) },
      { document, id: "dots" },
    );
    for (const dot of svg.querySelectorAll(".dot")) {
      expect(Number(dot.getAttribute("cy")) - Number(dot.getAttribute("r"))).toBeGreaterThanOrEqual(0);
    }
  });
});

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

  test("read out genuine and surface use at the week shown", () => {
    const svg = practicePanels(practiceData(), { document, id: "practice" });
    markWeek(svg, 13);
    expect(svg.querySelector(".reading-genuine")!.textContent).toBe("25\u00a0% genuine");
    expect(svg.querySelector(".reading-surface")!.textContent).toBe("10\u00a0% surface");
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

function differenceData() {
  const bands = risingBands(0.3);
  return { weeks: WEEKS, plan: styleOf(2), baseline: styleOf(0), bands, domain: differenceDomain(bands) };
}
