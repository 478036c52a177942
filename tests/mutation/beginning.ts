import { mutationsOf } from "./mutation.ts";

/** Week 0: influence, sites, first users, thresholds. */
export const BEGIN_MUTATIONS = mutationsOf({
  enter: {
    "community-starts-at-zero": ["community.sense = people.community;", "community.sense = 0;"],
    "conflict-starts-at-zero": ["community.conflict = people.conflict;", "community.conflict = 0;"],
    "pull-count-without-common-weight": ["FIXED * network.commonWeight", "FIXED"],
    "influence-surface-none": [
      "Math.round(FIXED * behaviour[influence] * seen)",
      "influence === 'surfaceInfluence' ? 0 : Math.round(FIXED * behaviour[influence] * seen)",
    ],
    "influence-genuine-none": [
      "Math.round(FIXED * behaviour[influence] * seen)",
      "influence === 'genuineInfluence' ? 0 : Math.round(FIXED * behaviour[influence] * seen)",
    ],
    "influence-resisting-none": [
      "Math.round(FIXED * behaviour[influence] * seen)",
      "influence === 'resistingInfluence' ? 0 : Math.round(FIXED * behaviour[influence] * seen)",
    ],
    "influence-resisting-positive": [
      "Math.round(FIXED * behaviour[influence] * seen)",
      "(state === 3 ? -1 : 1) * Math.round(FIXED * behaviour[influence] * seen)",
    ],
    "divergence-never": ["state === NOT_USING ? world.practice.divergence : 1", "state === NOT_USING ? 0 : 1"],
    "divergence-always-full": ["state === NOT_USING ? world.practice.divergence : 1", "1"],
    "divergence-of-every-state": ["state === NOT_USING ? world.practice.divergence : 1", "world.practice.divergence"],
    "own-weight-none": [
      "community.ownWeight = behaviour.ownWeight * network.commonWeight;",
      "community.ownWeight = 0;",
    ],
    "own-weight-without-common-weight": [
      "community.ownWeight = behaviour.ownWeight * network.commonWeight;",
      "community.ownWeight = behaviour.ownWeight;",
    ],
    "spill-never-passed-on": ["corePresence(network, core, behaviour.coreSpill)", "corePresence(network, core, 0.7)"],
  },
  drawSites: {
    "support-without-spread": ["mean + spread * 2 * (sum - 1.5)", "mean"],
    "support-spread-halved": ["spread * 2 * (sum - 1.5)", "spread * (sum - 1.5)"],
    "support-off-centre": ["spread * 2 * (sum - 1.5)", "spread * 2 * (sum - 1.4)"],
    "support-without-least": ["Math.min(1, Math.max(0.05, mean", "Math.min(1, Math.max(0, mean"],
    "support-unclamped": [
      "Math.min(1, Math.max(0.05, mean + spread * 2 * (sum - 1.5)))",
      "mean + spread * 2 * (sum - 1.5)",
    ],
    "support-given-ignored": ["known?.support ?? drawn", "drawn"],
    "turnover-given-ignored": ["known?.turnover ?? turnover", "turnover"],
    "opportunity-starts-full": ["community.opportunity.set(ownOpportunity);", "community.opportunity.fill(1);"],
    "capability-starts-at-zero": ["community.capability.set(ownCapability);", "community.capability.fill(0);"],
    "own-capability-given-ignored": ["known?.capability ?? drawn", "drawn"],
    "own-capability-as-the-world's": [
      "known?.capability ?? drawn(world.people.capability, PURPOSE.skills, PURPOSE.skillsMore, s)",
      "world.people.capability",
    ],
    "own-capability-with-support": [
      "drawn(world.people.capability, PURPOSE.skills, PURPOSE.skillsMore, s)",
      "drawn(world.people.capability, PURPOSE.support, PURPOSE.supportMore, s)",
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
    "use-of-week-0-not-settled": ["if (community.stateOf(i) === GENUINE) kind[i] |= SETTLED;", ""],
  },
  drawResponse: {
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
    "weight-without-teams": ["for (const tie of network.team.ties) community.weight[tie >>> 4] += tie & 15;", ""],
    "threshold-linear": ["response === THRESHOLD ? theta : theta * theta", "theta"],
    "threshold-of-nothing-not-reached": ["theta <= NEAR ? 1 : 0", "theta <= -1 ? 1 : 0"],
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
  NEAR: {
    "threshold-without-dust": ["export const NEAR = 1e-12;", "export const NEAR = -1e-12;"],
  },
  readBehaviour: {
    "uncertainty-half": ["1 + share * (2 * unit", "1 + 0.5 * share * (2 * unit"],
    "uncertainty-one-sided": [
      "(2 * unit(key, PURPOSE.constant, high, low, 0) - 1)",
      "unit(key, PURPOSE.constant, high, low, 0)",
    ],
    "uncertainty-shared": ["PURPOSE.constant, high, low, 0", "PURPOSE.constant, 0, 0, 0"],
    "uncertainty-beyond-the-range": ["Math.min(most, Math.max(least, value))", "value"],
  },
  simulate: {
    "uncertainty-never": [
      "uncertainty ? { ...world, behaviour: readBehaviour(world.behaviour, uncertainty, key) } : world",
      "world",
    ],
    "uncertainty-in-week-0-alone": [
      "runPlan(community, plans[p], lived, inputs.weeks",
      "runPlan(community, plans[p], world, inputs.weeks",
    ],
    "uncertainty-not-in-week-0": [
      "if (!held) begin(community, network, core, lived, key);",
      "if (!held) begin(community, network, core, world, key);",
    ],
  },
  overSites: {
    "reach-by-sites": ["reached += here;", "reached += people / (siteCounts.length / STATE_COUNT);"],
    "reach-from-half-on": ["2 * users > here", "2 * users >= here"],
    "spread-by-sites": [
      "squares += (deviation * deviation) / here;",
      "squares += (deviation * deviation) / here / here;",
    ],
  },
  startBasis: {
    "starts-kept-whatever-the-own-weight": ["[...states, world.behaviour.ownWeight]", "[...states]"],
    "starts-kept-whatever-the-divergence": [
      "practice: { initialUse, first, committed, divergence },",
      "practice: { initialUse, first, committed, divergence: 0 },",
    ],
  },
});
