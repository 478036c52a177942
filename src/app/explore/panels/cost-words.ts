import { hours, pointsInWords } from "../../../../viz/format.ts";
import type { UseName } from "../../../analysis/headline.ts";
import type { PlanCost } from "../../../analysis/plan-cost.ts";
import { roundedFigure } from "../../../analysis/words/rounded-figure.ts";
import { BUDGET_TOLERANCE } from "../../../study/levers/budget.ts";

/** "Balanced: 12,345 hours, +6 points": what a plan takes and gains, the medians. */
export function costInWords({ plan, name }: { plan: number; name: string }, cost: PlanCost): string {
  const spent = `${name}: ${hours(cost.hoursOver.median)} hours`;
  return plan === 0 ? `${spent}, the baseline` : `${spent}, ${pointsInWords(cost.gainOver.median)}`;
}

/** What an extra clinician in the use that is spoken of takes under a plan, or why that is not told. */
export function perAdopterInWords(name: string, { perAdopter: cost }: PlanCost, use: UseName): string {
  if (cost.kind === "ratio") {
    return cost.hours < 0.5
      ? `${name}: more ${use} for hardly any more hours.`
      : `${name}: about ${hours(cost.hours)} hours for each extra clinician in ${use}.`;
  }
  if (cost.kind === "saves") return `${name}: more ${use} for no more hours.`;
  if (cost.kind === "tooFew") return `${name}: too few runs to give hours for an extra clinician.`;
  return `${name}: the middle 95\u00a0% of its gains reach 0 or below, so hours for each extra clinician are not shown.`;
}

/**
 * How another plan is at least as good on hours and gain; null where neither difference shows. Gains that are shown as the same
 * number count as the same, and so do hours within the tolerance of an equal budget.
 */
export function dominatedInWords(name: string, mine: PlanCost, other: string, theirs: PlanCost): string | null {
  const [ours, better] = [mine, theirs].map(({ gainOver }) => roundedFigure(100 * gainOver.median));
  const dearer = mine.hoursOver.median > theirs.hoursOver.median * (1 + BUDGET_TOLERANCE);
  if (ours === better) return dearer ? `${name} typically gains as much as ${other} for more hours.` : null;
  return dearer
    ? `${name} typically takes more hours than ${other} and gains less.`
    : `${name} typically gains less than ${other} for about as many hours.`;
}
