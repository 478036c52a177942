import { type Check, judged, type Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { ringWorld } from "./lattice.ts";
import { curvesOf, runAlone } from "./reduced-runs.ts";

const SHARES = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 1];
const WEEKS = 500;
const SOURCE = "Centola and Macy 2007";

/** What became of a contagion at one share of rewired ties. */
export interface RewiringPoint {
  rewiring: number;
  /** Mean share reached after 500 weeks, with its standard error over networks. */
  reached: number;
  error: number;
  /** Share of networks in which nine tenths are reached, and the median week there; NaN where in none. */
  carried: number;
  weeks: number;
}

/** The three contagions on a rewired ring of 1,000: degree and contacts needed. */
export const CONTAGIONS = {
  one: [4, 1],
  two: [4, 2],
  twoOfEight: [8, 2],
} as const;

/** A contagion over all shares of rewired ties, 40 networks each. */
export async function rewiringCurve(lab: Lab, contagion: keyof typeof CONTAGIONS): Promise<RewiringPoint[]> {
  const [degree, contacts] = CONTAGIONS[contagion];
  const points = [];
  for (const rewiring of SHARES) {
    const world = ringWorld(degree, contacts, rewiring);
    const replicates = rewiring === 0 ? 1 : 40;
    const curves = curvesOf(await runAlone(lab, { world, weeks: WEEKS, replicates, seed: "rewiring" }));
    const times = curves.map((curve) => curve.findIndex((share) => share >= 0.9)).filter((week) => week >= 0);
    const { mean, standardError } = estimate(curves.map((curve) => curve[WEEKS]));
    const weeks = times.length === 0 ? Number.NaN : times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
    points.push({ rewiring, reached: mean, error: standardError, carried: times.length / curves.length, weeks });
  }
  return points;
}

const list = (points: readonly RewiringPoint[], text: (point: RewiringPoint) => string) =>
  points.map((point) => `${point.rewiring}: ${text(point)}`).join("; ");
const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
const setUp = (degree: number, contacts: number) =>
  `ring of 1,000, ${degree} neighbours each, ${contacts} ${contacts === 1 ? "contact" : "contacts"} needed, a share of ties rewired keeping degrees; 40 networks a share, ${WEEKS} weeks`;

function speedsUp(points: readonly RewiringPoint[]): Row {
  const faster = points.every(
    ({ weeks, rewiring }, k) =>
      k === 0 || (rewiring <= 0.3 ? weeks < points[k - 1].weeks : weeks <= points[k - 1].weeks),
  );
  return {
    id: "rewiring-one",
    setUp: setUp(...CONTAGIONS.one),
    expected: "everyone is reached, sooner with every step of rewiring up to 0.3, no later beyond",
    source: SOURCE,
    got: `median weeks to nine tenths, by share rewired: ${list(points, ({ weeks }) => String(weeks))}`,
    tolerance: "each step in order, and nine tenths in every network",
    outcome: judged(faster && points.every(({ carried }) => carried === 1)),
    note: "",
  };
}

function stops(points: readonly RewiringPoint[]): Row {
  const falls = points.every(
    ({ reached, error }, k) =>
      k < 2 || reached <= points[k - 1].reached + 2.58 * Math.hypot(error, points[k - 1].error),
  );
  const little = points.find(({ rewiring }) => rewiring === 0.01)!;
  return {
    id: "rewiring-two",
    setUp: setUp(...CONTAGIONS.two),
    expected:
      "a little rewiring stops it: everyone at 0, and from 0.01 on fewer than nine tenths in every network; never more with more rewiring",
    source: SOURCE,
    got: `mean share reached, by share rewired: ${list(points, ({ reached }) => percent(reached))}`,
    tolerance: "2.58 standard errors of each difference",
    outcome: judged(
      points[0].reached === 1 &&
        falls &&
        little.reached + 2.58 * little.error < 0.5 &&
        points.every(({ rewiring, carried }) => rewiring < 0.01 || carried === 0),
    ),
    note: "With two contacts needed on a ring of degree 4 the front has no tie to spare: the first rewired tie it meets stops it.",
  };
}

function between(points: readonly RewiringPoint[]): Row {
  const fastest = points.reduce((best, point) => (point.carried === 1 && point.weeks < best.weeks ? point : best));
  const last = points[points.length - 1];
  return {
    id: "rewiring-two-of-eight",
    setUp: setUp(...CONTAGIONS.twoOfEight),
    expected: "not monotone: some rewiring speeds it up, much stops it",
    source: SOURCE,
    got: `weeks to nine tenths (networks in which that is reached), by share rewired: ${list(points, ({ weeks, carried }) => `${Number.isNaN(weeks) ? "never" : weeks} (${percent(carried)})`)}`,
    tolerance:
      "at its fastest at most half the weeks of the ring, and when all is rewired at most a quarter of the networks",
    outcome: judged(
      fastest.rewiring > 0 && fastest.rewiring < 1 && fastest.weeks <= points[0].weeks / 2 && last.carried <= 0.25,
    ),
    note: "Measured, not derived: no closed form is known.",
  };
}

/** What long ties do to contagions that need one contact or more: Centola and Macy (2007). */
export const REWIRING: Check = {
  id: "rewiring",
  title: "Rewiring a ring",
  about:
    "Long ties carry what one contact passes on, and break up the overlap of neighbourhoods that other contagions need.",
  async rows(lab) {
    return [
      speedsUp(await rewiringCurve(lab, "one")),
      stops(await rewiringCurve(lab, "two")),
      between(await rewiringCurve(lab, "twoOfEight")),
    ];
  },
};
