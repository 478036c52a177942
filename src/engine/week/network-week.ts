import type { Behaviour } from "../behaviour.ts";
import type { Community } from "../community/community.ts";
import type { Plan } from "../plan.ts";
import { GENUINE, peopleIn, STATE_COUNT } from "../states.ts";
import { tacticsOf } from "./calendar.ts";
import { clamp } from "./clamp.ts";
import type { WeekConditions } from "./conditions.ts";

/** The network before the first week: no core yet, and its ties as they stand. */
export function startNetwork(week: WeekConditions, community: Community, b: Behaviour): void {
  week.core = community.core;
  week.community = community.sense;
  week.conflict = community.conflict;
  week.legitimacy = legitimacyOf(week, b);
}

/** Steps 1 and 2 of a week: core level, ties that switch, pressure and its legitimacy. `on`: the programme runs. */
export function openNetwork(
  week: WeekConditions,
  community: Community,
  plan: Plan,
  b: Behaviour,
  t: number,
  on: boolean,
): void {
  community.core = on ? plan.core.strength : community.core * (1 - b.coreDecay);
  const bridges = community.sense * (1 - community.conflict);
  for (const layer of community.layers) {
    community.switchTo(layer, layer.ties === community.network.bridge ? bridges : community.core);
  }
  const { soft, hard } = tacticsOf(plan, t);
  const feedback = on && plan.data.every > 0;
  week.soft = on ? soft : 0;
  week.hard = on ? hard : 0;
  week.h = week.hard + (feedback ? b.pressureJudgement * plan.data.judgement : 0);
  week.core = community.core * community.presence.mean;
  week.community = community.sense;
  week.conflict = community.conflict;
  week.legitimacy = legitimacyOf(week, b);
  week.excess = excessPressure(week.h, b.tolerance * week.legitimacy, b.toleranceSpread);
  week.quality = feedback ? plan.data.quality : 0;
  week.conflictWork = on ? plan.cohesion.conflictWork : 0;
}

function legitimacyOf(week: WeekConditions, b: Behaviour): number {
  return clamp(
    (b.legitimacyBase + b.legitimacyCore * week.core + b.legitimacyCommunity * week.community) *
      (1 - b.legitimacyConflict * week.conflict),
  );
}

/**
 * Pressure beyond what is tolerated: `tolerated` on average, by some more and by others less as far as `spread` says, so that
 * the excess bends where a sharp edge would break. 0 without pressure; the plain excess where the spread is 0.
 */
function excessPressure(pressure: number, tolerated: number, spread: number): number {
  const beyond = pressure - tolerated;
  const bent = (beyond + Math.sqrt(beyond * beyond + spread * spread)) / 2;
  const without = (Math.sqrt(tolerated * tolerated + spread * spread) - tolerated) / 2;
  return Math.max(0, bent - without);
}

/** Step 5, second half: sense of community and conflict, from the new states. */
export function closeNetwork(week: WeekConditions, community: Community, plan: Plan, b: Behaviour, on: boolean): void {
  const { sense: G, conflict: X } = community;
  const genuine = community.counts[GENUINE] / community.network.count;
  const meetings = on ? plan.community.meetings : 0;
  const growth =
    b.communityGrowth * Math.min(1, week.soft + meetings) * (b.communityBase + b.communityCore * week.core) +
    b.communityUse * genuine;
  community.sense = clamp(G + growth * (1 - G) - b.communityFading * G - b.communityConflict * X * G);
  const pressed = b.conflictExcess * (1 - b.conflictVerifiable * week.verifiability) * week.excess;
  const rise = pressed + b.conflictGap * widestGap(community);
  const ease = b.conflictEasing * (b.conflictEasingBase + week.conflictWork);
  community.conflict = clamp(X + rise * (1 - X) - ease * X);
}

/** The larger of centre − margins and highest − lowest profession, in genuine share; at least 0. */
function widestGap({ marginCounts, professionCounts }: Community): number {
  const centre = genuineShare(marginCounts, 0);
  const margins = genuineShare(marginCounts, 1);
  let gap = centre >= 0 && margins >= 0 ? Math.max(0, centre - margins) : 0;
  let highest = 0;
  let lowest = 1;
  for (let g = 0; STATE_COUNT * g < professionCounts.length; g++) {
    const share = genuineShare(professionCounts, g);
    if (share < 0) continue;
    highest = Math.max(highest, share);
    lowest = Math.min(lowest, share);
  }
  gap = Math.max(gap, highest - lowest);
  return gap;
}

/** Genuine share of a group; −1 where it has no members. */
function genuineShare(counts: Int32Array, group: number): number {
  const people = peopleIn(counts, group);
  return people === 0 ? -1 : counts[STATE_COUNT * group + GENUINE] / people;
}
