import type { Plan } from "../../engine/plan.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { near, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { idlePlan, reducedWorld } from "../reduced.ts";
import { adoptionChain, timeToReach } from "../theory/adoption-chain.ts";
import { logisticShare } from "../theory/bass.ts";
import { epidemicSize } from "../theory/cascades.ts";
import { completeNetwork, curvesOf, meanAt, meanCurve, runAlone } from "./reduced-runs.ts";

const COMPARED = 10;
const BOUND = sigmas(COMPARED);
const FROM = `${BOUND.toFixed(2)} standard errors (99 % for ${COMPARED} numbers together)`;

function contagion(network: World["network"], beta: number, unit: World["people"]["unit"]): World {
  const world = reducedWorld(network, { persuasionPeers: beta });
  Object.assign(world.people, { response: "simple", unit });
  return world;
}

async function logistic(lab: Lab): Promise<Row[]> {
  const [beta, people, weeks, runs] = [0.02, 500, 400, 400];
  const world = contagion(completeNetwork(people), beta, "share");
  world.practice.first = { by: "number", number: people / 100 };
  const curves = curvesOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "si" }));
  const chain = adoptionChain(people, people / 100, weeks, (n) => (beta * n) / (people - 1));
  const half = 4.595 / beta;
  const week = Math.round(half);
  const slope = (chain[week + 1] - chain[week - 1]) / 2;
  const setUp = `${people} people who all see each other, 1 % at the start, rate β = ${beta} a week times the share of users, ${runs} runs`;
  const finite = `what the exact chain of ${people} people in weekly steps differs`;
  return [
    nearAll(
      { id: "si-curve", setUp: `${setUp}: mean share`, source: "logistic growth" },
      "i₀e^{βt} / (1 − i₀ + i₀e^{βt})",
      [100, 150, 200, 250, 300, 400].map((t): Point => {
        const { mean, standardError } = meanAt(curves, t);
        const expected = logisticShare(beta, 0.01, t);
        return {
          at: `week ${t}`,
          expected,
          got: mean,
          tolerance: BOUND * standardError + Math.abs(chain[t] - expected),
        };
      }),
      4,
      `${FROM} and ${finite}`,
    ),
    near(
      { id: "si-half", setUp: `${setUp}: weeks until the mean is half`, source: "4.595/β" },
      {
        expected: half,
        got: timeToReach(meanCurve(curves), 0.5),
        tolerance: (BOUND * meanAt(curves, week).standardError) / slope + Math.abs(timeToReach(chain, 0.5) - half),
      },
      2,
      `${FROM} and ${finite}`,
    ),
  ];
}

// whole weeks: the mean of ⌈T⌉ is the sum of the chances that T is beyond each week
function meanWeeks(beyond: (week: number) => number): number {
  let sum = 0;
  for (let week = 0; week < 100_000; week++) {
    const chance = beyond(week);
    sum += chance;
    if (chance < 1e-13) break;
  }
  return sum;
}

async function star(lab: Lab): Promise<Row[]> {
  const [beta, leaves, runs] = [0.02, 20, 2000];
  const last = (of: number) => meanWeeks((week) => 1 - (1 - Math.exp(-beta * week)) ** of);
  const cases = [
    { from: "hub", first: "1", exact: last(leaves), limit: 3.598 },
    { from: "leaf", first: "2", exact: last(1) + last(leaves - 1), limit: 4.548 },
  ];
  const rows = [];
  for (const { from, first, exact, limit } of cases) {
    const world = contagion({ kind: "star", clinicians: leaves + 1, degree: 0, rewiring: 0 }, beta, "count");
    world.practice.first = { by: "named", named: [first] };
    const curves = curvesOf(await runAlone(lab, { world, weeks: 1000, replicates: runs, seed: "si" }));
    const done = estimate(curves.map((curve) => curve.findIndex((share) => share > 1 - 1e-9)));
    rows.push(
      near(
        {
          id: `si-star-${from}`,
          setUp: `star of ${leaves} leaves, pull by count, rate β = ${beta} a week and contact, from ${from === "hub" ? "the hub" : "one leaf"}, ${runs} runs: mean weeks until all use`,
          source: from === "hub" ? "H₂₀/β" : "(1 + H₁₉)/β",
          note: `The limit of short weeks is ${limit}/β = ${(limit / beta).toFixed(1)}; the expected number counts whole weeks, as the model does, and is exact.`,
        },
        { expected: exact, got: done.mean, tolerance: BOUND * done.standardError },
        2,
        FROM,
      ),
    );
  }
  return rows;
}

/**
 * An independent cascade: surface use stands for those who have just adopted and pass it on for one week (0→1 by what is
 * expected, the only rate with peers), genuine use for those who have passed it on or not (1→2, certain in the next week).
 */
function cascadeWorld(people: number, z: number, chance: number, first: number): World {
  const world = reducedWorld(
    { kind: "random", clinicians: people, degree: z, rewiring: 0 },
    {
      surfaceInfluence: 1,
      genuineInfluence: 0,
      complianceExpected: -Math.log1p(-chance),
      compliancePressure: -Math.log1p(-first),
      ownership: 1000,
      motivationBase: 1,
      motivationSpread: 1,
    },
  );
  Object.assign(world.people, { response: "simple", unit: "count", community: 1 });
  return world;
}

/** Pressure in the first week alone, and a motivation of 1 throughout, so that everyone owns it after a week. */
function pulse(): Plan {
  const plan = idlePlan();
  plan.tactics.soft = 1;
  plan.tactics.phases = [{ from: 0, to: 1, hard: 1 }];
  return plan;
}

async function cascades(lab: Lab): Promise<Row> {
  const [people, z, first, runs, weeks] = [10_000, 4, 0.005, 40, 120];
  const points: Point[] = [];
  for (const r of [1.5, 2, 3]) {
    const world = cascadeWorld(people, z, r / z, first);
    const result = await lab.run({ world, plans: [pulse()], weeks, replicates: runs, seed: "si" });
    const surface = planOf(result, 0).summaries("surfaceEnd");
    const sizes = estimate(
      planOf(result, 0)
        .summaries("genuineEnd")
        .map((share, k) => share + surface[k]),
    );
    points.push({
      at: `R = ${r}`,
      expected: epidemicSize(r, first),
      got: sizes.mean,
      tolerance: BOUND * sizes.standardError + 10 / people,
    });
  }
  return nearAll(
    {
      id: "si-independent-cascade",
      setUp: `independent cascade on Poisson random graphs of ${people.toLocaleString("en")} people and mean degree ${z}, ${100 * first} % at the start, each new user passes it on over each tie once with chance R/${z}; ${runs} runs: mean final share`,
      source: "Newman 2002",
      note: `With nobody at the start the sizes are .5828, .7968 and .9405. Surface use stands for those who pass it on now, genuine use for those who did.`,
    },
    `S = 1 − ${1 - first}·e^{−RS}`,
    points,
    4,
    `${FROM} and 10 people for the finite number`,
  );
}

/** Contagion without thresholds: on complete networks and stars, and over each tie once. */
export const SI: Check = {
  id: "si",
  title: "Simple contagion",
  about:
    "Every user works on every contact alike: growth is logistic, a star waits for its last leaf, and what is passed on once has a known final size.",
  rows: async (lab) => [...(await logistic(lab)), ...(await star(lab)), await cascades(lab)],
};
