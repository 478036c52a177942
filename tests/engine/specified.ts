import type { Behaviour } from "../../src/engine/behaviour.ts";

/** What the values worked out by hand are worked out with: the constants as docs/model.md section 7 writes them, whatever the defaults become. */
export const SPECIFIED: Behaviour = {
  statusQuoInfluence: -0.3,
  surfaceInfluence: 0.3,
  genuineInfluence: 1,
  resistingInfluence: -0.5,
  ownWeight: 4.5,

  persuasionMotivation: 0.02,
  persuasionPeers: 0.09,

  compliancePressure: 0.028,
  complianceVerifiable: 4,
  complianceExpected: 0.02,

  resistanceExcess: 0.06,
  resistanceVerifiable: 0.9,
  resistanceConflict: 0.004,
  resistancePeers: 0.02,

  ownership: 0.06,
  ownershipBlocked: 0.9,
  ownershipExcess: 1.5,

  stopping: 0.08,
  stoppingWatched: 1.1,

  settling: 0.03,

  drift: 0.018,
  driftPeers: 0.65,
  driftCommunity: 0.2,
  driftEdge: 0.45,
  driftHard: 2.5,
  driftData: 0.5,
  driftContext: 1.6,
  driftOpportunity: 1.2,
  driftSettled: 0.15,

  reconciliation: 0.02,
  reconciliationBase: 0.3,
  reconciliationWork: 0.5,

  induction: 0.8,

  pressureJudgement: 0.4,
  tolerance: 0.8,
  toleranceSpread: 0.18,
  legitimacyBase: 0.15,
  legitimacyCore: 0.45,
  legitimacyCommunity: 0.4,
  legitimacyConflict: 0.5,

  coreDecay: 0.03,
  coreSpill: 0.5,

  opportunityPace: 0.08,
  opportunityCore: 0.3,
  opportunityResources: 0.9,
  opportunityHard: 0.8,
  burdenLoss: 0.5,

  capabilityGain: 0.1,
  capabilityLoss: 0.006,
  marginCapability: 0.5,

  feedbackKept: 0.85,
  feedbackGain: 1.2,
  feedbackJudgement: 0.5,
  feedbackTarget: 0.75,
  feedbackNoise: 0.3,

  motivationBase: 0.2,
  motivationCore: 0.8,
  motivationSpread: 0.25,
  motivationEmphasis: 2.25,

  communityGrowth: 0.03,
  communityBase: 0.3,
  communityCore: 0.7,
  communityUse: 0.02,
  communityFading: 0.012,
  communityConflict: 0.03,

  conflictExcess: 0.06,
  conflictVerifiable: 0.8,
  conflictGap: 0.015,
  conflictEasing: 0.06,
  conflictEasingBase: 0.15,

  reviewMotivation: 0.35,
  reviewSoft: 0.8,
  reviewNoise: 0.6,
  reviewBlind: 0.3,
  reviewFloor: 0.02,
};
