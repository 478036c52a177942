import type { Emphasis, Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import type { Levers } from "./rates.ts";

interface ReviewedSite {
  capability: number;
  opportunity: number;
  presence: number;
  emphasis: Emphasis;
}

const CHANNELS = ["capability", "motivation", "opportunity"] as const;

/** The emphasis of each site after a review, which mixes what holds the network back with what holds the site back. */
export function reviewed(
  plan: Plan,
  { behaviour: b }: World,
  levers: Levers,
  sites: ReviewedSite[],
  meanPresence: number,
  chance: Chance,
): Emphasis[] {
  const { learning, local } = plan.theory;
  const sharpness = levers.data ? levers.quality : b.reviewBlind;
  const error = () => (1 - sharpness) * b.reviewNoise * (chance.next() - 0.5);
  const errors = { capability: error(), motivation: error(), opportunity: error() };
  const shortfalls = (capability: number, presence: number, opportunity: number): Emphasis => {
    const spurred = levers.soft * (b.motivationBase + b.motivationCore * presence);
    const motivation = Math.min(1, b.reviewMotivation + b.reviewSoft * spurred);
    const seen = (reached: number, off: number) => Math.max(b.reviewFloor, 1 - reached + off);
    return {
      capability: seen(capability, errors.capability),
      motivation: seen(motivation, errors.motivation),
      opportunity: seen(opportunity, errors.opportunity),
    };
  };
  const meanOf = (of: (site: ReviewedSite) => number) => sites.reduce((sum, site) => sum + of(site), 0) / sites.length;
  const everywhere = shortfalls(
    meanOf(({ capability }) => capability),
    meanPresence,
    meanOf(({ opportunity }) => opportunity),
  );
  return sites.map(({ capability, presence, opportunity, emphasis }) => {
    const here = shortfalls(capability, presence, opportunity);
    const mixed = CHANNELS.map((channel) => (1 - local) * everywhere[channel] + local * here[channel]);
    const sum = mixed.reduce((all, shortfall) => all + shortfall, 0);
    if (sum === 0) return emphasis;
    const towards = (old: number, shortfall: number) => old + learning * (shortfall / sum - old);
    return {
      capability: towards(emphasis.capability, mixed[0]),
      motivation: towards(emphasis.motivation, mixed[1]),
      opportunity: towards(emphasis.opportunity, mixed[2]),
    };
  });
}
