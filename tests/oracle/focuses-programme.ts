import type { Focus } from "./lively.ts";

/** What a programme and its sites do, each nearly alone. */
export const PROGRAMME_FOCUSES: Focus[] = [
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

  function watchedUse({ tactics, data }, { behaviour, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    data.quality = 0.6;
    practice.initialUse = 1;
    Object.assign(behaviour, { drift: 0.08, driftPeers: 0, driftCommunity: 0, driftEdge: 1, driftData: 1 });
    Object.assign(behaviour, { persuasionMotivation: 0, persuasionPeers: 0, driftSettled: 1 });
  },

  function margins({ tactics, cohesion }, { behaviour, people, network }) {
    Object.assign(tactics, { soft: 1, hard: 0 });
    cohesion.outreach = 0.5;
    people.marginalisation = 1;
    if (network.kind === "community") network.marginShare = 0.7;
    Object.assign(behaviour, { marginCapability: 0.75, persuasionMotivation: 0.1, persuasionPeers: 0, drift: 0 });
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

  // half the sites have a champion: what the core does elsewhere, and what a mean over people is
  function presence({ core, tactics }, { behaviour, network }) {
    Object.assign(core, { strength: 0.9, size: 0.1, reach: 0.5, selection: "random" });
    Object.assign(tactics, { soft: 0.8, hard: 0.4 });
    Object.assign(network, { sites: 4, sizes: "listed", siteSizes: [2, 4, 9, 15] });
    Object.assign(behaviour, { coreSpill: 0.3, motivationBase: 0, persuasionMotivation: 0.15, persuasionPeers: 0 });
    Object.assign(behaviour, { communityBase: 0, communityGrowth: 0.1, legitimacyCore: 0.9, opportunityCore: 0.8 });
  },

  function localReviews({ theory, core, resources, tactics, data }, { behaviour, context, network }) {
    Object.assign(theory, { reviewEvery: 2, learning: 0.8, local: 0.7 });
    Object.assign(core, { strength: 0.9, reach: 0.5 });
    Object.assign(data, { every: 2, quality: 0.6 });
    Object.assign(resources, { level: 1 });
    Object.assign(tactics, { soft: 0.7, hard: 0 });
    // one site has skills and no time, another time and no skills
    context.perSite = [
      { site: "1", support: 0.1, capability: 0.9 },
      { site: "2", support: 0.9, capability: 0.1 },
    ];
    Object.assign(network, { sites: 3, teamsPerSite: 2, sizes: "logNormal", sizeSpread: 0.5 });
    Object.assign(behaviour, { persuasionMotivation: 0.1, reviewMotivation: 0.1, drift: 0, capabilityGain: 0.3 });
  },

  function ownSkills({ tactics, resources }, { behaviour, context, people }) {
    Object.assign(tactics, { soft: 1, hard: 0 });
    Object.assign(resources, { level: 0.6 });
    Object.assign(context, { spread: 0.4, turnover: 0.05 });
    people.capability = 0.4;
    Object.assign(behaviour, { capabilityGain: 0.2, capabilityLoss: 0.1, persuasionMotivation: 0.15 });
    Object.assign(behaviour, { persuasionPeers: 0, induction: 0, drift: 0 });
  },

  function smoothEdge({ tactics }, { behaviour, people, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0.45 });
    practice.verifiability = 0;
    Object.assign(people, { community: 0.6, conflict: 0.2 });
    Object.assign(behaviour, { toleranceSpread: 0.5, tolerance: 1, resistanceExcess: 0.6, reconciliation: 0 });
    Object.assign(behaviour, { resistancePeers: 0, resistanceConflict: 0, conflictExcess: 0.3 });
  },

  function checkable({ tactics }, { behaviour, people, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0.9 });
    practice.verifiability = 0.6;
    Object.assign(people, { community: 0.2, conflict: 0.2 });
    Object.assign(behaviour, { conflictExcess: 0.4, conflictVerifiable: 0.6, resistanceExcess: 0.5 });
    Object.assign(behaviour, { resistanceVerifiable: 0.6, resistanceConflict: 0.05, complianceVerifiable: 2 });
  },

  function unevenSites(_plan, { network, behaviour }) {
    Object.assign(network, { sites: 5, sizes: "logNormal", sizeSpread: 1.2, bridgeShare: 0.1 });
    Object.assign(behaviour, { ownWeight: 1, persuasionPeers: 0.3 });
  },

  function unknownConstants({ tactics }, { behaviour }) {
    Object.assign(tactics, { soft: 0.8, hard: 0.3 });
    Object.assign(behaviour, { persuasionMotivation: 0.1, driftOpportunity: 0.5, driftSettled: 0.9 });
  },
];
