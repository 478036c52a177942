import { type Bands, bandsOver } from "../../analysis/bands.ts";
import { bassShare } from "../../analysis/statistics/grouped-hazard.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { type Estimate, estimate } from "../estimate.ts";
import { near, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { adoptionChain, adoptionRecursion, timeToReach } from "../theory/adoption-chain.ts";
import { bassPeak, bassTime } from "../theory/bass.ts";
import { completeNetwork, curvesOf, endsOf, meanAt, meanCurve, runAlone } from "./reduced-runs.ts";

const P = 0.03;
const Q = 0.38;
const PEOPLE = 500;
const RUNS = 800;
/** Runs of which the last week alone is kept. */
const MANY = 1500;
const SOURCE = "Bass 1969";
/** Comparisons of this check, for the width of its tolerances. */
const COMPARED = 51;

/** Everyone sees everyone: hazard p + q·F a unit of time, of which a week is the part `step`. */
export function bassWorld(p: number, q: number, step: number, people = PEOPLE): World {
  const world = reducedWorld(completeNetwork(people), { persuasionPeers: q * step });
  world.context.external = p * step;
  world.people.response = "simple";
  return world;
}

/** What is shown of the Bass curve: `step` is the unit of time that a week stands for; columns by week. */
export interface BassCurve {
  step: number;
  simulated: Bands;
  mean: Float64Array;
  /** Standard error of the mean. */
  error: Float64Array;
  /** The closed form. */
  theory: Float64Array;
}

/** p = 0.03, q = 0.38, with a fiftieth of the unit of time a week. */
export async function bassCurve(lab: Lab): Promise<BassCurve> {
  const step = 0.02;
  const weeks = 650;
  const curves = curvesOf(await runAlone(lab, { world: bassWorld(P, Q, step), weeks, replicates: RUNS, seed: "bass" }));
  const simulated = bandsOver(curves);
  return {
    step,
    simulated,
    mean: meanCurve(curves),
    error: simulated.week.map((week) => meanAt(curves, week).standardError),
    theory: simulated.week.map((week) => bassShare(P, Q, week * step)),
  };
}

/** Share at t = 8 where a week is `step` units of time. */
export interface StepBias extends Estimate {
  step: number;
  /** In weekly steps, for the simulated number of people and for N → ∞. */
  people: number;
  steps: number;
  /** The closed form. */
  exact: number;
}

/** The share at t = 8 for weeks of 1, a tenth and a hundredth of the unit of time. */
export async function stepBias(lab: Lab): Promise<StepBias[]> {
  const points = [];
  for (const step of [1, 0.1, 0.01]) {
    const weeks = Math.round(8 / step);
    const run = { world: bassWorld(P, Q, step), weeks, replicates: MANY, seed: "bass", record: {} };
    const ends = endsOf(await runAlone(lab, run));
    const people = adoptionChain(PEOPLE, 0, weeks, (n) => step * (P + (Q * n) / (PEOPLE - 1)))[weeks];
    const steps = adoptionRecursion(0, weeks, (f) => step * (P + Q * f))[weeks];
    points.push({ step, ...estimate(ends), people, steps, exact: bassShare(P, Q, 8) });
  }
  return points;
}

async function fewPeople(lab: Lab): Promise<Row> {
  const [people, runs, weeks] = [50, 4000, 20];
  const run = { world: bassWorld(P, Q, 1, people), weeks, replicates: runs, seed: "bass" };
  const curves = curvesOf(await runAlone(lab, run));
  const chain = adoptionChain(people, 0, weeks, (n) => P + (Q * n) / (people - 1));
  const points = Array.from({ length: weeks }, (_, k): Point => {
    const { mean, standardError } = meanAt(curves, k + 1);
    return { at: `week ${k + 1}`, expected: chain[k + 1], got: mean, tolerance: sigmas(COMPARED) * standardError };
  });
  return nearAll(
    {
      id: "bass-few-people",
      setUp: `${people} people who all see each other, p = ${P} and q = ${Q} a week, ${runs} runs: mean share, weeks 1 to ${weeks}`,
      source: "binomial steps, summed exactly",
      note: "So few people lag behind the curve of infinitely many: this one holds without a term for their number.",
    },
    `the exact chain of ${people} people`,
    points,
    4,
    `${sigmas(COMPARED).toFixed(2)} standard errors (99 % for ${COMPARED} numbers together)`,
  );
}

async function weekly(lab: Lab): Promise<Row> {
  const [weeks, runs] = [20, 3000];
  const curves = curvesOf(await runAlone(lab, { world: bassWorld(P, Q, 1), weeks, replicates: runs, seed: "bass" }));
  const chain = adoptionChain(PEOPLE, 0, weeks, (n) => P + (Q * n) / (PEOPLE - 1));
  const limit = adoptionRecursion(0, weeks, (f) => P + Q * f);
  const points = Array.from({ length: weeks }, (_, k): Point => {
    const { mean, standardError } = meanAt(curves, k + 1);
    const finite = Math.abs(chain[k + 1] - limit[k + 1]);
    return {
      at: `week ${k + 1}`,
      expected: limit[k + 1],
      got: mean,
      tolerance: sigmas(COMPARED) * standardError + finite,
    };
  });
  return nearAll(
    {
      id: "bass-weekly",
      setUp: `${PEOPLE} people who all see each other, p = ${P} and q = ${Q} a week, ${runs} runs: mean share, weeks 1 to ${weeks}`,
      source: `${SOURCE}, in weekly steps`,
    },
    "F += (1 − F)(1 − e^{−(p + qF)})",
    points,
    4,
    `${sigmas(COMPARED).toFixed(2)} standard errors (99 % for ${COMPARED} numbers together) and what the exact chain of ${PEOPLE} people differs`,
  );
}

async function steps(lab: Lab): Promise<Row[]> {
  const published = { 1: 0.549, 0.1: 0.641, 0.01: 0.651 };
  return (await stepBias(lab)).map(({ step, mean, standardError, people, steps, exact }) =>
    near(
      {
        id: `bass-step-${step}`,
        setUp: `share at t = 8 where a week is ${step} of the unit of time (closed form: ${exact.toFixed(4)}), ${MANY} runs`,
        source: `${SOURCE}; 1 − e^{−h·dt}`,
        note:
          step === 1
            ? "Euler's steps would give 0.588; the engine's chance a week is 1 − e^{−rate}. Rates far below 1 a week keep the bias small."
            : "",
      },
      {
        expected: published[step as keyof typeof published],
        got: mean,
        tolerance: sigmas(COMPARED) * standardError + Math.abs(people - steps) + 0.0005,
      },
      4,
      `${sigmas(COMPARED).toFixed(2)} standard errors, what the exact chain of ${PEOPLE} people differs, and rounding`,
    ),
  );
}

async function closedForm(lab: Lab): Promise<Row[]> {
  const { step, mean, error } = await bassCurve(lab);
  const weeks = mean.length - 1;
  const chain = adoptionChain(PEOPLE, 0, weeks, (n) => step * (P + (Q * n) / (PEOPLE - 1)));
  const peak = bassPeak(P, Q);
  const setUp = `the same with a fiftieth of these rates a week, ${RUNS} runs`;
  const from = `${sigmas(COMPARED).toFixed(2)} standard errors, and what the exact chain of ${PEOPLE} people in weekly steps differs from the closed form`;
  const times = [0.1, 0.5, 0.9].map((share): Point => {
    const expected = bassTime(P, Q, share);
    const week = Math.round(expected / step);
    const slope = (bassShare(P, Q, expected + step) - bassShare(P, Q, expected - step)) / (2 * step);
    const finite = Math.abs(step * timeToReach(chain, share) - expected);
    return {
      at: `${100 * share} %`,
      expected,
      got: step * timeToReach(mean, share),
      tolerance: (sigmas(COMPARED) * error[week]) / slope + finite,
    };
  });
  const shares = [2, 4, peak, 8, 12].map((t): Point => {
    const week = Math.round(t / step);
    const expected = bassShare(P, Q, week * step);
    const tolerance = sigmas(COMPARED) * error[week] + Math.abs(chain[week] - expected);
    return { at: `t = ${(week * step).toFixed(2)}`, expected, got: mean[week], tolerance };
  });
  return [
    nearAll(
      { id: "bass-closed-form", setUp: `${setUp}: mean share`, source: SOURCE },
      `F(t) = (1 − e^{−(p+q)t}) / (1 + (q/p)e^{−(p+q)t}); at the steepest point t* = ${peak.toFixed(3)} it is ${bassShare(P, Q, peak).toFixed(4)}`,
      shares,
      4,
      from,
    ),
    nearAll(
      {
        id: "bass-times",
        setUp: `${setUp}: time at which the mean reaches a tenth, half and nine tenths`,
        source: SOURCE,
      },
      "t10 = 2.253, t50 = 6.550, t90 = 11.757",
      times,
      3,
      from,
    ),
  ];
}

/** The diffusion of innovations with influence from outside and among peers: Bass (1969), Manage Sci 15:215. */
export const BASS: Check = {
  id: "bass",
  title: "Influence from outside and from peers",
  about: "With a simple response on a complete network everyone's hazard is p + qF, which has a closed form.",
  rows: async (lab) => [await weekly(lab), await fewPeople(lab), ...(await steps(lab)), ...(await closedForm(lab))],
};
