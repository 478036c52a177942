import type { Distribution } from "../../analysis/statistics/distribution.ts";
import { type Check, judged, type Row } from "../check.ts";
import { FIRST_RANGES } from "./contexts.ts";
import type { Effect } from "./tactics.ts";
import { TRIALS_RUN, type TrialEffect, trialEffects } from "./trial.ts";

/** Furthest that the median of the simulated trials may be from the published one, in points. */
const NEAR = 1.5;

export const ONE_TACTIC: Check = {
  id: "one-tactic",
  title: "Simulated trials: one tactic against usual care",
  about:
    "Each trial has a community of its own, in circumstances of its own, 25 % of whom use the practice at the start; after 52 weeks measured use with the tactic is compared with the same community, by the same chance, without it. " +
    "The model's levers are those of a whole programme, so that the cluster is the community and nobody in the control arm hears of the tactic. " +
    "This is calibration, no test: circumstances and doses were chosen on these same trials so that the medians come near the published ones. Ten sets of circumstances and about 20 doses were tried, with medians and spreads in view.",
  async rows(lab) {
    const { usual, effects } = await trialEffects(lab);
    const began = `Usual care: measured use goes from 25 % to ${Math.round(usual.median)} % (middle half ${Math.round(usual.lo50)} to ${Math.round(usual.hi50)} %).`;
    const first = await trialEffects(lab, FIRST_RANGES);
    return effects.flatMap((effect, k) => {
      const before = first.effects[k].paired.median;
      const missed = judgeMedian(before, effect.tactic.published.median) === "fail" ? ", outside the tolerance" : "";
      const note = `With the circumstances tried first, and this dose, ${before.toFixed(1)}${missed}.`;
      return [medianRow(effect, k === 0 ? `${began} ${note}` : note), spreadRow(effect)];
    });
  },
};

function medianRow({ tactic, paired }: TrialEffect, note: string): Row {
  const { median } = tactic.published;
  return {
    id: `trial-${tactic.id}-median`,
    setUp: `${tactic.name} (${tactic.dose}), ${TRIALS_RUN} trials: median effect`,
    expected: `${median} points`,
    source: tactic.source,
    got: `${median1(paired)} points (Monte-Carlo error ${errorOfMedian(paired).toFixed(1)})`,
    tolerance: `${NEAR} points`,
    outcome: judgeMedian(paired.median, median),
    note,
  };
}

function spreadRow({ tactic, paired, apart }: TrialEffect): Row {
  const { lo, hi } = tactic.published;
  return {
    id: `trial-${tactic.id}-spread`,
    setUp: `${tactic.name}: middle half of the effects`,
    expected: `${lo} to ${hi} points`,
    source: tactic.source,
    got: `${middle(paired)} points`,
    tolerance: "the two overlap",
    outcome: judgeSpread({ lo: paired.lo50, hi: paired.hi50 }, tactic.published),
    note: `Paired trials differ by circumstances alone. Against another community of the same place, which adds what chance does to real trials: ${middle(apart)}.`,
  };
}

/** Within 1.5 points. */
export function judgeMedian(simulated: number, published: number): Row["outcome"] {
  return judged(Math.abs(simulated - published) <= NEAR);
}

/** The two ranges have more than a point in common. */
export function judgeSpread(
  simulated: Pick<Effect, "lo" | "hi">,
  published: Pick<Effect, "lo" | "hi">,
): Row["outcome"] {
  return judged(Math.min(simulated.hi, published.hi) > Math.max(simulated.lo, published.lo));
}

const median1 = ({ median }: Distribution) => median.toFixed(1);
const middle = ({ lo50, hi50 }: Distribution) => `${lo50.toFixed(1)} to ${hi50.toFixed(1)}`;

/** Of a median of many nearly normal numbers: √(π ÷ 2) standard errors of their mean. */
function errorOfMedian({ standardError }: Distribution): number {
  return Math.sqrt(Math.PI / 2) * standardError;
}
