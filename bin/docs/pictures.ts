import { parseHTML } from "linkedom";
import type { Bands } from "../../src/analysis/bands.ts";
import { planStyle } from "../../src/app/state/palette.ts";
import type { Lab } from "../../src/checks/lab.ts";
import { coreResponse } from "../../src/checks/patterns/core.ts";
import { hardShareResponse, STOP, useAfterStopping } from "../../src/checks/patterns/hard-and-soft.ts";
import { peersAndNull } from "../../src/checks/patterns/null-world.ts";
import type { Response } from "../../src/checks/patterns/response.ts";
import { realCurve } from "../../src/checks/trials/curve-fits.ts";
import { mandateLadder } from "../../src/checks/trials/mandate.ts";
import { trialEffects } from "../../src/checks/trials/trial.ts";
import { bassCurve } from "../../src/checks/verification/bass.ts";
import { rewiringCurve } from "../../src/checks/verification/rewiring.ts";
import { wattsWindow } from "../../src/checks/verification/watts.ts";
import { comparisonChart } from "../../viz/charts/comparison-chart.ts";
import { type ResponseAxis, type ResponseSeries, responseChart } from "../../viz/charts/response-chart.ts";
import { percent } from "../../viz/format.ts";
import type { Illustration } from "./verification.ts";

const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };

/** A picture with the check it belongs to. */
export interface Drawn extends Illustration {
  svg: SVGSVGElement;
}

/** The pictures of docs/verification.md, each from runs of its own. */
export async function drawPictures(lab: Lab): Promise<Drawn[]> {
  return [
    await bass(lab),
    await watts(lab),
    await rewiring(lab),
    await core(lab),
    await hardShare(lab),
    await stopping(lab),
    await nullWorld(lab),
    await trials(lab),
    await mandate(lab),
    await curve(lab),
  ];
}

const SHARE: Omit<ResponseAxis, "label"> = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent };

/** The style of the series at a place, as plans have it in the page. */
function style(place: number, name: string) {
  return planStyle(place, place, name);
}

function steps(
  from: number,
  to: number,
  by: number,
  format: (value: number) => string = String,
): Omit<ResponseAxis, "label"> {
  const ticks = Array.from({ length: Math.floor((to - from) / by + 1e-9) + 1 }, (_, i) => from + i * by);
  return { domain: [from, to], ticks, format };
}

/** Bands by week as a ribbon of the middle 80 %. */
function ribbon(place: number, name: string, bands: Bands, perWeek = 1): ResponseSeries {
  const points = Array.from(bands.week, (week) => {
    return { x: week * perWeek, y: bands.median[week], lo: bands.lo80[week], hi: bands.hi80[week] };
  });
  return { ...style(place, name), look: "ribbon", points };
}

function response(place: number, name: string, { levels, outcomes }: Response): ResponseSeries {
  const points = outcomes.map(({ mean, lo80, hi80 }, i) => ({ x: levels[i], y: mean, lo: lo80, hi: hi80 }));
  return { ...style(place, name), look: "marks", points };
}

async function bass(lab: Lab): Promise<Drawn> {
  const { step, simulated, theory } = await bassCurve(lab);
  const expected = Array.from(theory, (y, week) => ({ x: week * step, y }));
  const svg = responseChart(
    {
      x: { ...steps(0, simulated.week.length * step, 2), label: "time" },
      y: { ...SHARE, label: "share who have adopted" },
      series: [
        ribbon(1, "engine", simulated, step),
        { ...style(0, "closed form"), dash: "6 4", look: "line", points: expected },
      ],
    },
    { document, id: "bass", title: "Bass (1969): the engine and the closed form" },
  );
  const shows = "The engine's middle 80 % of runs lies around the closed form of Bass at every time";
  return { check: "bass", file: "bass.svg", shows, svg };
}

