import type { Lab } from "../../../src/checks/lab.ts";
import { realCurve } from "../../../src/checks/trials/curve-fits.ts";
import { mandateLadder } from "../../../src/checks/trials/mandate.ts";
import { trialEffects } from "../../../src/checks/trials/trial.ts";
import { comparisonChart } from "../../../viz/charts/comparison-chart.ts";
import type { ResponseSeries } from "../../../viz/charts/response-chart.ts";
import { document, type Picture, responsePicture, steps, style } from "./picture.ts";

/** Effects of one tactic each, simulated and published. */
export async function trials(lab: Lab): Promise<Picture> {
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

/** Measured use by the weight of a mandate, simulated and in surveys. */
export async function mandate(lab: Lab): Promise<Picture> {
  const ladder = await mandateLadder(lab);
  return responsePicture(
    {
      check: "mandate",
      name: "mandate",
      title: "A mandate for an act that can be checked",
      shows: "Use by the weight of the mandate, simulated and in surveys of employers",
    },
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
  );
}

/** A real diffusion and three explanations that fit it alike. */
export async function curve(lab: Lab): Promise<Picture> {
  const { months, people, observed, fits } = await realCurve(lab);
  return responsePicture(
    {
      check: "real-curve",
      name: "tetracycline",
      title: "Tetracycline among 125 doctors, and three explanations",
      shows: "With and without any influence of peers the simulated curves pass through the same observed points",
    },
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
  );
}
