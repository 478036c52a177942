/**
 * The words of the model as types: what a plan chooses, what a world assumes, what goes into a job and what
 * comes out. Defaults, ranges, units and sources stand in `src/study/schema.ts`; nothing here has a default.
 * Shares and strengths lie in [0,1] and all rates are per week unless a comment says otherwise.
 */

// ---------------------------------------------------------------- the plan: what we choose

export type CoreSelection = "random" | "degree" | "betweenness" | "kcore" | "bridging" | "perSite" | "named";

/** Effort spread over the three conditions of behaviour (COM-B); the three sum to 1. */
export interface Emphasis {
  capability: number;
  motivation: number;
  opportunity: number;
}

/** A stretch of weeks, `from` included and `to` excluded, in which the listed tactics replace the plan's base values. */
export interface Phase {
  from: number;
  to: number;
  soft?: number | undefined;
  hard?: number | undefined;
}

export interface Plan {
  /** Lesson 1. `size` is a share of all clinicians, then held within 2..200 people; 0 means no core. `reach`: share of sites with a champion. */
  core: {
    strength: number;
    size: number;
    selection: CoreSelection;
    named: string[];
    reach: number;
  };
  /** Lesson 2. `reviewEvery` in weeks, 0 never; `learning`: share of the way the emphasis moves at a review. */
  theory: { emphasis: Emphasis; reviewEvery: number; learning: number };
  /** Lesson 3. */
  resources: { level: number };
  /** Lesson 4. */
  cohesion: { conflictWork: number; outreach: number };
  /** Lesson 5. */
  community: { meetings: number };
  /** Lesson 6. `every`: weeks between feedback reports, 0 never. */
  data: { every: number; quality: number; burden: number; judgement: number };
  /** Lesson 7. Of overlapping phases the last listed wins. */
  tactics: { soft: number; hard: number; phases: Phase[] };
  /** The programme runs in weeks start ≤ week < end; `end: null` is the horizon. */
  programme: { start: number; end: number | null };
}

// ---------------------------------------------------------------- the world: what we assume

export interface Profession {
  name: string;
  share: number;
}

/** A generated clinical community: full ties inside teams, bridges beyond them. */
export interface CommunityNetwork {
  kind: "community";
  sites: number;
  teamsPerSite: number;
  cliniciansPerTeam: number;
  /** Ties into each clinician, team ties included. */
  tiesIn: number;
  /** Chance that a bridge goes to anyone in the network rather than to someone of the same site. */
  bridgeShare: number;
  /** A candidate of another profession is taken with probability 1 − homophily. */
  homophily: number;
  professions: Profession[];
  marginShare: number;
}

/** A textbook network: ties both ways, weight 1, always active, one site, one profession, nobody at the margins. */
export interface ClassicalNetwork {
  kind: "complete" | "ringLattice" | "smallWorld" | "random" | "star" | "preferential";
  clinicians: number;
  /** Ties of each clinician (the mean for random and preferential); unused by complete and star. */
  degree: number;
  /** Small world only: share of ties rewired by degree-preserving swaps. */
  rewiring: number;
}

/** People and ties read by the importer; the data travel beside the world (`Inputs.networks`), under this digest. */
export interface ImportedNetwork {
  kind: "imported";
  digest: string;
}

export type NetworkSpec = CommunityNetwork | ClassicalNetwork | ImportedNetwork;

/** What is known of one site; the rest is drawn. `site` is a label, or for generated communities the site's number from 1 as text. */
export interface SiteContext {
  site: string;
  support?: number | undefined;
  turnover?: number | undefined;
}

/** Who uses the practice at the start: everyone with probability `initialUse`, or a chosen set (then `initialUse` is not used). */
export type FirstUsers =
  | { by: "share" }
  | { by: "number"; number: number }
  | { by: "neighbourhood" }
  | { by: "connected"; number: number }
  | { by: "named"; named: string[] };

