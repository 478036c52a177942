import { mutationsOf } from "./mutation.ts";

/** Steps 1 and 2: core level, activity of ties, pressure and its legitimacy; and when what holds. */
export const OPENING_MUTATIONS = mutationsOf({
  openNetwork: {
    "core-without-decay": ["community.core * (1 - b.coreDecay)", "community.core"],
    "core-gone-at-once": ["community.core * (1 - b.coreDecay)", "0"],
    "core-always-at-strength": [
      "on ? plan.core.strength : community.core * (1 - b.coreDecay)",
      "plan.core.strength * (1 - 0 * b.coreDecay)",
    ],
    "bridges-without-community": [
      "const bridges = community.sense * (1 - community.conflict);",
      "const bridges = 1 - community.conflict;",
    ],
    "bridges-without-conflict": [
      "const bridges = community.sense * (1 - community.conflict);",
      "const bridges = community.sense;",
    ],
    "vertical-ties-by-community": [
      "=== community.network.bridge ? bridges : community.core",
      "=== community.network.bridge ? bridges : bridges",
    ],
    "bridges-by-core": [
      "=== community.network.bridge ? bridges : community.core",
      "=== community.network.bridge ? community.core : community.core",
    ],
    "ties-switched-once": [
      "community.switchTo(layer, layer.ties ===",
      "if (t === 0) community.switchTo(layer, layer.ties ===",
    ],
    "soft-outside-programme": ["week.soft = on ? soft : 0;", "week.soft = soft;"],
    "hard-outside-programme": ["week.hard = on ? hard : 0;", "week.hard = hard;"],
    "pressure-without-hard": ["week.h = week.hard + (feedback", "week.h = (feedback"],
    "pressure-without-judgement": [
      "(feedback ? b.pressureJudgement * plan.data.judgement : 0)",
      "0 * b.pressureJudgement",
    ],
    "pressure-by-judgement-without-feedback": [
      "(feedback ? b.pressureJudgement * plan.data.judgement : 0)",
      "b.pressureJudgement * plan.data.judgement",
    ],
    "excess-without-tolerance": ["b.tolerance * week.legitimacy, b", "0, b"],
    "excess-whatever-the-legitimacy": ["b.tolerance * week.legitimacy, b", "b.tolerance, b"],
    "quality-without-feedback": [
      "week.quality = feedback ? plan.data.quality : 0;",
      "week.quality = plan.data.quality;",
    ],
    "quality-never": ["week.quality = feedback ? plan.data.quality : 0;", "week.quality = 0;"],
    "conflict-work-outside-programme": [
      "week.conflictWork = on ? plan.cohesion.conflictWork : 0;",
      "week.conflictWork = plan.cohesion.conflictWork;",
    ],
    "conflict-work-never": ["week.conflictWork = on ? plan.cohesion.conflictWork : 0;", "week.conflictWork = 0;"],
    "rates-without-community": ["week.community = community.sense;", "week.community = 0;"],
    "rates-without-conflict": ["week.conflict = community.conflict;", "week.conflict = 0;"],
    "tolerance-all-the-same": ["b.toleranceSpread);", "0);"],
    "presence-full-everywhere": ["community.core * community.presence.mean", "community.core"],
    "presence-whatever-the-core": ["community.core * community.presence.mean", "community.presence.mean"],
  },
  legitimacyOf: {
    "legitimacy-without-base": ["(b.legitimacyBase + b.legitimacyCore", "(b.legitimacyCore"],
    "legitimacy-without-core": ["+ b.legitimacyCore * week.core +", "+"],
    "legitimacy-without-community": ["+ b.legitimacyCommunity * week.community) *", ") *"],
    "legitimacy-without-conflict": ["(1 - b.legitimacyConflict * week.conflict)", "1"],
    "legitimacy-unclamped": ["return clamp(", "return Number("],
  },
  running: {
    "programme-from-the-start": ["week >= plan.programme.start && week <", "week <"],
    "programme-a-week-longer": ["week < programmeEnd(plan, weeks)", "week <= programmeEnd(plan, weeks)"],
  },
  tacticsOf: {
    "phases-never": ["if (week < phase.from || week >= phase.to) continue;", "continue;"],
    "phases-a-week-longer": ["week >= phase.to", "week > phase.to"],
    "phases-first-listed-wins": [
      "for (const phase of plan.tactics.phases)",
      "for (const phase of [...plan.tactics.phases].reverse())",
    ],
    "phases-without-soft": ["soft = phase.soft ?? soft;", ""],
    "phases-without-hard": ["hard = phase.hard ?? hard;", ""],
  },
  feedbackDue: {
    "feedback-every-week": [
      "plan.data.every > 0 && (week - plan.programme.start + 1) % plan.data.every === 0",
      "plan.data.every > 0",
    ],
    "feedback-a-week-late": [
      "(week - plan.programme.start + 1) % plan.data.every",
      "(week - plan.programme.start) % plan.data.every",
    ],
    "feedback-from-week-0": ["(week - plan.programme.start + 1) % plan.data.every", "(week + 1) % plan.data.every"],
  },
  reviewDue: {
    "review-every-week": ["learning > 0 && (week - plan.programme.start + 1) % reviewEvery === 0", "learning > 0"],
    "review-a-week-late": [
      "(week - plan.programme.start + 1) % reviewEvery",
      "(week - plan.programme.start) % reviewEvery",
    ],
  },
  excessPressure: {
    "excess-with-a-kink": [
      "const bent = (beyond + Math.sqrt(beyond * beyond + spread * spread)) / 2;",
      "const bent = Math.max(0, beyond);",
    ],
    "excess-without-pressure": ["Math.max(0, bent - without)", "Math.max(0, bent)"],
    "excess-doubled": [
      "const bent = (beyond + Math.sqrt(beyond * beyond + spread * spread)) / 2;",
      "const bent = beyond + Math.sqrt(beyond * beyond + spread * spread);",
    ],
    "excess-by-plain-tolerance": ["(Math.sqrt(tolerated * tolerated + spread * spread) - tolerated) / 2", "spread / 2"],
  },
});