async function watts(lab: Lab): Promise<Drawn> {
  const points = await wattsWindow(lab);
  const series: ResponseSeries[] = [
    {
      ...style(1, "engine: chance"),
      look: "dots",
      points: points.map(({ z, large, runs }) => {
        const y = large / runs;
        const error = 2.576 * Math.sqrt((y * (1 - y)) / runs);
        return { x: z, y, lo: Math.max(0, y - error), hi: Math.min(1, y + error) };
      }),
    },
    {
      ...style(0, "theory: chance"),
      dash: "6 4",
      look: "line",
      points: points.map(({ z, expectedChance }) => ({ x: z, y: expectedChance })),
    },
    {
      ...style(2, "engine: size"),
      look: "dots",
      points: points.map(({ z, sizes }) => ({ x: z, y: sizes.reduce((sum, size) => sum + size, 0) / sizes.length })),
    },
    {
      ...style(3, "theory: size"),
      dash: "2 3",
      look: "line",
      points: points.map(({ z, expectedSize }) => ({ x: z, y: expectedSize })),
    },
  ];
  const svg = responseChart(
    {
      x: { ...steps(1, 6, 1), label: "mean degree" },
      y: { ...SHARE, label: "chance and size of a large cascade" },
      series,
    },
    { document, id: "watts", title: "Watts (2002): large cascades, threshold 0.18" },
  );
  const shows = "Chance and size of large cascades by mean degree: the engine's points lie on the theory's lines";
  return { check: "watts", file: "watts.svg", shows, svg };
}

async function rewiring(lab: Lab): Promise<Drawn> {
  const least = 0.001;
  const kinds = [
    ["one", "4 ties, 1 contact"],
    ["two", "4 ties, 2 contacts"],
    ["twoOfEight", "8 ties, 2 contacts"],
  ] as const;
  const series: ResponseSeries[] = [];
  for (const [i, [kind, name]] of kinds.entries()) {
    const points = await rewiringCurve(lab, kind);
    series.push({
      ...style(i, name),
      look: "marks",
      points: points.map(({ rewiring, reached }) => ({ x: Math.max(rewiring, least), y: reached })),
    });
  }
  const svg = responseChart(
    {
      x: {
        label: "share of ties rewired (the left end is none)",
        domain: [least, 1],
        ticks: [least, 0.01, 0.1, 1],
        format: (value) => (value === least ? "0" : String(value)),
        logarithmic: true,
      },
      y: { ...SHARE, label: "share reached after 500 weeks" },
      series,
    },
    { document, id: "rewiring", title: "Centola and Macy (2007): what rewiring does" },
  );
  const shows = "A contagion that needs two contacts is stopped by a little rewiring, one that needs one is not";
  return { check: "rewiring", file: "rewiring.svg", shows, svg };
}

async function core(lab: Lab): Promise<Drawn> {
  const svg = responseChart(
    {
      x: { ...steps(0, 1, 0.25), label: "core strength" },
      y: { ...SHARE, label: "genuine use at week 104: mean, middle 80 % of networks" },
      series: [response(1, "Genuine use", await coreResponse(lab))],
    },
    { document, id: "core", title: "Genuine use by core strength" },
  );
  return { check: "core", file: "core.svg", shows: "Genuine use rises with core strength, less and less", svg };
}

async function hardShare(lab: Lab): Promise<Drawn> {
  const { genuine, measured } = await hardShareResponse(lab);
  const svg = responseChart(
    {
      x: { ...steps(0, 1, 0.25, percent), label: "hard share of a total of 0.8" },
      y: { ...SHARE, label: "use at week 104: mean, middle 80 % of networks" },
      series: [response(1, "genuine", genuine), response(2, "measured", measured)],
    },
    { document, id: "hard-share", title: "Use by the hard share of tactics" },
  );
  const shows = "Genuine use has its maximum where some of the tactics are hard, and falls steeply beyond";
  return { check: "hard-and-soft", file: "hard-share.svg", shows, svg };
}

