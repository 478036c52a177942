/**
 * Every constant of the weekly rates, one name each; setting one to zero switches its mechanism off. Symbols: K
 * capability, O opportunity, M motivation, f response to peers, P peer pull, h pressure, L legitimacy, G sense of
 * community, X conflict, v verifiability, q feedback quality, core the core's presence: at the site in what a site has,
 * the mean over all people in what the network has.
 */
export interface Behaviour {
  // what others see of a practice state: y; of not using, statusQuoInfluence·divergence
  statusQuoInfluence: number;
  surfaceInfluence: number;
  genuineInfluence: number;
  resistingInfluence: number;
  // P = Σ w·y / (W + ownWeight·common weight), over active ties
  ownWeight: number;

  // 0→2 persuaded: external + K·O·(persuasionMotivation·M + persuasionPeers·f)
  persuasionMotivation: number;
  persuasionPeers: number;

  // 0→1 complies: compliancePressure·(1 + complianceVerifiable·v)·O·h + complianceExpected·G·f
  compliancePressure: number;
  complianceVerifiable: number;
  complianceExpected: number;

  // 0→3 resists: resistanceExcess·(1 − resistanceVerifiable·v)·excess + resistanceConflict·X + resistancePeers·max(0,−P)
  resistanceExcess: number;
  resistanceVerifiable: number;
  resistanceConflict: number;
  resistancePeers: number;

  // 1→2 comes to own it: ownership·K·(1 − ownershipBlocked·min(1, ownershipExcess·excess))·(M + f)
  ownership: number;
  ownershipBlocked: number;
  ownershipExcess: number;

  // 1→0 stops when unwatched: stopping·(1 − min(1, stoppingWatched·h))·(1 − f)
  stopping: number;
  stoppingWatched: number;

  // new→settled: settling·(1 + f)/2
  settling: number;

  // 2→0 drifts: drift·(1 − driftPeers·f − driftCommunity·G − driftEdge·min(1, driftHard·hard·L + driftData·q))·(driftContext − driftOpportunity·O); settled: × driftSettled
  drift: number;
  driftPeers: number;
  driftCommunity: number;
  driftEdge: number;
  driftHard: number;
  driftData: number;
  driftContext: number;
  driftOpportunity: number;
  driftSettled: number;

  // 3→0 reconciled: reconciliation·(reconciliationBase + soft·L + reconciliationWork·conflictWork)·(1 + f)
  reconciliation: number;
  reconciliationBase: number;
  reconciliationWork: number;

  // whoever leaves is replaced by a new genuine user with probability min(1, induction·f), else by someone who does not use
  induction: number;

  // pressure h = hard + pressureJudgement·judgement; with τ = tolerance·L, d = h − τ and s = toleranceSpread
  // excess = max(0, ½·(d + √(d² + s²)) − ½·(√(τ² + s²) − τ))
  pressureJudgement: number;
  tolerance: number;
  toleranceSpread: number;
  // L = (legitimacyBase + legitimacyCore·core + legitimacyCommunity·G)·(1 − legitimacyConflict·X)
  legitimacyBase: number;
  legitimacyCore: number;
  legitimacyCommunity: number;
  legitimacyConflict: number;

  // core level once the programme has stopped: c ← c·(1 − coreDecay); presence at a site: c with a champion, else coreSpill·c
  coreDecay: number;
  coreSpill: number;

  // O += opportunityPace·(O* − O), O* = O0 + (1−O0)·min(1, opportunityCore·core + opportunityResources·resources·e_O + opportunityHard·hard)
  opportunityPace: number;
  opportunityCore: number;
  opportunityResources: number;
  opportunityHard: number;
  // effective O = O·(1 − burdenLoss·burden·4/(3 + every)) with feedback on
  burdenLoss: number;

  // K += capabilityGain·resources·e_K·(1−K) − (capabilityLoss + turnover)·(K − K0_s); at the margins K·(1 − marginCapability·μ)
  capabilityGain: number;
  capabilityLoss: number;
  marginCapability: number;

  // F ← feedbackKept·F; in a feedback week F += feedbackGain·q·(1 − feedbackJudgement·judgement)·max(0, feedbackTarget − measured + (1−q)·feedbackNoise·(u−½))·(1−F)
  feedbackKept: number;
  feedbackGain: number;
  feedbackJudgement: number;
  feedbackTarget: number;
  feedbackNoise: number;

  // M = soft·(motivationBase + motivationCore·core)·(motivationSpread + motivationEmphasis·e_M) + F
  motivationBase: number;
  motivationCore: number;
  motivationSpread: number;
  motivationEmphasis: number;

  // G += (communityGrowth·min(1, soft + meetings)·(communityBase + communityCore·core) + communityUse·genuine)·(1−G) − communityFading·G − communityConflict·X·G
  communityGrowth: number;
  communityBase: number;
  communityCore: number;
  communityUse: number;
  communityFading: number;
  communityConflict: number;

  // X += (conflictExcess·(1 − conflictVerifiable·v)·excess + conflictGap·gap)·(1−X) − conflictEasing·(conflictEasingBase + conflictWork)·X
  conflictExcess: number;
  conflictVerifiable: number;
  conflictGap: number;
  conflictEasing: number;
  conflictEasingBase: number;

  // review: shortfall of motivation 1 − min(1, reviewMotivation + reviewSoft·soft·(motivationBase + motivationCore·core)); each shortfall + (1−q̂)·reviewNoise·(u−½), at least reviewFloor; q̂ = q, or reviewBlind without feedback
  reviewMotivation: number;
  reviewSoft: number;
  reviewNoise: number;
  reviewBlind: number;
  reviewFloor: number;
}
