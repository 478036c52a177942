import { ONE_POINT, type Swept } from "./sweep.ts";

/** A small step may move genuine use by no more than this: 7 points. */
const CLIFF = 0.07;

/** What is found of a setting: it moves something by degrees; or it does not, and that is explained or a fault. */
export interface SweptJudgement {
  outcome: "pass" | "explained" | "fail";
  /** What is out of the ordinary, and why; "" where nothing is. */
  why: string;
}

/** Settings that move no mean or move it at once, by what they are. */
const EXPLAINED: Record<string, string> = {
  "behaviour.persuasionPeers":
    "from nothing to four times the default there is no bend: step by step less is added, from 8.6 points down to 0.2",
  "behaviour.reviewBlind":
    "errors of a review without data are as often one way as the other, and the next review undoes them",
  "context.external": "a constant rate of taking up the practice from outside adds up over two years",
  "behaviour.feedbackNoise": "errors of feedback are as often too high as too low, and move no mean",
  "behaviour.statusQuoInfluence":
    "above 0, those who do not use the practice would pull towards it: beyond what the model means",
  "network.rewiring":
    "long ties speed up what one contact passes on (see Rewiring a ring); by the end of two years that is over",
  "people.noise": "a constant rate of taking up the practice from a single user, of textbook models",
  "people.threshold": "thresholds are meant to be sharp: a textbook model in which a crowd joins at once or not at all",
  "practice.committed": "a committed minority turns a community from a critical size on (see Committed minorities)",
};

/** Whether a setting is dead (moves no share by a point, with neither plan) or has a cliff. */
export function judgeSwept({ setting, byPlan }: Swept): SweptJudgement {
  const both = [byPlan.default, byPlan.usualCare];
  const alive = both.some(({ span, elsewhere }) => span.mean >= ONE_POINT || (elsewhere?.span.mean ?? 0) >= ONE_POINT);
  const cliff = both.some(({ step }) => step !== null && Math.abs(step.mean) > CLIFF + 2 * step.standardError);
  if (alive && !cliff) return { outcome: "pass", why: "" };
  const what = cliff ? "steep" : "moves no share by a point";
  const because = EXPLAINED[setting.path];
  return because === undefined ? { outcome: "fail", why: what } : { outcome: "explained", why: `${what}: ${because}` };
}
