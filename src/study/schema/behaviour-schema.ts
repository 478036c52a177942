import { quantity, settingsGroup } from "./quantity.ts";

type Words = [label: string, help: string];

/** A weekly rate. */
const rate = (value: number, [label, help]: Words) =>
  quantity(value, [0, 5], { label, help, unit: "per week", step: 0.001, usual: [0, Math.max(0.02, 4 * value)] });

/** A share or strength that takes away or mixes; 0..1. */
const part = (value: number, [label, help]: Words) =>
  quantity(value, [0, 1], { label, help, unit: "share", step: 0.01 });

/** A plain factor. */
const factor = (value: number, [label, help]: Words) =>
  quantity(value, [0, 20], { label, help, unit: "factor", step: 0.05, usual: [0, Math.max(1, 3 * value)] });

/** A visible influence on others, negative for discouraging. */
const influence = (value: number, [label, help]: Words) =>
  quantity(value, [-1, 1], { label, help, unit: "influence", step: 0.05 });

/**
 * Every constant of the weekly rates (docs/model.md section 7), all illustrative: they were tuned so that the patterns of the
 * eight lessons hold. Setting one to 0 switches its mechanism off.
 */
export const behaviour = settingsGroup({
  statusQuoInfluence: influence(-0.3, [
    "The old way as seen",
    "What a peer who does not use the practice counts for where it breaks fully with the old way.",
  ]),
  surfaceInfluence: influence(0.3, ["Surface use as seen", "What a peer's surface use counts for."]),
  genuineInfluence: influence(1, ["Genuine use as seen", "What a peer's genuine use counts for."]),
  resistingInfluence: influence(-0.5, ["Resistance as seen", "What a peer's open resistance counts for."]),

  ownWeight: factor(4.5, [
    "Weight of one's own judgement",
    "How many common ties one's own judgement weighs against peers; 0 makes pull the plain share of ties.",
  ]),

  persuasionMotivation: rate(0.02, [
    "Persuasion by motivation",
    "Weekly rate of taking the practice up genuinely at full motivation.",
  ]),
  persuasionPeers: rate(0.09, [
    "Persuasion by peers",
    "Weekly rate of taking the practice up genuinely at full response to peers.",
  ]),

  compliancePressure: rate(0.028, ["Compliance under pressure", "Weekly rate of complying at full pressure."]),
  complianceVerifiable: factor(4, [
    "Compliance with what can be checked",
    "How much more pressure works when the act can be checked.",
  ]),
  complianceExpected: rate(0.02, [
    "Compliance expected by peers",
    "Weekly rate of complying because a close community expects it.",
  ]),

  resistanceExcess: rate(0.06, [
    "Resistance to excess pressure",
    "Weekly rate of resisting per unit of pressure beyond what is seen as legitimate.",
  ]),
  resistanceVerifiable: part(0.9, [
    "Less resistance to what can be checked",
    "Share of that resistance that falls away when the act can be checked.",
  ]),
  resistanceConflict: rate(0.004, ["Resistance from conflict", "Weekly rate of resisting at full conflict."]),
  resistancePeers: rate(0.02, ["Resistance from peers", "Weekly rate of resisting when all peers resist twice over."]),

  ownership: rate(0.06, ["Coming to own it", "Weekly rate at which surface use becomes genuine."]),
  ownershipBlocked: part(0.9, ["Owning blocked by pressure", "Share of that rate that strong excess pressure blocks."]),
  ownershipExcess: factor(1.5, ["Reach of excess pressure", "How soon excess pressure blocks owning fully."]),

  stopping: rate(0.08, ["Stopping when unwatched", "Weekly rate at which surface use stops without pressure."]),
  stoppingWatched: factor(1.1, ["Held by pressure", "How strongly pressure keeps surface use going."]),

  settling: rate(0.03, ["Settling", "Weekly rate at which new genuine use becomes habit at full response to peers."]),
  drift: rate(0.018, ["Drift", "Weekly rate at which new genuine use fades without support."]),
  driftPeers: part(0.65, ["Drift held by peers", "Share of drift that peers who use the practice prevent."]),
  driftCommunity: part(0.2, ["Drift held by community", "Share of drift that a sense of community prevents."]),
  driftEdge: part(0.45, ["Drift held by an edge", "Share of drift that legitimate pressure and good data prevent."]),
  driftHard: factor(2.5, ["Edge from hard tactics", "How far legitimate hard tactics count as an edge."]),
  driftData: factor(0.5, ["Edge from data", "How far good feedback counts as an edge."]),
  driftContext: factor(1.6, ["Drift in a poor context", "Factor on drift where there is no opportunity at all."]),
  driftOpportunity: factor(1.2, ["Drift held by opportunity", "How much of that factor full opportunity takes away."]),

  driftSettled: part(0.15, ["Drift of settled use", "Share of the drift that is left once use is habit."]),

  reconciliation: rate(0.02, ["Reconciliation", "Weekly rate at which resistance is given up."]),
  reconciliationBase: factor(0.3, ["Reconciliation by itself", "Part of reconciliation that needs no effort."]),
  reconciliationWork: factor(0.5, ["Reconciliation by work", "What full work on conflict adds to reconciliation."]),

  induction: part(0.8, [
    "Induction of newcomers",
    "Chance that whoever replaces a leaver is brought in as a user, at full response to peers.",
  ]),

  pressureJudgement: part(0.4, ["Pressure from judgement", "Pressure that data used for judging add."]),
  tolerance: part(0.8, ["Tolerance", "Pressure that is accepted at full legitimacy, on average."]),
  toleranceSpread: part(0.18, [
    "Spread of tolerance",
    "How unequally clinicians tolerate pressure; 0 makes a sharp edge.",
  ]),
  legitimacyBase: part(0.15, ["Legitimacy by itself", "Legitimacy of pressure without core or community."]),
  legitimacyCore: part(0.45, ["Legitimacy from the core", "Legitimacy that a full-strength core adds."]),
  legitimacyCommunity: part(0.4, ["Legitimacy from community", "Legitimacy that a full sense of community adds."]),
  legitimacyConflict: part(0.5, ["Legitimacy lost to conflict", "Share of legitimacy that full conflict takes away."]),

  coreDecay: part(0.03, ["Core fading", "Share of the core's level lost each week once the programme has stopped."]),
  coreSpill: part(0.5, [
    "Core beyond its champions",
    "Share of the core's level that is felt at sites without a champion.",
  ]),

  opportunityPace: part(0.08, [
    "Pace of opportunity",
    "Share of the way a site's opportunity moves each week towards what support allows.",
  ]),
  opportunityCore: part(0.3, ["Opportunity from the core", "What a full-strength core adds to opportunity."]),
  opportunityResources: factor(0.9, [
    "Opportunity from resources",
    "What full resources add to opportunity when all are aimed at it.",
  ]),
  opportunityHard: part(0.8, ["Opportunity from hard tactics", "What full hard tactics add to opportunity."]),
  burdenLoss: part(0.5, ["Opportunity lost to data", "Share of opportunity that a full burden of weekly data takes."]),

  capabilityGain: rate(0.1, ["Learning skills", "Weekly gain of capability when all resources go to training."]),
  capabilityLoss: rate(0.006, ["Losing skills", "Share of the capability gained that fades each week."]),
  marginCapability: part(0.5, ["Capability at the margins", "Share of capability that full marginalisation takes."]),

  feedbackKept: part(0.85, ["Feedback remembered", "Share of the motivation from feedback kept each week."]),
  feedbackGain: factor(1.2, ["Motivation from feedback", "Motivation gained per unit of gap that a report shows."]),
  feedbackJudgement: part(0.5, ["Feedback spoilt by judgement", "Share of that gain that full judgement takes away."]),
  feedbackTarget: part(0.75, ["Feedback target", "Measured use above which a report no longer spurs anyone on."]),
  feedbackNoise: factor(0.3, ["Feedback noise", "Spread of the error in a report of the poorest quality."]),

  motivationBase: part(0.2, ["Motivation without a core", "Part of soft tactics that works without a core."]),
  motivationCore: part(0.8, ["Motivation from the core", "Part of soft tactics that a full-strength core adds."]),
  motivationSpread: factor(0.25, [
    "Motivation whatever the emphasis",
    "Part of motivation that needs no emphasis on it.",
  ]),
  motivationEmphasis: factor(2.25, ["Motivation by emphasis", "What full emphasis on motivation adds."]),

  communityGrowth: rate(0.03, ["Community growth", "Weekly growth of the sense of community at full effort."]),
  communityBase: part(0.3, ["Community without a core", "Part of community growth that needs no core."]),
  communityCore: part(0.7, ["Community from the core", "Part of community growth that a full-strength core adds."]),
  communityUse: rate(0.02, [
    "Community from use",
    "Weekly growth of the sense of community when all use it genuinely.",
  ]),
  communityFading: rate(0.012, ["Community fading", "Share of the sense of community lost each week."]),
  communityConflict: rate(0.03, ["Community lost to conflict", "Share of it that full conflict takes each week."]),

  conflictExcess: rate(0.06, ["Conflict from pressure", "Weekly growth of conflict per unit of excess pressure."]),
  conflictVerifiable: part(0.8, [
    "Less conflict over what can be checked",
    "Share of that growth that falls away when the act can be checked.",
  ]),
  conflictGap: rate(0.015, ["Conflict from gaps", "Weekly growth of conflict per unit of gap between groups."]),
  conflictEasing: rate(0.06, ["Conflict easing", "Share of conflict that eases each week at full work on it."]),
  conflictEasingBase: part(0.15, ["Conflict easing by itself", "Part of that easing that needs no work."]),

  reviewMotivation: part(0.35, ["Motivation as reviewed", "Motivation that a review takes for granted."]),
  reviewSoft: factor(0.8, ["Soft tactics as reviewed", "Motivation that a review expects of soft tactics."]),
  reviewNoise: factor(0.6, ["Review noise", "Spread of the error in a review without good data."]),
  reviewBlind: part(0.3, ["Review without data", "Quality of information in a review when there is no feedback."]),
  reviewFloor: part(0.02, ["Least shortfall", "Smallest shortfall a review sees, so that no channel is given up."]),
}).meta({ label: "Behaviour", help: "The constants of the weekly rates." });