export interface World {
  network: NetworkSpec;
  /** `support`, `spread`: mean and standard deviation of a site's own support; `external`: weekly rate of taking up without any peer. */
  context: {
    support: number;
    spread: number;
    perSite: SiteContext[];
    turnover: number;
    external: number;
    shocks: { perYear: number; size: number; weeks: number };
  };
  /** `committed`: share of clinicians who use genuinely from the start and never change. Outcome: events a clinician and year nobody using, and share of them prevented by full enacted use. */
  practice: {
    initialUse: number;
    first: FirstUsers;
    committed: number;
    verifiability: number;
    outcome: { baseline: number; effect: number };
  };
  people: {
    capability: number;
    community: number;
    conflict: number;
    marginalisation: number;
    response: "simple" | "complex" | "threshold";
    /** Peer pull as a share of all potential ties into a clinician, or as a plain count of common-weight ties. */
    unit: "share" | "count";
    threshold: number;
    /** θ_i = threshold·(1 − variation + 2·variation·u). */
    variation: number;
    /** Thresholds by clinician, in the network's order; overrides the draw (a person's own imported threshold does too). */
    thresholds: number[] | null;
    /** Threshold response only: whoever reaches the threshold adopts in the next week for certain. */
    instant: boolean;
    /** With `instant`: a user below the threshold goes back the same way (majority rule). */
    twoWay: boolean;
    /** Weekly rate of taking up for whoever has at least one genuinely using contact. */
    noise: number;
  };
  behaviour: Behaviour;
  costs: Costs;
}

/**
 * Every constant of the weekly rates, one name each; setting one to zero switches its mechanism off. Symbols: K
 * capability, O opportunity, M motivation, f response to peers, P peer pull, h pressure, L legitimacy, G sense of
 * community, X conflict, v verifiability, q feedback quality.
 */
export interface Behaviour {
  // what others see of a practice state: y
  surfaceInfluence: number; // 0.3
  genuineInfluence: number; // 1
  resistingInfluence: number; // −0.5

  // 0→2 persuaded: external + K·O·(persuasionMotivation·M + persuasionPeers·f)
  persuasionMotivation: number; // 0.020
  persuasionPeers: number; // 0.090

  // 0→1 complies: compliancePressure·(1 + complianceVerifiable·v)·O·h + complianceExpected·G·f
  compliancePressure: number; // 0.028
  complianceVerifiable: number; // 4
  complianceExpected: number; // 0.02

  // 0→3 resists: resistanceExcess·(1 − resistanceVerifiable·v)·excess + resistanceConflict·X + resistancePeers·max(0,−P)
  resistanceExcess: number; // 0.06
  resistanceVerifiable: number; // 0.8
  resistanceConflict: number; // 0.004
  resistancePeers: number; // 0.02

  // 1→2 comes to own it: ownership·K·(1 − ownershipBlocked·min(1, ownershipExcess·excess))·(M + f)
  ownership: number; // 0.05
  ownershipBlocked: number; // 0.9
  ownershipExcess: number; // 1.5

  // 1→0 stops when unwatched: stopping·(1 − min(1, stoppingWatched·h))·(1 − f)
  stopping: number; // 0.08
  stoppingWatched: number; // 1.2

  // 2→0 drifts: drift·(1 − driftPeers·f − driftCommunity·G − driftEdge·min(1, driftHard·hard·L + driftData·q))·(driftContext − driftOpportunity·O)
  drift: number; // 0.018
  driftPeers: number; // 0.45
  driftCommunity: number; // 0.20
  driftEdge: number; // 0.35
  driftHard: number; // 2.5
  driftData: number; // 0.5
  driftContext: number; // 1.6
  driftOpportunity: number; // 1.2

  // 3→0 reconciled: reconciliation·(reconciliationBase + soft·L + reconciliationWork·conflictWork)·(1 + f)
  reconciliation: number; // 0.02
  reconciliationBase: number; // 0.3
  reconciliationWork: number; // 0.5

  // pressure h = hard + pressureJudgement·judgement; excess = max(0, h − tolerance·L)
  pressureJudgement: number; // 0.4
  tolerance: number; // 0.6
  // L = (legitimacyBase + legitimacyCore·core + legitimacyCommunity·G)·(1 − legitimacyConflict·X)
  legitimacyBase: number; // 0.15
  legitimacyCore: number; // 0.45
  legitimacyCommunity: number; // 0.40
  legitimacyConflict: number; // 0.5

  // core level once the programme has stopped: c ← c·(1 − coreDecay)
  coreDecay: number; // 0.03

  // O += opportunityPace·(O* − O), O* = O0 + (1−O0)·min(1, opportunityCore·core + opportunityResources·resources·e_O + opportunityHard·hard)
  opportunityPace: number; // 0.08
  opportunityCore: number; // 0.35
  opportunityResources: number; // 0.9
  opportunityHard: number; // 0.8
  // effective O = O·(1 − burdenLoss·burden·4/(3 + every)) with feedback on
  burdenLoss: number; // 0.5

