import type { Behaviour } from "../behaviour.ts";
import { unit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import type { WeekConditions } from "./conditions.ts";

/** Step 6: the emphasis moves towards what holds the sites back, as far as the data can tell. */
export function review(week: WeekConditions, community: Community, plan: Plan, b: Behaviour, t: number): void {
  const quality = plan.data.every > 0 ? plan.data.quality : b.reviewBlind;
  const motivated = week.soft * (b.motivationBase + b.motivationCore * week.core);
  const shortfall = [
    1 - mean(community.capability),
    1 - Math.min(1, b.reviewMotivation + b.reviewSoft * motivated),
    1 - mean(community.opportunity),
  ];
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    const u = unit(community.key, PURPOSE.review, 0, channel, t);
    shortfall[channel] = Math.max(b.reviewFloor, shortfall[channel] + (1 - quality) * b.reviewNoise * (u - 0.5));
    sum += shortfall[channel];
  }
  if (sum === 0) return;
  for (let channel = 0; channel < 3; channel++) {
    community.emphasis[channel] += plan.theory.learning * (shortfall[channel] / sum - community.emphasis[channel]);
  }
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}
