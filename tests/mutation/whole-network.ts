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
    "conflict-without-excess": [
      "b.conflictExcess * (1 - b.conflictVerifiable * week.verifiability) * week.excess",
      "0",
    ],
    "conflict-without-gap": ["+ b.conflictGap * widestGap(community);", ";"],
    "conflict-without-saturation": ["X + rise * (1 - X) - ease * X", "X + rise - ease * X"],
    "conflict-never-eases": ["X + rise * (1 - X) - ease * X", "X + rise * (1 - X)"],
    "conflict-eases-without-base": ["(b.conflictEasingBase + week.conflictWork)", "week.conflictWork"],
    "conflict-eases-without-work": ["(b.conflictEasingBase + week.conflictWork)", "b.conflictEasingBase"],
    "conflict-eases-fully": ["const ease = b.conflictEasing * (", "const ease = ("],
    "conflict-unclamped": ["community.conflict = clamp(", "community.conflict = Number("],
    "conflict-whatever-can-be-checked": ["(1 - b.conflictVerifiable * week.verifiability)", "1"],
    "conflict-more-where-it-can-be-checked": [
      "(1 - b.conflictVerifiable * week.verifiability)",
      "(1 + b.conflictVerifiable * week.verifiability)",
    ],
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
    "review-without-capability": ["1 - k + error[0]", "error[0]"],
    "review-without-opportunity": ["1 - o + error[2]", "error[2]"],
    "review-without-motivation": ["1 - Math.min(1, motivated) + error[1]", "error[1]"],
    "review-motivation-without-base": [
      "b.reviewMotivation + b.reviewSoft * week.soft * (b.motivationBase + b.motivationCore * core)",
      "b.reviewSoft * week.soft * (b.motivationBase + b.motivationCore * core)",
    ],
    "review-motivation-without-soft": [
      "b.reviewMotivation + b.reviewSoft * week.soft * (b.motivationBase + b.motivationCore * core)",
      "b.reviewMotivation",
    ],
    "review-motivation-without-bound": ["1 - Math.min(1, motivated) + error[1]", "Math.abs(1 - motivated) + error[1]"],
    "review-whatever-the-core": ["(b.motivationBase + b.motivationCore * core)", "1"],
    "review-without-floor-of-capability": ["Math.max(b.reviewFloor, 1 - k", "Math.max(0, 1 - k"],
    "review-without-floor-of-motivation": ["Math.max(b.reviewFloor, 1 - Math", "Math.max(0, 1 - Math"],
    "review-without-floor-of-opportunity": ["Math.max(b.reviewFloor, 1 - o", "Math.max(0, 1 - o"],
    "review-local-never": ["(1 - local) * everywhere[channel] + local * own", "everywhere[channel]"],
    "review-local-alone": ["(1 - local) * everywhere[channel] + local * own", "own"],
    "review-local-on-top": ["(1 - local) * everywhere[channel]", "everywhere[channel]"],
    "review-local-by-the-mean-core": [
      "seen(capability[s], community.core * presence.at[s], opportunity[s])",
      "seen(capability[s], week.core, opportunity[s])",
    ],
    "review-local-by-full-core": [
      "seen(capability[s], community.core * presence.at[s], opportunity[s])",
      "seen(capability[s], community.core, opportunity[s])",
    ],
    "review-local-by-mean-capability": ["seen(capability[s], community", "seen(mean(capability), community"],
    "review-local-by-mean-opportunity": ["presence.at[s], opportunity[s])", "presence.at[s], mean(opportunity))"],
    "review-at-the-first-site-alone": ["const at = 3 * s + channel;", "const at = channel;"],
    "learning-nothing": ["learning * (aim", "0 * (aim"],
    "learning-all-at-once": ["learning * (aim", "(aim"],
    "learning-unproportioned": ["aim[channel] / sum - emphasis[at]", "aim[channel] - emphasis[at]"],
    "learning-from-no-shortfall": ["if (sum === 0) continue;", ""],
  },
  errorOfReview: {
    "review-sees-everything": ["(1 - quality) * b.reviewNoise *", "0 *"],
    "review-noise-whatever-the-quality": ["(1 - quality) * b.reviewNoise", "b.reviewNoise"],
    "review-noise-one-sided": ["channel, t) - 0.5)", "channel, t))"],
    "review-noise-shared": ["PURPOSE.review, 0, channel, t", "PURPOSE.review, 0, 0, t"],
    "review-noise-every-time-the-same": ["PURPOSE.review, 0, channel, t", "PURPOSE.review, 0, channel, 0"],
    "review-blind-with-feedback": ["plan.data.every > 0 ? plan.data.quality : b.reviewBlind", "b.reviewBlind"],
    "review-sighted-without-feedback": ["plan.data.every > 0 ? plan.data.quality : b.reviewBlind", "plan.data.quality"],
  },
});