async function stopping(lab: Lab): Promise<Drawn> {
  const plans = await useAfterStopping(lab);
  const weeks = plans[0].measured.week.length - 1;
  const svg = responseChart(
    {
      x: { ...steps(0, weeks, 13), label: `week (the programme stops at week ${STOP})` },
      y: { ...SHARE, label: "measured use: median, middle 80 % of networks" },
      series: plans.map(({ name, measured }, i) => ribbon(i + 1, name, measured)),
    },
    { document, id: "stopping", title: "Measured use before and after the programme stops" },
  );
  const shows = "Measured use under hard tactics collapses when they stop; under soft ones it does not";
  return { check: "hard-and-soft", file: "stopping.svg", shows, svg };
}

async function nullWorld(lab: Lab): Promise<Drawn> {
  const { peers, none } = await peersAndNull(lab);
  const svg = responseChart(
    {
      x: { ...steps(0, 104, 26), label: "week" },
      y: { ...SHARE, label: "genuine use: median, middle 80 % of networks" },
      series: [ribbon(1, "with peers", peers), ribbon(0, "null world", none)],
    },
    { document, id: "null", title: "Genuine use with peers and in the null world" },
  );
  const shows = "A world without any peer influence ends at the same place";
  return { check: "null-world", file: "null-world.svg", shows, svg };
}

async function trials(lab: Lab): Promise<Drawn> {
  const { effects } = await trialEffects(lab);
  const groups = effects.map(({ tactic, paired }) => ({
    world: tactic.name,
    rows: [
      { plan: style(1, "simulated"), difference: paired, text: paired.median.toFixed(1) },
      {
        plan: style(0, "published"),
        difference: {
          ...tactic.published,
          lo50: tactic.published.lo,
          hi50: tactic.published.hi,
          lo80: tactic.published.lo,
          hi80: tactic.published.hi,
        },
        text: String(tactic.published.median),
      },
    ],
  }));
  const svg = comparisonChart(
    { axis: "percentage points of measured use above usual care", groups, domain: [-5, 25], format: String },
    { document, id: "trials", title: "Simulated and published effects", width: 640 },
  );
  const shows = "Medians and middle halves of simulated trials beside the published ones";
  return { check: "one-tactic", file: "trials.svg", shows, svg };
}

async function mandate(lab: Lab): Promise<Drawn> {
  const ladder = await mandateLadder(lab);
  const svg = responseChart(
    {
      x: { ...steps(0, 1, 0.25), label: "hard tactics" },
      y: { label: "measured use at the end, %", domain: [0, 100], ticks: [0, 25, 50, 75, 100], format: String },
      series: [
        {
          ...style(1, "simulated"),
          look: "marks",
          points: ladder.map(({ hard, simulated }) => ({
            x: hard,
            y: simulated.median,
            lo: simulated.lo80,
            hi: simulated.hi80,
          })),
        },
        {
          ...style(0, "published"),
          look: "dots",
          points: ladder.map(({ hard, published }) => ({ x: hard, y: published })),
        },
      ],
    },
    { document, id: "mandate", title: "A mandate for an act that can be checked" },
  );
  const shows = "Use by the weight of the mandate, simulated and in surveys of employers";
  return { check: "mandate", file: "mandate.svg", shows, svg };
}

async function curve(lab: Lab): Promise<Drawn> {
  const { months, people, observed, fits } = await realCurve(lab);
  const svg = responseChart(
    {
      x: { ...steps(0, 18, 3), label: "month" },
      y: {
        label: "doctors who have prescribed the drug",
        domain: [0, people],
        ticks: [0, 25, 50, 75, 100, 125],
        format: String,
      },
      series: [
        ...fits.map((fit, i): ResponseSeries => {
          return { ...style(i + 1, fit.name), look: "line", points: months.map((x, k) => ({ x, y: fit.mean[k] })) };
        }),
        { ...style(0, "observed"), look: "dots", points: months.map((x, k) => ({ x, y: observed[k] })) },
      ],
    },
    { document, id: "tetracycline", title: "Tetracycline among 125 doctors, and three explanations" },
  );
  const shows = "With and without any influence of peers the simulated curves pass through the same observed points";
  return { check: "real-curve", file: "tetracycline.svg", shows, svg };
}
