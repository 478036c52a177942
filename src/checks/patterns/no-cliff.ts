import { planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { type Estimate, estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { atLeast, atMost, gain, level, percentWithError, pointsWithError } from "./estimate.ts";
import { compared, type Deviation, WEEKS } from "./experiment.ts";
import { claimed, switchedOff } from "./rows.ts";

const HARD = Array.from({ length: 21 }, (_, step) => step / 20);
const SOFT = 0.45;
const STEP = 0.07;
const CHECKED: Deviation<World> = { practice: { verifiability: 1 } };

/** More pressure changes things by degrees: no small step of it turns a community round. */
export const NO_CLIFF: Check = {
  id: "no-cliff",
  title: "Pattern 11: no cliff",
  about: `Hard tactics 0, 0.05, … 1 beside soft tactics ${SOFT}; and a mandate (hard 1) of an act that can be checked.`,
  async rows(lab) {
    const result = await byHard(lab);
    return [...steps(result), ...(await mandate(lab)), await sharp(lab, result)];
  },
};

function byHard(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  return compared(
    lab,
    HARD.map((hard) => ({ tactics: { soft: SOFT, hard } })),
    world,
  );
}

/** The largest of the steps, and the hard tactics at which it ends. */
function largest(result: JobResult): { at: number; step: Estimate } {
  const all = HARD.slice(1).map((at, index) => ({ at, step: gain(result, index + 1, index) }));
  return all.reduce((most, one) => (Math.abs(one.step.mean) > Math.abs(most.step.mean) ? one : most));
}

function steps(result: JobResult): Row[] {
  const { at, step } = largest(result);
  const size = { ...step, mean: Math.abs(step.mean) };
  const curve = HARD.filter((_, index) => index % 4 === 0).map((_, k) => (100 * level(result, 4 * k).mean).toFixed(1));
  return [
    claimed({
      id: "no-cliff-steps",
      lesson: 7,
      setUp: "Genuine use by hard tactics, in twentieths",
      expected: "no step moves it by more than 7 points",
      got: `${curve.join(", ")} % at 0, 0.2, … 1; the largest step, to ${at}, is ${pointsWithError(step)} points`,
      holds: atMost(size, STEP),
      kind: "emergent",
      because: "clinicians tolerate pressure unequally, so the excess grows by degrees; peers make the slope steeper",
    }),
  ];
}

async function mandate(lab: Lab): Promise<Row[]> {
  const result = await compared(lab, [{ tactics: { hard: 1 } }], CHECKED, { record: { weeks: true } });
  const measured = level(result, 0, "measuredEnd");
  const conflict = estimate(planOf(result, 0).byReplicate((r) => planOf(result, 0).weekly("conflict", r)[WEEKS]));
  return [
    claimed({
      id: "no-cliff-mandate",
      lesson: 7,
      setUp: "An employer's mandate of an act that can be checked",
      expected: "at least 90 % measured use, conflict at most 50 %",
      got: `${percentWithError(measured)} measured use, conflict ${percentWithError(conflict)}`,
      holds: atLeast(measured, 0.9) && atMost(conflict, 0.5),
      kind: "assumed",
      because: "that what can be checked is complied with, and resented less, stands in the rates",
    }),
  ];
}

/** By how much the slope changes at most from one step to the next, below 0.9, and the hard tactics at which it does. */
function sharpestBend(result: JobResult): { at: number; bend: Estimate } {
  const ends = HARD.map((_, plan) => planOf(result, plan).summaries("genuineEnd"));
  const all = HARD.slice(1, 18).map((at, index) => ({
    at,
    bend: estimate(Array.from(ends[index], (before, r) => ends[index + 2][r] - 2 * ends[index + 1][r] + before)),
  }));
  return all.reduce((most, one) => (Math.abs(one.bend.mean) > Math.abs(most.bend.mean) ? one : most));
}

async function sharp(lab: Lab, result: JobResult): Promise<Row> {
  const whole = sharpestBend(result);
  const without = sharpestBend(await byHard(lab, { behaviour: { toleranceSpread: 0 } }));
  return switchedOff({
    id: "no-cliff-sharp",
    setUp: "By how much the slope changes from one step to the next, below 0.9, where all tolerate alike",
    section: "7.3",
    expected: "at least twice as much",
    got: `${pointsWithError(whole.bend)} points at ${whole.at} with it; ${pointsWithError(without.bend)} at ${without.at} without`,
    holds: atLeast({ ...without.bend, mean: Math.abs(without.bend.mean) }, 2 * Math.abs(whole.bend.mean)),
    because: "a sharp edge of tolerance would be a bend of the model's making",
  });
}
