import { mutationsOf } from "./mutation.ts";

/** Step 3: opportunity, capability and motivation of the sites. */
export const SITE_MUTATIONS = mutationsOf({
  open: {
    "opportunity-without-core": ["b.opportunityCore * week.core + b", "b"],
    "opportunity-without-resources": ["b.opportunityResources * resources * emphasis[2] +", ""],
    "opportunity-whatever-the-resources": [
      "b.opportunityResources * resources * emphasis[2]",
      "b.opportunityResources * emphasis[2]",
    ],
    "opportunity-whatever-the-emphasis": [
      "b.opportunityResources * resources * emphasis[2]",
      "b.opportunityResources * resources",
    ],
    "opportunity-by-wrong-emphasis": [
      "b.opportunityResources * resources * emphasis[2]",
      "b.opportunityResources * resources * emphasis[1]",
    ],
    "opportunity-without-hard": ["+ b.opportunityHard * week.hard;", ";"],
    "opportunity-pushed-without-bound": ["common.pushed = Math.min(1, pushed);", "common.pushed = pushed;"],
    "resources-outside-programme": [
      "const resources = on ? plan.resources.level : 0;",
      "const resources = plan.resources.level;",
    ],
    "capability-without-gain": ["common.trained = b.capabilityGain * resources * emphasis[0];", "common.trained = 0;"],
    "capability-whatever-the-resources": [
      "b.capabilityGain * resources * emphasis[0]",
      "b.capabilityGain * emphasis[0]",
    ],
    "capability-whatever-the-emphasis": ["b.capabilityGain * resources * emphasis[0]", "b.capabilityGain * resources"],
    "feedback-outside-programme": ["common.fed = on && feedbackDue(plan, t);", "common.fed = feedbackDue(plan, t);"],
    "burden-never": ["on && every > 0 ? 1 - (b.burdenLoss * burden * 4) / (3 + every) : 1", "1"],
    "burden-outside-programme": ["common.unburdened = on && every > 0", "common.unburdened = every > 0"],
    "burden-whatever-the-interval": ["(b.burdenLoss * burden * 4) / (3 + every)", "b.burdenLoss * burden"],
    "burden-by-plain-interval": ["(b.burdenLoss * burden * 4) / (3 + every)", "(b.burdenLoss * burden) / every"],
    "burden-full": ["(b.burdenLoss * burden * 4)", "(b.burdenLoss * 4)"],
    "motivation-without-soft": ["week.soft * (b.motivationBase", "(b.motivationBase"],
    "motivation-without-base": [
      "(b.motivationBase + b.motivationCore * week.core) *",
      "(b.motivationCore * week.core) *",
    ],
    "motivation-without-core": ["(b.motivationBase + b.motivationCore * week.core) *", "b.motivationBase *"],
    "motivation-without-spread": [
      "(b.motivationSpread + b.motivationEmphasis * emphasis[1])",
      "(b.motivationEmphasis * emphasis[1])",
    ],
    "motivation-without-emphasis": ["(b.motivationSpread + b.motivationEmphasis * emphasis[1])", "b.motivationSpread"],
  },
  advance: {
    "opportunity-from-nothing": [
      "const target = own + (1 - own) * common.pushed;",
      "const target = (1 - own) * common.pushed;",
    ],
    "opportunity-added-to-own": [
      "const target = own + (1 - own) * common.pushed;",
      "const target = own + common.pushed;",
    ],
    "opportunity-fixed": ["clamp(o + b.opportunityPace * (target - o))", "clamp(o)"],
    "opportunity-at-once": ["clamp(o + b.opportunityPace * (target - o))", "clamp(target)"],
    "opportunity-unclamped": ["clamp(o + b.opportunityPace * (target - o))", "o + b.opportunityPace * (target - o)"],
    "opportunity-not-kept": ["community.opportunity[s] = opportunity;", ""],
    "capability-gained-at-the-top-too": ["common.trained * (1 - k)", "common.trained"],
    "capability-never-lost": ["clamp(k + common.trained * (1 - k) - lost)", "clamp(k + common.trained * (1 - k))"],
    "capability-loss-without-turnover": ["(b.capabilityLoss + turnover) * (k", "b.capabilityLoss * (k"],
    "capability-loss-by-turnover-alone": ["(b.capabilityLoss + turnover) * (k", "turnover * (k"],
    "capability-lost-to-nothing": ["* (k - this.world.people.capability)", "* k"],
    "capability-unclamped": ["clamp(k + common.trained * (1 - k) - lost)", "k + common.trained * (1 - k) - lost"],
    "capability-not-kept": ["community.capability[s] = capability;", ""],
    "feedback-never-fades": ["let felt = b.feedbackKept * community.feedback[s];", "let felt = community.feedback[s];"],
    "feedback-forgotten": ["let felt = b.feedbackKept * community.feedback[s];", "let felt = 0;"],
    "feedback-never-reaches": ["if (common.fed) felt += this.feedbackAt(s, t, felt);", ""],
    "feedback-unclamped": ["felt = clamp(felt);", ""],
    "feedback-not-kept": ["community.feedback[s] = felt;", ""],
    "burden-not-felt": [
      "clamp(opportunity * common.unburdened - this.shockAt(s, t))",
      "clamp(opportunity - this.shockAt(s, t))",
    ],
    "shocks-not-felt": [
      "clamp(opportunity * common.unburdened - this.shockAt(s, t))",
      "clamp(opportunity * common.unburdened)",
    ],
    "shocks-below-zero": [
      "clamp(opportunity * common.unburdened - this.shockAt(s, t))",
      "opportunity * common.unburdened - this.shockAt(s, t)",
    ],
    "motivation-without-feedback": [
      "this.motivation = common.motivated + felt;",
      "this.motivation = common.motivated;",
    ],
    "motivation-by-feedback-alone": ["this.motivation = common.motivated + felt;", "site.motivation = felt;"],
  },
  feedbackAt: {
    "feedback-by-genuine-use": [
      "(siteCounts[STATE_COUNT * s + SURFACE] + siteCounts[STATE_COUNT * s + GENUINE]) / people",
      "siteCounts[STATE_COUNT * s + GENUINE] / people",
    ],
    "feedback-by-surface-use": [
      "(siteCounts[STATE_COUNT * s + SURFACE] + siteCounts[STATE_COUNT * s + GENUINE]) / people",
      "siteCounts[STATE_COUNT * s + SURFACE] / people",
    ],
    "feedback-without-noise": ["+ (1 - quality) * b.feedbackNoise * (u - 0.5)); return", "); return"],
    "feedback-noise-whatever-the-quality": ["(1 - quality) * b.feedbackNoise", "b.feedbackNoise"],
    "feedback-noise-one-sided": ["b.feedbackNoise * (u - 0.5)", "b.feedbackNoise * u"],
    "feedback-below-zero": [
      "const shortfall = Math.max(0, b.feedbackTarget - measured + (1 - quality) * b.feedbackNoise * (u - 0.5));",
      "const shortfall = b.feedbackTarget - measured + (1 - quality) * b.feedbackNoise * (u - 0.5);",
    ],
    "feedback-target-1": ["b.feedbackTarget - measured", "1 - measured"],
    "feedback-whatever-the-use": ["b.feedbackTarget - measured", "b.feedbackTarget"],
    "feedback-without-gain": ["b.feedbackGain * quality *", "quality *"],
    "feedback-whatever-the-quality": ["b.feedbackGain * quality *", "b.feedbackGain *"],
    "feedback-without-judgement": ["(1 - b.feedbackJudgement * judgement) * shortfall", "shortfall"],
    "feedback-without-saturation": ["* shortfall * (1 - felt)", "* shortfall"],
  },
  shockAt: {
    "shocks-a-year-in-a-week": ["< perYear / 52) shockUntil", "< perYear) shockUntil"],
    "shocks-never-renewed": ["< perYear / 52) shockUntil", "< perYear / 52 && t >= shockUntil[s]) shockUntil"],
    "shocks-of-one-week": ["shockUntil[s] = t + weeks;", "shockUntil[s] = t + 1;"],
    "shocks-a-week-longer": ["return t < shockUntil[s] ? size : 0;", "return t <= shockUntil[s] ? size : 0;"],
    "shocks-everywhere-at-once": [
      "unit(key, PURPOSE.shock, network.siteHigh[s], network.siteLow[s], t)",
      "unit(key, PURPOSE.shock, 0, 0, t)",
    ],
  },
  step: {
    "sites-after-people": ["site.advance(s, t); people.advance(s);", "people.advance(s); site.advance(s, t);"],
  },
});
