import type { Behaviour } from "../behaviour.ts";
import { unit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import type { WeekConditions } from "./conditions.ts";

/** Capability, motivation, opportunity. */
type Channels = [number, number, number];

/**
 * Step 6: the emphasis of each site moves towards what holds the sites back, as far as the data can tell: by the share
 * `local` towards its own shortfalls, for the rest towards those of the network.
 */
export function review(week: WeekConditions, community: Community, plan: Plan, b: Behaviour, t: number): void {
  const { capability, opportunity, emphasis, presence, network } = community;
  const { learning, local } = plan.theory;
  const error = errorOfReview(community, plan, b, t);
  const seen = (k: number, core: number, o: number): Channels => {
    const motivated = b.reviewMotivation + b.reviewSoft * week.soft * (b.motivationBase + b.motivationCore * core);
    return [
      Math.max(b.reviewFloor, 1 - k + error[0]),
      Math.max(b.reviewFloor, 1 - Math.min(1, motivated) + error[1]),
      Math.max(b.reviewFloor, 1 - o + error[2]),
    ];
  };
  const everywhere = seen(mean(capability), week.core, mean(opportunity));
  for (let s = 0; s < network.sites; s++) {
    const here = local > 0 ? seen(capability[s], community.core * presence.at[s], opportunity[s]) : everywhere;
    const aim = here.map((own, channel) => (1 - local) * everywhere[channel] + local * own);
    const sum = aim[0] + aim[1] + aim[2];
    if (sum === 0) continue;
    for (let channel = 0; channel < 3; channel++) {
      const at = 3 * s + channel;
      emphasis[at] += learning * (aim[channel] / sum - emphasis[at]);
    }
  }
}

/** What the data get wrong in this week's review, by channel; the same at all sites. */
function errorOfReview(community: Community, plan: Plan, b: Behaviour, t: number): Channels {
  const quality = plan.data.every > 0 ? plan.data.quality : b.reviewBlind;
  const of = (channel: number) =>
    (1 - quality) * b.reviewNoise * (unit(community.key, PURPOSE.review, 0, channel, t) - 0.5);
  return [of(0), of(1), of(2)];
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k];
  return sum / values.length;
}
