import type { Lab } from "../../../src/checks/lab.ts";
import { bassCurve } from "../../../src/checks/verification/bass.ts";
import { rewiringCurve } from "../../../src/checks/verification/rewiring.ts";
import { wattsWindow } from "../../../src/checks/verification/watts.ts";
import type { ResponseSeries } from "../../../viz/charts/response-chart.ts";
import { type Picture, responsePicture, ribbon, SHARE, steps, style } from "./picture.ts";

/** The engine beside Bass's closed form. */
export async function bass(lab: Lab): Promise<Picture> {
  const { step, simulated, theory } = await bassCurve(lab);
  const expected = Array.from(theory, (y, week) => ({ x: week * step, y }));
  return responsePicture(
    {
      check: "bass",
      name: "bass",
      title: "Bass (1969): the engine and the closed form",
      shows: "The engine's middle 80 % of runs lies around the closed form of Bass at every time",
    },
    {
      x: { ...steps(0, simulated.week.length * step, 2), label: "time" },
      y: { ...SHARE, label: "share who have adopted" },
      series: [
        ribbon(1, "engine", simulated, step),
        { ...style(0, "closed form"), dash: "6 4", look: "line", points: expected },
      ],
    },
  );
}

/** Large cascades by mean degree, beside Watts's theory. */
export async function watts(lab: Lab): Promise<Picture> {
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
  return responsePicture(
    {
      check: "watts",
      name: "watts",
      title: "Watts (2002): large cascades, threshold 0.18",
      shows: "Chance and size of large cascades by mean degree: the engine's points lie on the theory's lines",
    },
    {
      x: { ...steps(1, 6, 1), label: "mean degree" },
      y: { ...SHARE, label: "chance and size of a large cascade" },
      series,
    },
  );
}

/** How far contagions reach by the share of ties rewired. */
export async function rewiring(lab: Lab): Promise<Picture> {
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
  return responsePicture(
    {
      check: "rewiring",
      name: "rewiring",
      title: "Centola and Macy (2007): what rewiring does",
      shows: "A contagion that needs two contacts is stopped by a little rewiring, one that needs one is not",
    },
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
  );
}
