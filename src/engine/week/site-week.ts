import { unit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import { GENUINE, STATE_COUNT, SURFACE } from "../states.ts";
import type { World } from "../world.ts";
import { feedbackDue } from "./calendar.ts";
import { clamp } from "./clamp.ts";
import type { SiteConditions, WeekConditions } from "./conditions.ts";

/** Step 3 of a week: opportunity, capability and motivation of one site after another, as the conditions of its people. */
export class SiteWeek implements SiteConditions {
  opportunity = 0;
  capability = 0;
  motivation = 0;
  turnover = 0;
  private readonly community: Community;
  private readonly plan: Plan;
  private readonly world: World;
  private readonly week: WeekConditions;
  private readonly common = { resources: 0, required: 0, fed: false, unburdened: 1 };

  constructor(community: Community, plan: Plan, world: World, week: WeekConditions) {
    this.community = community;
    this.plan = plan;
    this.world = world;
    this.week = week;
  }

  /** What step 3 has in common at every site. */
  open(t: number, on: boolean): void {
    const { plan, week, common } = this;
    const b = this.world.behaviour;
    const { every, burden } = plan.data;
    common.resources = on ? plan.resources.level : 0;
    common.required = b.opportunityHard * week.hard;
    common.fed = on && feedbackDue(plan, t);
    common.unburdened = on && every > 0 ? 1 - (b.burdenLoss * burden * 4) / (3 + every) : 1;
  }

  /** Step 3: opportunity, capability and motivation at a site. */
  advance(s: number, t: number): void {
    const { community, common, week } = this;
    const { emphasis } = community;
    const b = this.world.behaviour;
    const core = community.core * community.presence.at[s];
    const own = community.ownOpportunity[s];
    const pushed =
      b.opportunityCore * core + b.opportunityResources * common.resources * emphasis[3 * s + 2] + common.required;
    const target = own + (1 - own) * Math.min(1, pushed);
    const o = community.opportunity[s];
    const opportunity = clamp(o + b.opportunityPace * (target - o));
    community.opportunity[s] = opportunity;

    const turnover = community.turnover[s];
    const k = community.capability[s];
    const trained = b.capabilityGain * common.resources * emphasis[3 * s];
    const lost = (b.capabilityLoss + turnover) * (k - community.ownCapability[s]);
    const capability = clamp(k + trained * (1 - k) - lost);
    community.capability[s] = capability;

    let felt = b.feedbackKept * community.feedback[s];
    if (common.fed) felt += this.feedbackAt(s, t, felt);
    felt = clamp(felt);
    community.feedback[s] = felt;

    this.opportunity = clamp(opportunity * common.unburdened - this.shockAt(s, t));
    this.capability = capability;
    this.turnover = turnover;
    const motivated = week.soft * (b.motivationBase + b.motivationCore * core);
    this.motivation = motivated * (b.motivationSpread + b.motivationEmphasis * emphasis[3 * s + 1]) + felt;
  }

  private feedbackAt(s: number, t: number, felt: number): number {
    const { network, siteCounts, key } = this.community;
    const { quality, judgement } = this.plan.data;
    const b = this.world.behaviour;
    const people = network.siteStart[s + 1] - network.siteStart[s];
    const measured =
      people === 0 ? 0 : (siteCounts[STATE_COUNT * s + SURFACE] + siteCounts[STATE_COUNT * s + GENUINE]) / people;
    const u = unit(key, PURPOSE.feedback, network.siteHigh[s], network.siteLow[s], t);
    const shortfall = Math.max(0, b.feedbackTarget - measured + (1 - quality) * b.feedbackNoise * (u - 0.5));
    return b.feedbackGain * quality * (1 - b.feedbackJudgement * judgement) * shortfall * (1 - felt);
  }

  private shockAt(s: number, t: number): number {
    const { perYear, size, weeks } = this.world.context.shocks;
    if (perYear === 0) return 0;
    const { network, key, shockUntil } = this.community;
    if (unit(key, PURPOSE.shock, network.siteHigh[s], network.siteLow[s], t) < perYear / 52) shockUntil[s] = t + weeks;
    return t < shockUntil[s] ? size : 0;
  }
}
