import { distribution } from "../../analysis/statistics/distribution.ts";
import type { Behaviour } from "../../engine/behaviour.ts";
import type { Plan } from "../../engine/plan.ts";
import { type Check, judged, type Row } from "../check.ts";
import type { Lab } from "../lab.ts";
import { TACTICS, usualCare } from "./tactics.ts";
import { measuredInTrials } from "./trial.ts";

const [FEEDBACK, LEADERS, MEETINGS, OUTREACH] = TACTICS.map(({ plan }) => plan);
const OTHERS = [FEEDBACK, MEETINGS, OUTREACH];

/** Predictions of the same trials for tactics in company; nothing was set by them. */
export const IN_COMPANY: Check = {
  id: "in-company",
  title: "Held out: the same tactics in company",
  about:
    "The circumstances and doses of the trials above, used for something they were not set by. A row that does not hold says why.",
  async rows(lab) {
    return [await leadersOnTop(lab), await bundle(lab)];
  },
};

async function leadersOnTop(lab: Lab): Promise<Row> {
  const plans = [usualCare(), LEADERS, ...OTHERS, ...OTHERS.map((plan) => both(plan, LEADERS))];
  const [usual, leaders, ...others] = await measuredInTrials(lab, plans);
  const alone = minus(leaders, usual);
  const onTop = OTHERS.map((_, k) => minus(others[OTHERS.length + k], others[k]));
  const mean = alone.map((_, trial) => onTop.reduce((sum, added) => sum + added[trial], 0) / onTop.length);
  const more = distribution(minus(mean, alone));
  const of = (values: number[]) => distribution(values).median.toFixed(1);
  const below = onTop.filter((added) => distribution(minus(added, alone)).mean < 0).length;
  return {
    id: "trial-leaders-on-top",
    setUp: "Opinion leaders added to one other tactic, against being all there is: median effects",
    expected: "more on top of another (14 points) than against nothing (9)",
    source: "Flodgren et al. 2011, Cochrane CD000125",
    got: `${of(mean)} on top (of feedback ${of(onTop[0])}, meetings ${of(onTop[1])}, outreach ${of(onTop[2])}), ${of(alone)} against nothing; paired difference ${more.mean.toFixed(1)}`,
    tolerance: `more by over 2 standard errors (of ${more.standardError.toFixed(1)})`,
    outcome: judgeMore(more.mean, more.standardError),
    note: `The mean of three companions, of which leaders add less to ${below === 0 ? "none" : below} than they do alone. No ablation was made for this row.`,
  };
}

async function bundle(lab: Lab): Promise<Row> {
  const plans = [usualCare(), ...TACTICS.map(({ plan }) => plan), TACTICS.map(({ plan }) => plan).reduce(both)];
  const [asIs, unskilled] = [await beyondSum(lab, plans), await beyondSum(lab, plans, { capabilityGain: 0 })];
  const less = judgeMore(-asIs.excess.mean, asIs.excess.standardError) === "pass";
  const because = unskilled.excess.mean <= 2 * unskilled.excess.standardError;
  return {
    id: "trial-bundle",
    setUp: "All four tactics together, against the sum of their effects alone: means",
    expected: "less than the sum: bundles are not reliably better than single strategies",
    source: "Lau et al. 2015, BMJ Open 5:e009993",
    got: `${asIs.together.toFixed(1)} points together, ${asIs.sum.toFixed(1)} summed; paired difference ${asIs.excess.mean.toFixed(1)}`,
    tolerance: `less by over 2 standard errors (of ${asIs.excess.standardError.toFixed(1)})`,
    outcome: less ? "pass" : because ? "explained" : "fail",
    note: less
      ? ""
      : `Does not hold. Skills multiply what opportunity, motivation and peers do: were training to teach nothing (capabilityGain 0), it would be ${unskilled.together.toFixed(1)} together and ${unskilled.sum.toFixed(1)} summed. Real bundles also compete for the hours of the same people, of which the model knows nothing. Of six ablations tried, the two that took training out removed the excess; taking out only the product of core and soft tactics left nearly all of it. So do not expect levers to add up in a place as they do here.`,
  };
}

/** Means of the last of some plans and of the sum of those between, each above the first, and how far the one exceeds the other. */
async function beyondSum(lab: Lab, plans: readonly Plan[], behaviour: Partial<Behaviour> = {}) {
  const [usual, ...others] = await measuredInTrials(lab, plans, { behaviour });
  const gains = others.map((arm) => minus(arm, usual));
  const together = gains.pop()!;
  const sum = together.map((_, trial) => gains.reduce((total, gain) => total + gain[trial], 0));
  return {
    together: distribution(together).mean,
    sum: distribution(sum).mean,
    excess: distribution(minus(together, sum)),
  };
}

/** More than nothing by over two standard errors. */
export function judgeMore(mean: number, standardError: number): Row["outcome"] {
  return judged(mean > 2 * standardError);
}

/** A plan that does what either does; they move different levers. */
function both(one: Plan, other: Plan): Plan {
  const emphasised = one.resources.level > 0 ? one : other;
  return {
    ...one,
    core: { ...one.core, strength: Math.max(one.core.strength, other.core.strength) },
    theory: { ...one.theory, emphasis: emphasised.theory.emphasis },
    resources: { ...one.resources, level: Math.max(one.resources.level, other.resources.level) },
    data: one.data.every > 0 ? one.data : other.data,
    tactics: { ...one.tactics, soft: Math.max(one.tactics.soft, other.tactics.soft) },
  };
}

function minus(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, k) => value - other[k]);
}
