import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { type Chance, rounded } from "./chance.ts";

/** Brings every lever and assumption to the middle of its range, makes changes frequent and, by number, one mechanism strong. */
export function enliven(plan: Plan, world: World, number: number, chance: Chance): void {
  const middling = () => rounded(chance.between(0.3, 0.8));
  const { people, practice, context, behaviour, network } = world;
  plan.core = { ...plan.core, strength: middling(), size: 0.2, reach: 1 };
  plan.theory.emphasis = { capability: 0.3, motivation: 0.5, opportunity: 0.2 };
  plan.theory.learning = middling();
  plan.resources.level = middling();
  plan.cohesion = { conflictWork: middling(), outreach: middling() };
  plan.data = { every: chance.pick([1, 2]), quality: middling(), burden: middling(), judgement: middling() };
  plan.tactics = { soft: middling(), hard: middling(), phases: [] };
  plan.programme = { start: 0, end: null };
  if (network.kind === "community") Object.assign(network, { marginShare: 0.4, tiesIn: 6, bridgeShare: middling() });
  context.support = middling();
  context.turnover = 0.01;
  context.shocks = { perYear: 10, size: 0.5, weeks: 3 };
  practice.initialUse = 0.2;
  practice.first = { by: "share" };
  practice.committed = 0;
  practice.verifiability = middling();
  Object.assign(people, { capability: middling(), community: middling(), conflict: middling(), marginalisation: 0.7 });
  Object.assign(people, {
    response: chance.pick(["simple", "complex"]),
    unit: "share",
    threshold: 0.3,
    variation: 0.6,
  });
  Object.assign(people, { thresholds: null, instant: false, twoWay: false });
  Object.assign(behaviour, defaultWorld().behaviour);
  for (const name of LIVELY) behaviour[name] *= chance.pick([2, 4]);
  FOCUSES[number % FOCUSES.length](plan, world);
}

/** What the case of this number is about: cases about the same are judged together. */
export function focusOf(number: number): string {
  return FOCUSES[number % FOCUSES.length].name;
}

const LIVELY = [
  "persuasionMotivation",
  "resistanceExcess",
  "resistancePeers",
  "ownership",
  "stopping",
  "drift",
  "reconciliation",
  "reconciliationWork",
] as const;

/** Each leaves one mechanism, or a few, to decide what happens. */
const FOCUSES: ((plan: Plan, world: World) => void)[] = [
  function everything() {},

  function feedback({ tactics, data }, { behaviour }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    Object.assign(data, { quality: 0.4, judgement: 0.8 });
    Object.assign(behaviour, { persuasionMotivation: 0.3, persuasionPeers: 0, drift: 0, pressureJudgement: 0 });
  },

  function noisyFeedback({ tactics, data }, { behaviour }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    Object.assign(data, { quality: 0.4, judgement: 0 });
    Object.assign(behaviour, { persuasionMotivation: 0.3, persuasionPeers: 0, drift: 0 });
    Object.assign(behaviour, { feedbackTarget: 0, feedbackNoise: 4 });
  },

  function effortElsewhere({ theory, tactics, data }, { behaviour }) {
    theory.emphasis = { capability: 0.5, motivation: 0, opportunity: 0.5 };
    theory.learning = 0;
    tactics.soft = 1;
    data.every = 0;
    Object.assign(behaviour, { persuasionMotivation: 0.4, persuasionPeers: 0, drift: 0 });
  },

  function surfacePeers({ core, tactics, data }, { behaviour, people, practice }) {
    Object.assign(core, { size: 0, strength: 0 });
    Object.assign(tactics, { soft: 0, hard: 1 });
    data.every = 0;
    practice.initialUse = 0;
    people.response = "simple";
    Object.assign(behaviour, { persuasionPeers: 1, persuasionMotivation: 0, compliancePressure: 0.1, ownership: 0 });
    Object.assign(behaviour, {
      genuineInfluence: 0.3,
      stopping: 0,
      resistanceExcess: 0,
      complianceExpected: 0,
      drift: 0.2,
    });
  },

  function resistingPeers({ tactics }, { behaviour, practice }) {
    Object.assign(tactics, { soft: 0, hard: 1 });
    practice.initialUse = 0;
    practice.verifiability = 0;
    Object.assign(behaviour, { persuasionPeers: 0, persuasionMotivation: 0, compliancePressure: 0 });
    Object.assign(behaviour, { complianceExpected: 0, resistanceExcess: 0.1, resistancePeers: 2, reconciliation: 0.1 });
  },

  function watchedUse({ tactics, data }, { behaviour, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    data.quality = 0.6;
    practice.initialUse = 1;
    Object.assign(behaviour, { drift: 0.08, driftPeers: 0, driftCommunity: 0, driftEdge: 1, driftData: 1 });
    Object.assign(behaviour, { persuasionMotivation: 0, persuasionPeers: 0 });
  },

  function margins({ tactics, cohesion }, { behaviour, people, network }) {
    Object.assign(tactics, { soft: 1, hard: 0 });
    cohesion.outreach = 0.5;
    people.marginalisation = 1;
    if (network.kind === "community") network.marginShare = 0.7;
    Object.assign(behaviour, { marginCapability: 0.75, persuasionMotivation: 0.1, persuasionPeers: 0, drift: 0 });
  },

  function ownKind(_plan, { network, people, behaviour }) {
    Object.assign(network, { sites: 3, teamsPerSite: 2, cliniciansPerTeam: 3, tiesIn: 8, bridgeShare: 1 });
    if (network.kind === "community") network.homophily = 0.7;
    Object.assign(people, { community: 1, conflict: 0 });
    Object.assign(behaviour, { communityFading: 0, conflictExcess: 0, conflictGap: 0 });
  },

  function expectedOfPeers({ tactics }, { behaviour, people }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    people.community = 0.8;
    Object.assign(behaviour, { complianceExpected: 0.1, persuasionPeers: 0.2, persuasionMotivation: 0, stopping: 0 });
  },

  function outreach({ tactics, cohesion }, { behaviour, people, network }) {
    Object.assign(tactics, { soft: 1, hard: 0 });
    cohesion.outreach = 0.6;
    people.marginalisation = 1;
    if (network.kind === "community") network.marginShare = 1;
    Object.assign(behaviour, { marginCapability: 1, persuasionMotivation: 0.15, persuasionPeers: 0, drift: 0 });
  },

  function shocks({ tactics }, { behaviour, context }) {
    Object.assign(tactics, { soft: 1, hard: 0 });
    context.shocks = { perYear: 20, size: 1, weeks: 4 };
    context.support = 0.9;
    Object.assign(behaviour, { persuasionMotivation: 0.15, persuasionPeers: 0, drift: 0 });
  },
];
