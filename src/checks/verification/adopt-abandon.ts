import type { Check, Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { near, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { adoptAbandonByWeek, adoptAbandonFinite, adoptAbandonShare } from "../theory/adopt-abandon.ts";
import { bassWorld } from "./bass.ts";
import { curvesOf, runAlone } from "./reduced-runs.ts";

const CASES = [
  [0.03, 0.38, 0.05],
  [0, 0.38, 0.1],
  [0.03, 0.38, 0.2],
] as const;
const PEOPLE = 500;
const RUNS = 100;
const WEEKS = 1600;
/** The share at rest is averaged from here on. */
const RESTED = 1000;
const STEP = 0.02;

async function atRest(lab: Lab, p: number, q: number, mu: number): Promise<Row> {
  const world = bassWorld(p, q, STEP, PEOPLE);
  world.behaviour.drift = mu * STEP;
  world.behaviour.driftContext = 1;
  world.practice.first = { by: "number", number: PEOPLE / 2 };
  const curves = curvesOf(await runAlone(lab, { world, weeks: WEEKS, replicates: RUNS, seed: "adopt-abandon" }));
  const share = estimate(
    curves.map((curve) => curve.subarray(RESTED).reduce((sum, value) => sum + value, 0) / (WEEKS + 1 - RESTED)),
  );
  const expected = adoptAbandonShare(p, q, mu);
  const finite = Math.abs(adoptAbandonFinite(PEOPLE, p, q, mu) - expected);
  const weekly = Math.abs(adoptAbandonByWeek(p * STEP, q * STEP, mu * STEP) - expected);
  return near(
    {
      id: `adopt-abandon-${p}-${mu}`,
      setUp: `${PEOPLE} people who all see each other, p = ${p}, q = ${q}, users stop at μ = ${mu}; ${STEP} of these a week; mean share of weeks ${RESTED} to ${WEEKS}, ${RUNS} runs`,
      source: "(p + qF)(1 − F) = μF",
    },
    { expected, got: share.mean, tolerance: sigmas(CASES.length) * share.standardError + finite + weekly },
    4,
    `${sigmas(CASES.length).toFixed(2)} standard errors (99 % for the three together), ${finite.toFixed(4)} for ${PEOPLE} people (exact birth–death chain), ${weekly.toFixed(4)} for weekly steps`,
  );
}

/** Users who stop again: with drift as the only way back the share comes to rest between none and all. */
export const ADOPT_ABANDON: Check = {
  id: "adopt-abandon",
  title: "Adoption and abandonment",
  about:
    "Influence from outside and from peers against drift at a constant rate: the share at which as many adopt as stop.",
  async rows(lab) {
    const rows = [];
    for (const [p, q, mu] of CASES) rows.push(await atRest(lab, p, q, mu));
    return rows;
  },
};
