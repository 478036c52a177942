import { mutationsOf } from "./mutation.ts";

/** Week 0: influence, sites, first users, thresholds. */
export const BEGIN_MUTATIONS = mutationsOf({
  enter: {
    "influence-surface-none": ["influence === null ? 0", "influence === null || influence === 'surfaceInfluence' ? 0"],
    "influence-genuine-none": ["influence === null ? 0", "influence === null || influence === 'genuineInfluence' ? 0"],
    "influence-resisting-none": [
      "influence === null ? 0",
      "influence === null || influence === 'resistingInfluence' ? 0",
    ],
    "influence-resisting-positive": [
      "Math.round(FIXED * behaviour[influence])",
      "Math.abs(Math.round(FIXED * behaviour[influence]))",
    ],
    "community-starts-at-zero": ["community.sense = people.community;", "community.sense = 0;"],
    "conflict-starts-at-zero": ["community.conflict = people.conflict;", "community.conflict = 0;"],
    "pull-count-without-common-weight": ["FIXED * network.commonWeight", "FIXED"],
  },
  drawSites: {
    "support-without-spread": ["support + spread * 2 * (sum - 1.5)", "support"],
    "support-spread-halved": ["spread * 2 * (sum - 1.5)", "spread * (sum - 1.5)"],
    "support-off-centre": ["spread * 2 * (sum - 1.5)", "spread * 2 * (sum - 1.4)"],
    "support-without-least": ["Math.min(1, Math.max(0.05, support", "Math.min(1, Math.max(0, support"],
    "support-unclamped": [
      "Math.min(1, Math.max(0.05, support + spread * 2 * (sum - 1.5)))",
      "support + spread * 2 * (sum - 1.5)",
    ],
    "support-given-ignored": ["known?.support ?? drawn", "drawn"],
    "turnover-given-ignored": ["known?.turnover ?? turnover", "turnover"],
    "opportunity-starts-full": ["community.opportunity.set(ownOpportunity);", "community.opportunity.fill(1);"],
    "capability-starts-at-zero": [
      "community.capability.fill(world.people.capability);",
      "community.capability.fill(0);",
    ],
  },
  finalStates: {
    "final-with-turnover": [
      "if (turnover.some((rate) => rate > 0) || (people.instant && people.twoWay)) return 0;",
      "",
    ],
    "final-though-drifting": ["behaviour[exit] === 0", '(exit === "drift" || behaviour[exit] === 0)'],
    "final-though-reconciling": ["behaviour[exit] === 0", '(exit === "reconciliation" || behaviour[exit] === 0)'],
    "never-final-without-exit": ["behaviour[exit] === 0", "false"],
    "final-where-there-are-other-exits": [
      "exit !== null && behaviour[exit] === 0",
      "exit === null || behaviour[exit] === 0",
    ],
  },
  drawStates: {
    "first-users-never-by-share": [
      "keyLow[i], 0) < initialUse) state[i] = GENUINE;",
      "keyLow[i], 0) < 0) state[i] = GENUINE;",
    ],
    "first-users-twice": [
      "keyLow[i], 0) < initialUse) state[i] = GENUINE;",
      "keyLow[i], 0) < 2 * initialUse) state[i] = GENUINE;",
    ],
    "first-users-surface": [
      "keyLow[i], 0) < initialUse) state[i] = GENUINE;",
      "keyLow[i], 0) < initialUse) state[i] = 1;",
    ],
    "first-users-not-chosen": ["for (const i of firstUsers(network, first, key)) state[i] = GENUINE;", ""],
    "core-does-not-use": ["for (const i of core.members) state[i] = GENUINE;", ""],
    "initial-given-ignored": ["if (network.initial[i] !== NO_STATE) state[i] = network.initial[i];", ";"],
    "committed-never": [">= committedShare) continue;", ">= 0) continue;"],
    "committed-given-ignored": ["if (network.committed?.[i] !== 1) continue;", "continue;"],
  },
  countAndDrawClocks: {
    "committed-with-a-clock": ["if (committed[i] === 1) left[i] = Infinity;", ""],
    "margins-unknown": ["if (network.margin[i] === 1) kind[i] |= AT_MARGIN;", ""],
  },
  drawResponse: {
    "pull-undivided": ["FIXED * Math.max(1, whole)", "FIXED"],
    "pull-without-the-core-in-it": ["const whole = weightIn[i] + core.weightIn[i];", "const whole = weightIn[i];"],
    "thresholds-without-variation": ["theta *= 1 - variation + 2 * variation * unit", "theta *= 1 - 0 * unit"],
    "thresholds-a-tenth-narrower": [
      "theta *= 1 - variation + 2 * variation * unit",
      "theta *= 1 - 0.9 * variation + 1.8 * variation * unit",
    ],
    "thresholds-off-centre": [
      "theta *= 1 - variation + 2 * variation * unit",
      "theta *= 1 - variation + variation * unit",
    ],
    "thresholds-given-ignored": ["thresholds ? thresholds[i] : threshold", "threshold"],
    "thresholds-of-people-ignored": [
      "if (network.threshold && !Number.isNaN(network.threshold[i])) theta = network.threshold[i]; else if",
      "if",
    ],
    "threshold-without-dust": ["(theta - 1e-12) * scale[i]", "(theta + 1e-12) * scale[i]"],
    "threshold-of-nothing-not-reached": ["norm[i] <= 0 ? 1 : 0", "norm[i] <= 0 ? 0 : 0"],
  },
  firstUsers: {
    "first-number-one-more": [
      "return lowest(network.count, first.number, keyed",
      "return lowest(network.count, first.number + 1, keyed",
    ],
    "first-neighbourhood-without-neighbours": ["new Set([one, ...tiedTo(network, one)])", "new Set([one])"],
    "first-connected-at-random": ["rank[i] -= ties[i];", ""],
    "first-connected-the-least": ["rank[i] -= ties[i];", "rank[i] += ties[i];"],
  },
});
