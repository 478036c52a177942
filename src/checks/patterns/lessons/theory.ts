import type { Emphasis, Plan } from "../../../engine/plan.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import type { Check } from "../../check.ts";
import type { Lab } from "../../lab.ts";
import { atLeast, below, gain, level, percentWithError, pointsWithError } from "../estimate.ts";
import { compared, type Deviation, off } from "../experiment.ts";
import { claimed, vanished } from "../rows.ts";

const WRONG: Emphasis = { capability: 0.05, motivation: 0.9, opportunity: 0.05 };
const SOUND: Emphasis = { capability: 0.35, motivation: 0.35, opportunity: 0.3 };
const PLANS: readonly Deviation<Plan>[] = [WRONG, SOUND].flatMap((emphasis) => [
  { theory: { emphasis, reviewEvery: 0 } },
  { theory: { emphasis, reviewEvery: 13 } },
]);
const RESCUE = 0.05;
const LITTLE = 0.03;

/** Lesson 2: reviews rescue a plan aimed at the wrong barrier and add little to a sound one. */
export const THEORY: Check = {
  id: "theory",
  title: "Pattern 2: a theory of change that learns",
  about:
    "The same plan reviewed every 13 weeks and never, once with nearly all effort aimed at motivation (0.05, 0.90, 0.05) and once with effort spread (0.35, 0.35, 0.30).",
  async rows(lab) {
    const result = await theories(lab);
    const [wrong, sound] = gains(result);
    const untrained = gains(await theories(lab, off("capabilityGain")));
    const untaught = gains(await theories(lab, off("capabilityGain", "opportunityResources")));
    return [
      claimed({
        id: "theory-wrong",
        lesson: 2,
        setUp: "A wrong first theory, reviewed against never reviewed",
        expected: "at least 5 points more with reviews",
        got: `${percentWithError(level(result, 0))} and ${percentWithError(level(result, 1))}: ${pointsWithError(wrong)} points`,
        holds: atLeast(wrong, RESCUE),
        kind: "emergent",
        because:
          "that a review moves effort to the largest shortfall is assumed; that this pays follows from capability and opportunity being multiplied in the rate of persuasion",
      }),
      claimed({
        id: "theory-sound",
        lesson: 2,
        setUp: "A sound first theory, reviewed against never reviewed",
        expected: "less than 3 points more with reviews",
        got: `${percentWithError(level(result, 2))} and ${percentWithError(level(result, 3))}: ${pointsWithError(sound)} points`,
        holds: below(sound, LITTLE),
        kind: "emergent",
        because:
          "there is no large shortfall left to find; being the absence of an effect, it has no mechanism to switch off",
      }),
      vanished({
        id: "theory-without-skills",
        setUp: "What reviews add to a wrong theory where training teaches nothing",
        section: "7.4",
        whole: wrong,
        without: untrained[0],
        bound: 0,
        also: `${pointsWithError(untaught[0])} where protected time does nothing either`,
        because: "reviews send effort to the shortfall of skills; where it does nothing there, they do harm",
      }),
    ];
  },
};

function theories(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  return compared(lab, PLANS, world);
}

/** What reviews add: to the wrong theory, to the sound one. */
function gains(result: JobResult) {
  return [gain(result, 1, 0), gain(result, 3, 2)] as const;
}
