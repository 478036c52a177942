import { type Bands, weeklyBands } from "../../../analysis/bands.ts";
import type { Plan } from "../../../engine/plan.ts";
import { planOf } from "../../../engine/plan-result.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import type { Check, Row } from "../../check.ts";
import type { Estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import {
  above,
  atLeast,
  below,
  gain,
  inWeek,
  level,
  percentWithError,
  pointsWithError,
  weighted,
} from "../estimate.ts";
import { compared, type Deviation, off } from "../experiment.ts";
import { type Response, responseOf } from "../response.ts";
import { claimed, switchedOff, vanished } from "../rows.ts";

const TOTAL = 0.8;
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
const ALL_SOFT = 0;
const ALL_HARD = SHARES.length - 1;
/** Places of the shares 0.1 to 0.5. */
const INSIDE = [1, 2, 3, 4, 5];
const OUTSIDE = SHARES.map((_, index) => index).filter((index) => !INSIDE.includes(index));
const ABOVE_SOFT = 0.05;
const ABOVE_HARD = 0.3;

/** The week in which the programme stops where collapse is looked at, and how long it is watched from there. */
export const STOP = 52;
const WATCHED = 26;
const HIGH = 0.5;

const EDGE = off("driftEdge", "opportunityHard", "compliancePressure");
const CROWDING_OUT = off("resistanceExcess", "ownershipBlocked", "conflictExcess");

/** Lesson 7: soft tactics with a hard edge beat either alone, and what pressure alone brings does not last. */
export const HARD_AND_SOFT: Check = {
  id: "hard-and-soft",
  title: "Pattern 7: hard and soft tactics",
  about: `Soft and hard tactics that sum to ${TOTAL}, by the hard share 0, 0.1, … 1; and all soft and all hard stopped at week ${STOP} and watched for ${WATCHED} weeks more.`,
  async rows(lab) {
    const result = await byShare(lab);
    const stopped = await stoppedAt(lab);
    return [...peak(result), ...collapse(stopped), ...(await ablations(lab, result, stopped))];
  },
};

/** Genuine and measured use at the end by the hard share of a total of 0.8, for a picture. */
export async function hardShareResponse(lab: Lab): Promise<{ genuine: Response; measured: Response }> {
  const result = await byShare(lab);
  return {
    genuine: responseOf(result, SHARES, "genuineEnd"),
    measured: responseOf(result, SHARES, "measuredEnd"),
  };
}

/** Use by week where all tactics are soft or all hard and stop at week `STOP`, for a picture. */
export async function useAfterStopping(lab: Lab): Promise<{ name: string; measured: Bands; genuine: Bands }[]> {
  const result = await stoppedAt(lab);
  return ["All soft", "All hard"].map((name, plan) => {
    return {
      name,
      measured: weeklyBands(planOf(result, plan), "measured"),
      genuine: weeklyBands(planOf(result, plan), "genuine"),
    };
  });
}

const tactics = (share: number): Deviation<Plan> => ({ tactics: { soft: TOTAL * (1 - share), hard: TOTAL * share } });

function byShare(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  return compared(lab, SHARES.map(tactics), world);
}

function stoppedAt(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  const plans = [0, 1].map((share) => ({ ...tactics(share), programme: { end: STOP } }));
  return compared(lab, plans, world, { weeks: STOP + WATCHED, record: { weeks: true } });
}

/** The index with the highest mean genuine use among some. */
function highest(result: JobResult, indexes: readonly number[]): number {
  return indexes.reduce((best, index) => (level(result, index).mean > level(result, best).mean ? index : best));
}

function peak(result: JobResult): Row[] {
  const best = highest(result, INSIDE);
  const overOthers = OUTSIDE.map((index) => gain(result, best, index));
  const [soft, hard] = [gain(result, best, ALL_SOFT), gain(result, best, ALL_HARD)];
  const curve = SHARES.map((_, index) => (100 * level(result, index).mean).toFixed(1)).join(", ");
  const least = overOthers.reduce((least, one) => (one.mean < least.mean ? one : least));
  return [
    claimed({
      id: "tactics-peak",
      lesson: 7,
      setUp: "Genuine use by hard share",
      expected: "highest at a hard share between 0.1 and 0.5",
      got: `${curve} %: highest at ${SHARES[best]}, ${pointsWithError(least)} points above the best outside`,
      holds: overOthers.every((one) => above(one, 0)),
      kind: "emergent",
      because:
        "an edge holds drift, opens opportunity and makes people start, too much makes resisters: each is assumed, where they balance is not, and legitimacy, which core and community make, decides it",
    }),
    claimed({
      id: "tactics-over-soft",
      lesson: 7,
      setUp: `Hard share ${SHARES[best]} against all soft`,
      expected: "at least 5 points more genuine use",
      got: `${percentWithError(level(result, best))} and ${percentWithError(level(result, ALL_SOFT))}: ${pointsWithError(soft)} points`,
      holds: atLeast(soft, ABOVE_SOFT),
      kind: "emergent",
      because: "the same",
    }),
    claimed({
      id: "tactics-over-hard",
      lesson: 7,
      setUp: `Hard share ${SHARES[best]} against all hard`,
      expected: "at least 30 points more genuine use",
      got: `${percentWithError(level(result, best))} and ${percentWithError(level(result, ALL_HARD))}: ${pointsWithError(hard)} points`,
      holds: atLeast(hard, ABOVE_HARD),
      kind: "assumed",
      because:
        "pressure beyond what is legitimate makes resisters, blocks owning and feeds conflict; nothing but soft tactics and feedback motivates",
    }),
  ];
}

function collapse(stopped: JobResult): Row[] {
  const measured = level(stopped, 1, "measuredStop");
  const overSoft = gain(stopped, 1, 0, "measuredStop");
  const left = halfLost(stopped);
  return [
    claimed({
      id: "tactics-measured",
      lesson: 7,
      setUp: `All hard, week ${STOP}: measured use`,
      expected: "at least 50 %, and above all soft",
      got: `${percentWithError(measured)}, ${pointsWithError(overSoft)} points above all soft; genuine use ${percentWithError(level(stopped, 1, "genuineStop"))}`,
      holds: atLeast(measured, HIGH) && above(overSoft, 0),
      kind: "assumed",
      because: "pressure makes people comply, and holds them while it lasts",
    }),
    claimed({
      id: "tactics-collapse",
      lesson: 7,
      setUp: `All hard, stopped at week ${STOP}: measured use ${WATCHED} weeks later`,
      expected: "less than half of what it was",
      got: `${percentWithError(measured)}, then ${percentWithError(level(stopped, 1, "measuredEnd"))}; all soft ${percentWithError(level(stopped, 0, "measuredStop"))}, then ${percentWithError(level(stopped, 0, "measuredEnd"))}`,
      holds: below(left, 0),
      kind: "assumed",
      because: "surface use stops when nobody watches; that there was little else is emergent",
    }),
  ];
}

/** Measured use of all hard at the end less half of that at the stop. */
function halfLost(stopped: JobResult): Estimate {
  return weighted([
    [1, inWeek(stopped, 1, "measured", STOP + WATCHED)],
    [-0.5, inWeek(stopped, 1, "measured", STOP)],
  ]);
}

async function ablations(lab: Lab, result: JobResult, stopped: JobResult): Promise<Row[]> {
  const over = (from: JobResult, index: number) => gain(from, highest(from, INSIDE), index);
  const noEdge = await byShare(lab, EDGE);
  const noCrowding = await byShare(lab, CROWDING_OUT);
  const unstopped = await stoppedAt(lab, off("stopping"));
  return [
    vanished({
      id: "tactics-without-edge",
      setUp:
        "The best hard share from 0.1 to 0.5 against all soft, where hard tactics neither hold drift nor open opportunity nor make people comply",
      section: "7.2 and 7.4",
      whole: over(result, ALL_SOFT),
      without: over(noEdge, ALL_SOFT),
      bound: 0,
      because: "softer is then always better: an edge is worth what it does",
    }),
    vanished({
      id: "tactics-without-crowding-out",
      setUp:
        "The best hard share from 0.1 to 0.5 against all hard, where excess pressure makes neither resisters nor conflict nor blocks owning",
      section: "7.2 and 7.5",
      whole: over(result, ALL_HARD),
      without: over(noCrowding, ALL_HARD),
      bound: ABOVE_HARD,
      also: `the highest is then at ${
        SHARES[
          highest(
            noCrowding,
            SHARES.map((_, index) => index),
          )
        ]
      }`,
      because: "the inner maximum is made by pressure that is felt as too much",
    }),
    switchedOff({
      id: "tactics-without-stopping",
      setUp: `All hard, stopped at week ${STOP}, where surface use does not stop when unwatched`,
      section: "7.2",
      expected: `no collapse: ${WATCHED} weeks later more than half of measured use is left`,
      got: `${percentWithError(level(stopped, 1, "measuredStop"))}, then ${percentWithError(level(stopped, 1, "measuredEnd"))} with it; ${percentWithError(level(unstopped, 1, "measuredStop"))}, then ${percentWithError(level(unstopped, 1, "measuredEnd"))} without`,
      holds: above(halfLost(unstopped), 0),
      because: "that one rate is the collapse",
    }),
  ];
}
