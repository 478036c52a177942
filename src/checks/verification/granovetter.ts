import { normalQuantile } from "../../analysis/statistics/normal.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { exact } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { completeNetwork, curvesOf, runAlone, withThreshold } from "./reduced-runs.ts";

const SOURCE = "Granovetter 1978";
/** Standard deviations of normal thresholds, in hundredths of all people. */
const DEVIATIONS = [11.8, 11.9, 12, 12.1, 12.2, 12.3, 12.4, 12.5];
const CROWD = 1000;

/** A crowd in which everyone sees everyone, with a list of thresholds: numbers of people. */
function crowd(thresholds: number[]): World {
  const world = withThreshold(reducedWorld(completeNetwork(thresholds.length)), 0, "count");
  world.people.thresholds = thresholds;
  return world;
}

// who is moved by n is moved in the next round
function rounds(thresholds: readonly number[], weeks: number): number[] {
  const shares = [0];
  for (let t = 0; t < weeks; t++) {
    const users = Math.round(shares[t] * thresholds.length);
    shares.push(thresholds.filter((threshold) => threshold <= users).length / thresholds.length);
  }
  return shares;
}

// evenly spaced quantiles; below 0 is as good as 0
function normalThresholds(deviation: number): number[] {
  const hundredth = CROWD / 100;
  return Array.from({ length: CROWD }, (_, i) =>
    Math.max(0, hundredth * (25 + deviation * normalQuantile((i + 0.5) / CROWD))),
  );
}

async function oneByOne(lab: Lab): Promise<Row[]> {
  const line = Array.from({ length: 100 }, (_, i) => i);
  const curveFor = async (thresholds: number[]) => {
    const result = await runAlone(lab, { world: crowd(thresholds), weeks: 110, replicates: 1, seed: "granovetter" });
    return curvesOf(result)[0];
  };
  const all = await curveFor(line);
  const changed = await curveFor(line.map((x) => (x === 1 ? 2 : x)));
  const inStep = all.every((share, week) => Math.round(share * 100) === Math.min(week, 100));
  return [
    exact(
      {
        id: "granovetter-everyone",
        setUp: "100 people who all see each other, thresholds 0, 1, 2 … 99 people",
        source: SOURCE,
      },
      "one more each week, all 100 after 100 weeks",
      `${Math.round(100 * all[100])} after 100 weeks, ${inStep ? "one more each week" : "not one more each week"}`,
      inStep,
    ),
    exact(
      { id: "granovetter-one", setUp: "the same, with the threshold of 1 changed to 2", source: SOURCE },
      "1 person",
      `${Math.round(100 * changed[110])} after 110 weeks`,
      Math.round(100 * changed[110]) === 1,
    ),
  ];
}

/** Final share of users for each standard deviation of normal thresholds of mean 25 %, with the share that rounds of counting give. */
export async function normalCrowds(lab: Lab): Promise<{ deviation: number; share: number; expected: number }[]> {
  const points = [];
  for (const deviation of DEVIATIONS) {
    const thresholds = normalThresholds(deviation);
    const result = await runAlone(lab, { world: crowd(thresholds), weeks: 200, replicates: 1, seed: "granovetter" });
    points.push({ deviation, share: curvesOf(result)[0][200], expected: rounds(thresholds, 200)[200] });
  }
  return points;
}

async function jump(lab: Lab): Promise<Row[]> {
  const points = await normalCrowds(lab);
  const first = points.findIndex(({ share }) => share > 0.9);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const below = points[first - 1];
  return [
    exact(
      {
        id: "granovetter-normal",
        setUp: `${CROWD} people who all see each other, thresholds at the quantiles of a normal distribution, mean 25 %, standard deviation ${DEVIATIONS[0]} to ${DEVIATIONS[DEVIATIONS.length - 1]} % in steps of 0.1`,
        source: SOURCE,
        note: "With 100 people the same quantiles jump between 12.5 and 12.6: a person is then a whole hundredth.",
      },
      "from about 6 % to nearly all as the standard deviation passes about 12.2 %, and each end as counted round by round",
      first > 0
        ? `${percent(below.share)} at ${below.deviation}, ${percent(points[first].share)} at ${points[first].deviation}`
        : "no jump",
      first > 0 &&
        below.deviation >= 12.1 &&
        points[first].deviation <= 12.3 &&
        below.share > 0.04 &&
        below.share < 0.07 &&
        points.every(({ share, expected }) => Math.abs(share - expected) < 1e-12),
    ),
  ];
}

/** A crowd's outcome turns on single people: Granovetter (1978), Am J Sociol 83:1420. */
export const GRANOVETTER: Check = {
  id: "granovetter",
  title: "Thresholds of a crowd",
  about: "Everyone sees everyone and joins once enough others have. Nothing here is left to chance.",
  rows: async (lab) => [...(await oneByOne(lab)), ...(await jump(lab))],
};
