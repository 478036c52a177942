import type { Plan } from "../../../engine/plan.ts";
import { planOf } from "../../../engine/plan-result.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import { type Check, judged, type Row } from "../../check.ts";
import type { Estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import { above, below, gain, level, percentWithError, pointsWithError, weighted } from "../estimate.ts";
import { compared, type Deviation, off, worldWith } from "../experiment.ts";
import { claimed, switchedOff, vanished } from "../rows.ts";

/** Resources wholly for training, wholly for protected time, half for each; places in a result. */
const TRAINING = 0;
const TIME = 1;
const BOTH = 2;
const SPLITS = [
  { capability: 1, motivation: 0, opportunity: 0 },
  { capability: 0, motivation: 0, opportunity: 1 },
  { capability: 0.5, motivation: 0, opportunity: 0.5 },
];
const LEVELS = [0, 0.25, 0.5, 0.75, 1];
const USUAL = 0.5;
const GENEROUS = 0.9;
/** The last quarter of training adds less than this share of what the first adds. */
const SATURATED = 0.25;

/** Lesson 3: training alone saturates, and training and protected time together beat either at the same hours. */
export const RESOURCES: Check = {
  id: "resources",
  title: "Pattern 3: resources and training",
  about:
    "Resources wholly for training, wholly for protected time, or half for each, never reviewed, so that the split stays. The hours are the same to the last digit.",
  async rows(lab) {
    const usual = await splits(lab, USUAL);
    const generous = await splits(lab, GENEROUS);
    return [
      await saturation(lab),
      ...together(usual, "default", USUAL),
      ...together(generous, "generous", GENEROUS),
      ...(await ablations(lab, usual)),
      ...(await elsewhere(lab)),
    ];
  },
};

function splits(lab: Lab, amount: number, world: Deviation<World> = {}): Promise<JobResult> {
  const plans = SPLITS.map(
    (emphasis): Deviation<Plan> => ({ theory: { emphasis, reviewEvery: 0 }, resources: { level: amount } }),
  );
  return compared(lab, plans, world);
}

function training(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  const plans = LEVELS.map((amount): Deviation<Plan> => {
    return { theory: { emphasis: SPLITS[TRAINING], reviewEvery: 0 }, resources: { level: amount } };
  });
  return compared(lab, plans, world);
}

/** The last quarter of training less `SATURATED` times the first. */
function lastQuarter(result: JobResult): Estimate {
  const [none, first, third, full] = [0, 1, 3, 4].map((plan) => planOf(result, plan).summaries("genuineEnd"));
  return weighted([
    [1, full],
    [-1, third],
    [-SATURATED, first],
    [SATURATED, none],
  ]);
}

async function saturation(lab: Lab): Promise<Row> {
  const result = await training(lab);
  return claimed({
    id: "resources-saturate",
    lesson: 3,
    setUp: "All resources for training, level 0 to 1 quarter by quarter",
    expected: "the last quarter adds less than a quarter of what the first adds",
    got: `${LEVELS.slice(1)
      .map((_, index) => pointsWithError(gain(result, index + 1, index)))
      .join(", ")} points`,
    holds: below(lastQuarter(result), 0),
    kind: "assumed",
    because: "skills grow by what is still missing to full skill (1 − K)",
  });
}

function together(result: JobResult, id: string, amount: number): Row[] {
  const kinds = [
    { plan: TRAINING, name: "training" },
    { plan: TIME, name: "time" },
  ];
  return kinds.map(({ plan, name }) => {
    const more = gain(result, BOTH, plan);
    const hours = gain(result, BOTH, plan, "hours");
    return claimed({
      id: `resources-${id}-${name}`,
      lesson: 3,
      setUp: `Both together against ${name} alone, resources ${amount}`,
      expected: "more genuine use at the same hours",
      got: `${percentWithError(level(result, BOTH))} and ${percentWithError(level(result, plan))}: ${pointsWithError(more)} points`,
      holds: above(more, 0) && hours.mean === 0 && hours.standardError === 0,
      kind: "emergent",
      because:
        "that capability and opportunity are multiplied is assumed; that half of each is then worth more than all of one depends on both being short",
    });
  });
}

async function ablations(lab: Lab, usual: JobResult): Promise<Row[]> {
  const noTime = await splits(lab, USUAL, off("opportunityResources"));
  const noTraining = await splits(lab, USUAL, off("capabilityGain"));
  const { capabilityGain } = worldWith().behaviour;
  const slow = await training(lab, { behaviour: { capabilityGain: capabilityGain / 10 } });
  const steps = LEVELS.slice(1).map((_, index) => pointsWithError(gain(slow, index + 1, index)));
  return [
    switchedOff({
      id: "resources-slow-training",
      section: "7.4",
      setUp: "The same steps of training where it teaches a tenth as fast",
      expected: "no saturation: the last quarter adds more than a quarter of what the first adds",
      got: `${steps.join(", ")} points`,
      holds: above(lastQuarter(slow), 0),
      because: "the ceiling is part of the equation and has no constant, so it is put out of reach instead",
    }),
    vanished({
      id: "resources-without-time",
      setUp: "Both together against training alone where protected time does nothing",
      section: "7.4",
      whole: gain(usual, BOTH, TRAINING),
      without: gain(noTime, BOTH, TRAINING),
      bound: 0,
      because: "half of the hours are then lost",
    }),
    vanished({
      id: "resources-without-training",
      setUp: "Both together against time alone where training teaches nothing",
      section: "7.4",
      whole: gain(usual, BOTH, TIME),
      without: gain(noTraining, BOTH, TIME),
      bound: 0,
      because: "half of the hours are then lost",
    }),
  ];
}

async function elsewhere(lab: Lab): Promise<Row[]> {
  const supported = gain(await splits(lab, USUAL, { context: { support: 0.8 } }), BOTH, TRAINING);
  const skilled = gain(await splits(lab, USUAL, { people: { capability: 0.9 } }), BOTH, TIME);
  const limits = [
    { id: "supported", setUp: "Both against training alone where support is 0.8: time is not short", got: supported },
    {
      id: "skilled",
      setUp: "Both against time alone where capability starts at 0.9: skills are not short",
      got: skilled,
    },
  ];
  return limits.map(({ id, setUp, got }): Row => {
    return {
      id: `resources-${id}`,
      setUp,
      expected: "the pattern does not reach so far",
      source: "the model's own",
      got: `${pointsWithError(got)} points`,
      tolerance: "",
      outcome: below(got, 0) ? "explained" : judged(false),
      note: "where one of the two is in good supply already, hours are better spent on the other alone: the lesson holds for communities short of both",
    };
  });
}
