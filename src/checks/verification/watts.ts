import { type Check, judged, type Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { estimatedShare, exact, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { cascadeWindow, chanceOfLargeCascade, sizeOfLargeCascade } from "../theory/cascades.ts";
import { atRest, curvesOf, runAlone, withThreshold } from "./reduced-runs.ts";

/** A cascade is large when it reaches more than this share. */
const LARGE = 0.1;
const THRESHOLDS = [0.1, 0.125, 0.15, 0.18, 0.2, 0.25];

/** What one mean degree gave, and what is expected of it for N → ∞. */
export interface CascadePoint {
  /** Mean degree. */
  z: number;
  runs: number;
  /** Runs with a large cascade. */
  large: number;
  /** Final shares of those. */
  sizes: number[];
  expectedChance: number;
  expectedSize: number;
  /** Whether every run had come to rest. */
  rested: boolean;
}

interface Draws {
  people: number;
  weeks: number;
  runs: number;
}

/** Cascades from one random person on Poisson random graphs of mean degree z, everyone with threshold φ. */
async function cascadesAt(lab: Lab, phi: number, z: number, { people, weeks, runs }: Draws): Promise<CascadePoint> {
  const world = withThreshold(reducedWorld({ kind: "random", clinicians: people, degree: z, rewiring: 0 }), phi);
  world.practice.first = { by: "number", number: 1 };
  const curves = curvesOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "watts" }));
  const sizes = curves.map((curve) => curve[weeks]).filter((share) => share > LARGE);
  return {
    z,
    runs,
    large: sizes.length,
    sizes,
    expectedChance: chanceOfLargeCascade(z, phi),
    expectedSize: sizeOfLargeCascade(z, phi),
    rested: atRest(curves),
  };
}

/** Chance and size of large cascades of 10,000 people with threshold 0.18, by mean degree. */
export async function wattsWindow(lab: Lab): Promise<CascadePoint[]> {
  const grid = [
    [1.5, 80],
    [2, 50],
    [3, 40],
    [4, 40],
    [5, 50],
  ];
  const points = [];
  for (const [z, weeks] of grid) points.push(await cascadesAt(lab, 0.18, z, { people: 10_000, weeks, runs: 150 }));
  return points;
}

async function sizes(lab: Lab): Promise<Row[]> {
  const points = await wattsWindow(lab);
  const bound = sigmas(2 * points.length);
  const setUp = `10,000 people, threshold 0.18, one first user, mean degrees ${points.map(({ z }) => z).join(", ")}, ${points[0].runs} graphs each`;
  const from = `${bound.toFixed(2)} standard errors, 99 % for these ${2 * points.length} numbers together`;
  const chances = points.map(({ z, large, runs, expectedChance }): Point => {
    const { mean, standardError } = estimatedShare(large, runs, expectedChance);
    return { at: `z = ${z}`, expected: expectedChance, got: mean, tolerance: bound * standardError };
  });
  const means = points.map(({ z, sizes, expectedSize }): Point => {
    const { mean, standardError } = estimate(sizes);
    // corrections to N → ∞ are of the order of one person in a hundredth of all
    return { at: `z = ${z}`, expected: expectedSize, got: mean, tolerance: bound * standardError + 10 / 10_000 };
  });
  const rows = [
    nearAll(
      {
        id: "watts-chance",
        setUp: `${setUp}: share of runs in which more than a tenth adopt`,
        source: "Watts 2002; Newman et al. 2001",
        note: "Expected: the chance that a tie of the first user leads into the giant cluster of people whom one neighbour moves.",
      },
      "as by the extended vulnerable cluster",
      chances,
      3,
      from,
    ),
    nearAll(
      {
        id: "watts-size",
        setUp: `${setUp}: mean share reached where it is large`,
        source: "Gleeson and Cahalane 2007",
      },
      "as by the fixed point",
      means,
      4,
      `${from}, and 10 people for the finite number`,
    ),
  ];
  // a cascade still under way would count for less than it is
  const rested = points.every((point) => point.rested);
  return rows.map((row) => ({ ...row, outcome: judged(rested && row.outcome === "pass") }));
}

async function windowOf(lab: Lab, phi: number): Promise<Row> {
  const window = cascadeWindow(phi)!;
  const at = (z: number, weeks: number) => cascadesAt(lab, phi, z, { people: 4000, weeks, runs: 80 });
  const below = await at(0.85, 60);
  const low = await at(window.from + 0.35, 100);
  const high = await at(0.75 * window.to, 50);
  const above = await at(1.25 * window.to, 30);
  const bound = sigmas(2 * THRESHOLDS.length);
  const inside = [low, high].map(({ z, large, runs, expectedChance }) => {
    const { mean, standardError } = estimatedShare(large, runs, expectedChance);
    return { z, large, runs, expectedChance, holds: Math.abs(mean - expectedChance) <= bound * standardError };
  });
  const share = (value: number) => `${(100 * value).toFixed(0)} %`;
  const rested = [below, low, high, above].every((point) => point.rested);
  const holds = rested && below.large === 0 && above.large === 0 && inside.every((point) => point.holds);
  const row = exact(
    {
      id: `watts-window-${phi}`,
      setUp: `4,000 people, threshold ${phi}, one first user, 80 graphs of each mean degree z = ${[below, low, high, above].map(({ z }) => z.toFixed(2)).join(", ")}`,
      source: "Watts 2002",
    },
    `large cascades for z in (${window.from.toFixed(3)}, ${window.to.toFixed(3)}) and nowhere else: in 0, ${inside.map((point) => share(point.expectedChance)).join(", ")} and 0 of the graphs`,
    `in ${below.large}, ${inside.map(({ large, runs }) => share(large / runs)).join(", ")} and ${above.large}`,
    holds,
  );
  return {
    ...row,
    tolerance: `none outside; inside ${bound.toFixed(2)} standard errors of a share of 80, 99 % for the ${2 * THRESHOLDS.length} shares of all thresholds together`,
  };
}

async function noWindow(lab: Lab): Promise<Row> {
  const points = [];
  for (const z of [1.2, 1.6, 2, 2.5, 3, 4])
    points.push(await cascadesAt(lab, 0.34, z, { people: 4000, weeks: 40, runs: 30 }));
  const large = points.reduce((sum, point) => sum + point.large, 0);
  return exact(
    {
      id: "watts-no-window",
      setUp: `4,000 people, threshold 0.34, one first user, 30 graphs of each mean degree ${points.map(({ z }) => z).join(", ")}`,
      source: "Watts 2002",
    },
    "no window above a threshold of a quarter: no large cascade",
    `${large} large cascades in ${30 * points.length} graphs`,
    large === 0 && points.every(({ rested }) => rested),
  );
}

/** Global cascades on random networks: Watts (2002), PNAS 99:5766. */
export const WATTS: Check = {
  id: "watts",
  title: "Cascades on random networks",
  about:
    "Everyone adopts once a share of their neighbours has. One first user sets off a large cascade only where ties are neither too few nor too many.",
  async rows(lab) {
    const rows = await sizes(lab);
    for (const phi of THRESHOLDS) rows.push(await windowOf(lab, phi));
    rows.push(await noWindow(lab));
    return rows;
  },
};