  // K += capabilityGain·resources·e_K·(1−K) − (capabilityLoss + turnover)·(K − K0); at the margins K·(1 − marginCapability·μ)
  capabilityGain: number; // 0.10
  capabilityLoss: number; // 0.006
  marginCapability: number; // 0.5

  // F ← feedbackKept·F; in a feedback week F += feedbackGain·q·(1 − feedbackJudgement·judgement)·max(0, feedbackTarget − measured + (1−q)·feedbackNoise·(u−½))·(1−F)
  feedbackKept: number; // 0.85
  feedbackGain: number; // 1.2
  feedbackJudgement: number; // 0.5
  feedbackTarget: number; // 0.75
  feedbackNoise: number; // 0.3

  // M = soft·(motivationBase + motivationCore·core)·(motivationSpread + motivationEmphasis·e_M) + F
  motivationBase: number; // 0.35
  motivationCore: number; // 0.65
  motivationSpread: number; // 0.25
  motivationEmphasis: number; // 2.25

  // G += (communityGrowth·min(1, soft + meetings)·(communityBase + communityCore·core) + communityUse·genuine)·(1−G) − communityFading·G − communityConflict·X·G
  communityGrowth: number; // 0.03
  communityBase: number; // 0.3
  communityCore: number; // 0.7
  communityUse: number; // 0.02
  communityFading: number; // 0.012
  communityConflict: number; // 0.03

  // X += (conflictExcess·excess + conflictGap·gap)·(1−X) − conflictEasing·(conflictEasingBase + conflictWork)·X
  conflictExcess: number; // 0.06
  conflictGap: number; // 0.015
  conflictEasing: number; // 0.06
  conflictEasingBase: number; // 0.15

  // review: shortfall of motivation 1 − min(1, reviewMotivation + reviewSoft·soft·(motivationBase + motivationCore·core)); each shortfall + (1−q̂)·reviewNoise·(u−½), at least reviewFloor; q̂ = q, or reviewBlind without feedback
  reviewMotivation: number; // 0.35
  reviewSoft: number; // 0.8
  reviewNoise: number; // 0.6
  reviewBlind: number; // 0.3
  reviewFloor: number; // 0.02
}

/** Hours a week by lever; illustrative. */
export interface Costs {
  /** per person in the core, times strength */ core: number; // 2
  /** per clinician, times soft */ soft: number; // 0.10
  /** per clinician, times hard */ hard: number; // 0.02
  /** per clinician, times level */ resources: number; // 0.15
  /** per clinician, times meetings */ meetings: number; // 0.10
  /** per site, times conflict work */ conflictWork: number; // 0.5
  /** per site and feedback cycle, times burden */ feedback: number; // 4
  /** per site and review */ review: number; // 8
}

// ---------------------------------------------------------------- imported people and ties

/** 0 not using, 1 surface use, 2 genuine use, 3 resisting. */
export type PracticeState = 0 | 1 | 2 | 3;

/**
 * People and ties as given, in columns. People may stand in any order; a person's chance depends on `id`, never on
 * its place. Ties run in the direction of influence: `from` influences `to`.
 */
export interface NetworkData {
  /** One label a person, all different. */
  id: string[];
  /** Index into `sites`, for each person. */
  site: ArrayLike<number>;
  sites: string[];
  /** Team label within the site; used for display and per-team measures only (ties are as given). */
  team: string[] | null;
  /** Index into `professions`. */
  profession: ArrayLike<number>;
  professions: string[];
  /** 1 at the margins, else 0. */
  margin: ArrayLike<number> | null;
  /** Threshold of each person; NaN where it is to be drawn. */
  threshold: ArrayLike<number> | null;
  /** State at the start; 255 where it is to be drawn from `initialUse`. */
  initial: ArrayLike<number> | null;
  /** 1 for people who never change. */
  committed: ArrayLike<number> | null;
  /** Ties: indices of people, whole weights 1..15, layer 0 team (always active), 1 bridge, 2 vertical. */
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weight: ArrayLike<number>;
  layer: ArrayLike<number>;
}

// ---------------------------------------------------------------- jobs and results

/** 64 bits from the study's seed text (`rootKey` in chance.ts). */
export type RootKey = readonly [number, number];

export interface RecordOptions {
  /** Keep the weekly columns (else only summaries). */
  weeks: boolean;
  /** Keep weekly shares by profession and margin. */
  groups: boolean;
  /** Keep weekly shares by site. */
  sites: boolean;
  /** Keep every change of state. */
  trace: boolean;
}

