import type { Plan } from "../../../engine/plan.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import type { Check, Row } from "../../check.ts";
import type { Lab } from "../../lab.ts";
import { above, atMost, gain, inWeek, level, percentWithError, pointsWithError, weighted } from "../estimate.ts";
import { compared, type Deviation, off } from "../experiment.ts";
import { claimed, switchedOff, vanished } from "../rows.ts";

const GOOD = { every: 4, quality: 0.9, burden: 0.2 };
const POOR = { every: 1, quality: 0.2, burden: 0.9 };
const PLANS: readonly Deviation<Plan>[] = [{}, { data: GOOD }, { data: POOR }, { data: { ...GOOD, judgement: 0.8 } }];
const NONE_PLACE = 0;
const GOOD_PLACE = 1;
const POOR_PLACE = 2;
const JUDGED_PLACE = 3;
const HALF_YEAR = 26;

/** Lesson 6: good feedback adds, poor feedback collected often does not, judging widens the reporting gap. */
export const DATA: Check = {
  id: "data",
  title: "Pattern 6: data used wisely",
  about:
    "No feedback; good feedback (every 4 weeks, quality 0.9, burden 0.2); poor feedback often (every week, quality 0.2, burden 0.9); and the good feedback used for judging (0.8).",
  async rows(lab) {
    const result = await feedbacks(lab);
    return [...levels(result), ...judging(result), ...(await ablations(lab, result))];
  },
};

function feedbacks(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  return compared(lab, PLANS, world, { record: { weeks: true } });
}

function levels(result: JobResult): Row[] {
  const [good, poor] = [GOOD_PLACE, POOR_PLACE].map((plan) => gain(result, plan, NONE_PLACE));
  const against = (plan: number) =>
    `${percentWithError(level(result, plan))} and ${percentWithError(level(result, NONE_PLACE))}`;
  return [
    claimed({
      id: "data-good",
      lesson: 6,
      setUp: "Good feedback against none",
      expected: "more genuine use",
      got: `${against(GOOD_PLACE)}: ${pointsWithError(good)} points`,
      holds: above(good, 0),
      kind: "assumed",
      because: "feedback below the target motivates, and good data hold drift",
    }),
    claimed({
      id: "data-poor",
      lesson: 6,
      setUp: "Poor feedback every week against none",
      expected: "no more genuine use, or less",
      got: `${against(POOR_PLACE)}: ${pointsWithError(poor)} points`,
      holds: atMost(poor, 0),
      kind: "emergent",
      because:
        "burden takes opportunity and quality scales motivation, both assumed; that the loss exceeds the gain is not",
    }),
  ];
}

function judging(result: JobResult): Row[] {
  const early = (measure: "measured" | "genuine") =>
    weighted([
      [1, inWeek(result, JUDGED_PLACE, measure, HALF_YEAR)],
      [-1, inWeek(result, GOOD_PLACE, measure, HALF_YEAR)],
    ]);
  const [measured, genuine] = [early("measured"), early("genuine")];
  const end = (key: "measuredEnd" | "genuineEnd" | "reportingGap") => gain(result, JUDGED_PLACE, GOOD_PLACE, key);
  return [
    claimed({
      id: "data-judging-early",
      lesson: 6,
      setUp: `Good feedback used for judging against for learning, week ${HALF_YEAR}`,
      expected: "measured use raised, genuine use not",
      got: `measured ${pointsWithError(measured)}, genuine ${pointsWithError(genuine)} points`,
      holds: above(measured, 0) && atMost(genuine, 0),
      kind: "assumed",
      because: "judgement is pressure, and pressure makes people comply; what pressure does to owning is assumed too",
    }),
    claimed({
      id: "data-judging-end",
      lesson: 6,
      setUp: "The same at the end: reporting gap (measured less enacted use)",
      expected: "a wider gap",
      got: `${pointsWithError(end("reportingGap"))} points; by then measured use is ${pointsWithError(end("measuredEnd"))}, genuine ${pointsWithError(end("genuineEnd"))}`,
      holds: above(end("reportingGap"), 0),
      kind: "emergent",
      because: "resistance takes measured use down as well in time, but genuine use further",
    }),
  ];
}

async function ablations(lab: Lab, result: JobResult): Promise<Row[]> {
  const unfelt = await feedbacks(lab, off("feedbackGain", "driftData"));
  const unburdened = gain(await feedbacks(lab, off("burdenLoss")), POOR_PLACE, NONE_PLACE);
  const unpressed = await feedbacks(lab, off("pressureJudgement"));
  const poor = gain(result, POOR_PLACE, NONE_PLACE);
  return [
    vanished({
      id: "data-without-feedback",
      setUp: "Good feedback against none, where feedback neither motivates nor holds drift",
      section: "7.2 and 7.4",
      whole: gain(result, GOOD_PLACE, NONE_PLACE),
      without: gain(unfelt, GOOD_PLACE, NONE_PLACE),
      bound: 0,
      because: "what is left is the burden",
    }),
    switchedOff({
      id: "data-without-burden",
      section: "7.4",
      setUp: "Poor feedback every week against none, where data are no burden",
      expected: "the harm vanishes: more genuine use than without data",
      got: `${pointsWithError(poor)} points with it, ${pointsWithError(unburdened)} without`,
      holds: above(unburdened, 0),
      because: "the harm is the burden's",
    }),
    vanished({
      id: "data-without-pressure",
      setUp: "What judging adds to the reporting gap at the end, where judgement is no pressure",
      section: "7.3",
      whole: gain(result, JUDGED_PLACE, GOOD_PLACE, "reportingGap"),
      without: gain(unpressed, JUDGED_PLACE, GOOD_PLACE, "reportingGap"),
      bound: 0.01,
      because: "what is left is feedback that motivates less when it judges",
    }),
  ];
}
