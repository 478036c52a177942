import { mutationsOf } from "./mutation.ts";

/** Steps 5 and 6: sense of community, conflict, and what a review learns. */
export const NETWORK_MUTATIONS = mutationsOf({
  closeNetwork: {
    "community-without-effort": ["b.communityGrowth * Math.min(1, week.soft + meetings) *", "0 *"],
    "community-effort-without-bound": ["Math.min(1, week.soft + meetings)", "(week.soft + meetings)"],
    "community-without-soft": ["Math.min(1, week.soft + meetings)", "Math.min(1, meetings)"],
    "community-without-meetings": ["Math.min(1, week.soft + meetings)", "Math.min(1, week.soft)"],
    "meetings-outside-programme": [
      "const meetings = on ? plan.community.meetings : 0;",
      "const meetings = plan.community.meetings;",
    ],
    "community-without-base": ["(b.communityBase + b.communityCore * week.core)", "(b.communityCore * week.core)"],
    "community-without-core": ["(b.communityBase + b.communityCore * week.core)", "b.communityBase"],
    "community-without-use": ["+ b.communityUse * genuine;", ";"],
    "community-by-measured-use": [
      "const genuine = community.counts[GENUINE] /",
      "const genuine = (community.counts[1] + community.counts[GENUINE]) /",
    ],
    "community-without-saturation": ["G + growth * (1 - G) -", "G + growth -"],
    "community-never-fades": ["- b.communityFading * G", ""],
    "community-fades-by-a-constant": ["b.communityFading * G", "b.communityFading"],
    "community-without-conflict": ["- b.communityConflict * X * G);", ");"],
    "community-unclamped": ["community.sense = clamp(", "community.sense = Number("],
    "conflict-without-excess": ["b.conflictExcess * week.excess + b", "b"],
    "conflict-without-gap": ["+ b.conflictGap * widestGap(community);", ";"],
    "conflict-without-saturation": ["X + rise * (1 - X) - ease * X", "X + rise - ease * X"],
    "conflict-never-eases": ["X + rise * (1 - X) - ease * X", "X + rise * (1 - X)"],
    "conflict-eases-without-base": ["(b.conflictEasingBase + week.conflictWork)", "week.conflictWork"],
    "conflict-eases-without-work": ["(b.conflictEasingBase + week.conflictWork)", "b.conflictEasingBase"],
    "conflict-eases-fully": ["const ease = b.conflictEasing * (", "const ease = ("],
    "conflict-unclamped": ["community.conflict = clamp(", "community.conflict = Number("],
  },
  widestGap: {
    "gap-without-margins": ["centre >= 0 && margins >= 0 ? Math.max(0, centre - margins) : 0", "0"],
    "gap-either-way": ["Math.max(0, centre - margins)", "Math.abs(centre - margins)"],
    "gap-without-professions": ["gap = Math.max(gap, highest - lowest);", ""],
    "gap-by-professions-alone": ["gap = Math.max(gap, highest - lowest);", "gap = highest - lowest;"],
    "gap-with-empty-margins": ["centre >= 0 && margins >= 0 ?", "margins >= -1 ?"],
    "gap-with-empty-professions": ["if (share < 0) continue;", ""],
  },
  genuineShare: {
    "gap-of-all-use": [
      "return people === 0 ? -1 : counts[STATE_COUNT * group + GENUINE] / people;",
      "return people === 0 ? -1 : (counts[STATE_COUNT * group + 1] + counts[STATE_COUNT * group + GENUINE]) / people;",
    ],
  },
  step: {
    "changes-after-the-network": [
      "people.apply(t, onChange); closeNetwork(week, community, plan, behaviour, on);",
      "closeNetwork(week, community, plan, behaviour, on); people.apply(t, onChange);",
    ],
    "changes-site-by-site": [
      "people.advance(s); }",
      "people.advance(s); people.apply(t, onChange); people['changes'].length = 0; }",
    ],
    "reviews-never": ["if (on && reviewDue(plan, t)) review(week, community, plan, behaviour, t);", ""],
    "reviews-outside-programme": [
      "if (on && reviewDue(plan, t)) review(week, community, plan, behaviour, t);",
      "if (reviewDue(plan, t)) review(week, community, plan, behaviour, t);",
    ],
  },
  review: {
    "review-without-capability": ["1 - mean(community.capability)", "0"],
    "review-without-opportunity": ["1 - mean(community.opportunity)", "0"],
    "review-without-motivation": ["1 - Math.min(1, b.reviewMotivation + b.reviewSoft * motivated)", "0"],
    "review-motivation-without-base": ["b.reviewMotivation + b.reviewSoft * motivated", "b.reviewSoft * motivated"],
    "review-motivation-without-soft": ["b.reviewMotivation + b.reviewSoft * motivated", "b.reviewMotivation"],
    "review-motivation-without-bound": [
      "1 - Math.min(1, b.reviewMotivation + b.reviewSoft * motivated)",
      "Math.abs(1 - (b.reviewMotivation + b.reviewSoft * motivated))",
    ],
    "review-whatever-the-core": [
      "const motivated = week.soft * (b.motivationBase + b.motivationCore * week.core);",
      "const motivated = week.soft;",
    ],
    "review-sees-everything": ["(1 - quality) * b.reviewNoise * (u - 0.5)", "0"],
    "review-noise-whatever-the-quality": ["(1 - quality) * b.reviewNoise", "b.reviewNoise"],
    "review-noise-one-sided": ["b.reviewNoise * (u - 0.5)", "b.reviewNoise * u"],
    "review-noise-shared": ["PURPOSE.review, 0, channel, t", "PURPOSE.review, 0, 0, t"],
    "review-noise-every-time-the-same": ["PURPOSE.review, 0, channel, t", "PURPOSE.review, 0, channel, 0"],
    "review-without-floor": ["Math.max(b.reviewFloor, shortfall[channel]", "Math.max(0, shortfall[channel]"],
    "review-blind-with-feedback": ["plan.data.every > 0 ? plan.data.quality : b.reviewBlind", "b.reviewBlind"],
    "review-sighted-without-feedback": ["plan.data.every > 0 ? plan.data.quality : b.reviewBlind", "plan.data.quality"],
    "learning-nothing": ["plan.theory.learning * (shortfall", "0 * (shortfall"],
    "learning-all-at-once": ["plan.theory.learning * (shortfall", "(shortfall"],
    "learning-unproportioned": [
      "(shortfall[channel] / sum - community.emphasis[channel])",
      "(shortfall[channel] - community.emphasis[channel])",
    ],
  },
});
