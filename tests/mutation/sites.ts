import { mutationsOf } from "./mutation.ts";

/** Step 3: opportunity, capability and motivation of the sites. */
export const SITE_MUTATIONS = mutationsOf({
  open: {
    "resources-outside-programme": ["on ? plan.resources.level : 0", "plan.resources.level"],
    "opportunity-without-hard": ["common.required = b.opportunityHard * week.hard;", "common.required = 0;"],
    "opportunity-by-all-pressure": ["b.opportunityHard * week.hard", "b.opportunityHard * week.h"],
    "feedback-outside-programme": ["common.fed = on && feedbackDue(plan, t);", "common.fed = feedbackDue(plan, t);"],
    "burden-never": ["on && every > 0 ? 1 - (b.burdenLoss * burden * 4) / (3 + every) : 1", "1"],
    "burden-outside-programme": ["common.unburdened = on && every > 0", "common.unburdened = every > 0"],
    "burden-whatever-the-interval": ["(b.burdenLoss * burden * 4) / (3 + every)", "b.burdenLoss * burden"],
    "burden-by-plain-interval": ["(b.burdenLoss * burden * 4) / (3 + every)", "(b.burdenLoss * burden) / every"],
    "burden-full": ["(b.burdenLoss * burden * 4)", "(b.burdenLoss * 4)"],
  },
  advance: {
    "presence-the-same-at-all-sites": [
      "const core = community.core * community.presence.at[s];",
      "const core = week.core;",
    ],
    "presence-full-at-every-site": [
      "const core = community.core * community.presence.at[s];",
      "const core = community.core;",
    ],
    "opportunity-without-core": ["b.opportunityCore * core + b", "b"],
    "opportunity-without-resources": ["+ b.opportunityResources * common.resources * emphasis[3 * s + 2] +", "+"],
    "opportunity-whatever-the-resources": [
      "b.opportunityResources * common.resources * emphasis[3 * s + 2]",
      "b.opportunityResources * emphasis[3 * s + 2]",
    ],
    "opportunity-whatever-the-emphasis": [
      "b.opportunityResources * common.resources * emphasis[3 * s + 2]",
      "b.opportunityResources * common.resources",
    ],
    "opportunity-by-wrong-emphasis": [
      "b.opportunityResources * common.resources * emphasis[3 * s + 2]",
      "b.opportunityResources * common.resources * emphasis[3 * s + 1]",
    ],
    "opportunity-by-the-first-site's-emphasis": [
      "b.opportunityResources * common.resources * emphasis[3 * s + 2]",
      "b.opportunityResources * common.resources * emphasis[2]",
    ],
    "opportunity-pushed-without-bound": ["own + (1 - own) * Math.min(1, pushed)", "own + (1 - own) * pushed"],
    "opportunity-from-nothing": ["own + (1 - own) * Math.min(1, pushed)", "(1 - own) * Math.min(1, pushed)"],
    "opportunity-added-to-own": ["own + (1 - own) * Math.min(1, pushed)", "own + Math.min(1, pushed)"],
    "opportunity-fixed": ["clamp(o + b.opportunityPace * (target - o))", "clamp(o)"],
    "opportunity-at-once": ["clamp(o + b.opportunityPace * (target - o))", "clamp(target)"],
    "opportunity-unclamped": ["clamp(o + b.opportunityPace * (target - o))", "o + b.opportunityPace * (target - o)"],
    "opportunity-not-kept": ["community.opportunity[s] = opportunity;", ""],
    "capability-without-gain": [
      "const trained = b.capabilityGain * common.resources * emphasis[3 * s];",
      "const trained = 0;",
    ],
    "capability-whatever-the-resources": [
      "b.capabilityGain * common.resources * emphasis[3 * s]",
      "b.capabilityGain * emphasis[3 * s]",
    ],
    "capability-whatever-the-emphasis": [
      "b.capabilityGain * common.resources * emphasis[3 * s]",
      "b.capabilityGain * common.resources",
    ],
    "capability-by-the-first-site's-emphasis": [
      "b.capabilityGain * common.resources * emphasis[3 * s]",
      "b.capabilityGain * common.resources * emphasis[0]",
    ],
    "capability-gained-at-the-top-too": ["trained * (1 - k) - lost", "trained - lost"],
    "capability-never-lost": ["k + trained * (1 - k) - lost", "k + trained * (1 - k)"],
    "capability-loss-without-turnover": ["(b.capabilityLoss + turnover) * (k", "b.capabilityLoss * (k"],
    "capability-loss-by-turnover-alone": ["(b.capabilityLoss + turnover) * (k", "turnover * (k"],
    "capability-lost-to-nothing": ["* (k - community.ownCapability[s])", "* k"],
    "capability-lost-to-the-world's": ["* (k - community.ownCapability[s])", "* (k - this.world.people.capability)"],
    "capability-unclamped": ["clamp(k + trained * (1 - k) - lost)", "k + trained * (1 - k) - lost"],
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
    "motivation-without-soft": ["week.soft * (b.motivationBase", "(b.motivationBase"],
    "motivation-without-base": ["(b.motivationBase + b.motivationCore * core)", "(b.motivationCore * core)"],
    "motivation-without-core": ["(b.motivationBase + b.motivationCore * core)", "b.motivationBase"],
    "motivation-without-spread": [
      "(b.motivationSpread + b.motivationEmphasis * emphasis[3 * s + 1])",
      "(b.motivationEmphasis * emphasis[3 * s + 1])",
    ],
    "motivation-without-emphasis": [
      "(b.motivationSpread + b.motivationEmphasis * emphasis[3 * s + 1])",
      "b.motivationSpread",
    ],
    "motivation-by-the-first-site's-emphasis": [
      "(b.motivationSpread + b.motivationEmphasis * emphasis[3 * s + 1])",
      "(b.motivationSpread + b.motivationEmphasis * emphasis[1])",
    ],
    "motivation-without-feedback": ["emphasis[3 * s + 1]) + felt;", "emphasis[3 * s + 1]);"],
    "motivation-by-feedback-alone": [
      "this.motivation = motivated * (b.motivationSpread + b.motivationEmphasis * emphasis[3 * s + 1]) + felt;",
      "this.motivation = felt;",
    ],
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
  Run: {
    "emphasis-at-the-first-site-alone": ["emphasis.opportunity], 3 * s)", "emphasis.opportunity], 0)"],
  },
});