/** Everything the jobs of one study have in common. Plain data: crosses to a worker once. */
export interface Inputs {
  seed: RootKey;
  weeks: number;
  plans: Plan[];
  worlds: World[];
  /** Imported networks by digest. */
  networks: Record<string, NetworkData>;
  record: RecordOptions;
}

/** Replicates `from`..`to`, both included and counted from 1, of some plans in one world; the plans share each replicate's network. */
export interface Job {
  world: number;
  plans: number[];
  from: number;
  to: number;
}

/** Names of the weekly columns, in the order they are recorded. */
export const WEEK_COLUMNS = [
  "notUsing",
  "surface",
  "genuine",
  "resisting",
  "community",
  "conflict",
  "core",
  "legitimacy",
  "opportunity",
  "capability",
  "emphasisCapability",
  "emphasisMotivation",
  "emphasisOpportunity",
  "activeTies",
  "hoursCore",
  "hoursSoft",
  "hoursHard",
  "hoursResources",
  "hoursMeetings",
  "hoursConflictWork",
  "hoursData",
  "hoursReviews",
] as const;
export type WeekColumn = (typeof WEEK_COLUMNS)[number];

/** What a run is summed up as, in order; `better` says which direction is better. "weeks" measures are Infinity where not reached; NaN is not applicable. */
export const SUMMARIES = [
  { key: "genuineEnd", label: "Genuine use at the end", unit: "share", better: "higher" },
  { key: "surfaceEnd", label: "Surface use at the end", unit: "share", better: "lower" },
  { key: "measuredEnd", label: "Measured use at the end", unit: "share", better: "higher" },
  { key: "genuineStop", label: "Genuine use at programme end", unit: "share", better: "higher" },
  { key: "surfaceStop", label: "Surface use at programme end", unit: "share", better: "lower" },
  { key: "measuredStop", label: "Measured use at programme end", unit: "share", better: "higher" },
  { key: "reportingGap", label: "Reporting gap at the end (measured − enacted)", unit: "share", better: "lower" },
  { key: "weeksToHalf", label: "Weeks to half genuine use", unit: "weeks", better: "lower" },
  { key: "sustained", label: "Sustained share (end ÷ programme end)", unit: "ratio", better: "higher" },
  { key: "resistancePeak", label: "Resistance at its peak", unit: "share", better: "lower" },
  { key: "reach", label: "Reach (sites above half genuine use)", unit: "share", better: "higher" },
  { key: "marginGap", label: "Gap between centre and margins", unit: "share", better: "lower" },
  { key: "siteGap", label: "Gap between sites (highest − lowest)", unit: "share", better: "lower" },
  { key: "hours", label: "Hours in total", unit: "hours", better: "lower" },
  { key: "eventsAverted", label: "Outcome events averted", unit: "events", better: "higher" },
] as const satisfies readonly {
  key: string;
  label: string;
  unit: "share" | "weeks" | "ratio" | "hours" | "events";
  better: "higher" | "lower";
}[];
export type SummaryKey = (typeof SUMMARIES)[number]["key"];

/** One change of one clinician. `cause` indexes `CAUSES`. */
export const CAUSES = [
  "persuaded",
  "complies",
  "resists",
  "owns",
  "stops",
  "drifts",
  "reconciled",
  "leaves",
  "threshold",
  "reverts",
] as const;

/** Columns of equal length, one row a change, by plan, replicate, week, clinician's place. */
export interface Trace {
  plan: Int32Array;
  replicate: Int32Array;
  /** Week of the record in which the change first shows: 1..weeks. */
  week: Int32Array;
  clinician: Int32Array;
  from: Uint8Array;
  to: Uint8Array;
  cause: Uint8Array;
}

/**
 * What a job gives back. `summaries` is [plan][replicate][summary]; `weekly` is [plan][replicate][column][week 0..weeks];
 * `groups` is [plan][replicate][group][state][week] as shares (professions in order, then centre, margins); `sites` the same by site.
 * A group without members has NaN. Sites stand in the order of the network: numbers of a generated community, labels
 * of an imported one ascending, without sites that have no people. Results of adjacent jobs of the same plans and world concatenate per plan.
 */
export interface JobResult {
  job: Job;
  summaries: Float64Array;
  weekly: Float64Array | null;
  groups: Float64Array | null;
  sites: Float64Array | null;
  trace: Trace | null;
}
