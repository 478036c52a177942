import type { Plan } from "../../engine/plan.ts";
import type { World } from "../../engine/world.ts";
import type { Deviation } from "../patterns/experiment.ts";

/** What has to be so in a plan or a world before some settings have a part at all. */
export interface Need {
  /** "feedback every 4 weeks" */
  said: string;
  plan: Deviation<Plan>;
  world: Deviation<World>;
  /** The settings that need it, by path. */
  settings: readonly string[];
}

/** The needs, each laid over the default plan, usual care and the default world when its settings are swept. */
export const NEEDS: readonly Need[] = [
  {
    said: "feedback every 4 weeks",
    plan: { data: { every: 4 } },
    world: {},
    settings: [
      "data.quality",
      "data.burden",
      "data.judgement",
      "behaviour.driftData",
      "behaviour.burdenLoss",
      "behaviour.feedbackKept",
      "behaviour.feedbackGain",
      "behaviour.feedbackTarget",
    ],
  },
  {
    said: "poor data every 4 weeks, to judge by",
    plan: { data: { every: 4, quality: 0.3, judgement: 0.5 } },
    world: {},
    settings: ["behaviour.pressureJudgement", "behaviour.feedbackJudgement", "behaviour.feedbackNoise"],
  },
  {
    said: "hard tactics 0.6",
    plan: { tactics: { hard: 0.6 } },
    world: {},
    settings: [
      "behaviour.resistancePeers",
      "behaviour.ownershipBlocked",
      "behaviour.ownershipExcess",
      "behaviour.legitimacyConflict",
    ],
  },
  {
    said: "a practice that breaks with the old way",
    plan: {},
    world: { practice: { divergence: 1 } },
    settings: ["behaviour.statusQuoInfluence"],
  },
  {
    said: "a core that reaches half of the sites",
    plan: { core: { reach: 0.5 } },
    world: {},
    settings: ["behaviour.coreSpill"],
  },
  {
    said: "a programme that ends after a year",
    plan: { programme: { end: 52 } },
    world: {},
    settings: ["behaviour.coreDecay"],
  },
  {
    said: "sites that differ, and a first emphasis on motivation alone",
    plan: { theory: { emphasis: { capability: 0, motivation: 1, opportunity: 0 }, local: 1 } },
    world: { context: { spread: 0.3 } },
    settings: [
      "theory.learning",
      "theory.local",
      "theory.reviewEvery",
      "behaviour.reviewBlind",
      "behaviour.reviewFloor",
    ],
  },
  {
    said: "an act that can be checked, hard tactics 0.6",
    plan: { tactics: { hard: 0.6 } },
    world: { practice: { verifiability: 1 } },
    settings: [
      "behaviour.complianceVerifiable",
      "behaviour.resistanceVerifiable",
      "behaviour.stoppingWatched",
      "behaviour.conflictVerifiable",
    ],
  },
  {
    said: "sites of log-normal sizes",
    plan: {},
    world: { network: { sizes: "logNormal" } },
    settings: ["network.sizeSpread"],
  },
  {
    said: "a small world",
    plan: {},
    world: { network: { kind: "smallWorld" } as never },
    settings: ["network.clinicians", "network.degree", "network.rewiring"],
  },
  {
    said: "two shocks a year",
    plan: {},
    world: { context: { shocks: { perYear: 2 } } },
    settings: ["context.shocks.size", "context.shocks.weeks"],
  },
  {
    said: "a number of first users",
    plan: {},
    world: { practice: { first: { by: "number" } as never } },
    settings: ["practice.first.number"],
  },
];
