import type { Behaviour } from "./behaviour.ts";
import type { Costs } from "./week/costs.ts";

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
  /** How much weaker ties across professions are. */
  boundary: number;
  professions: Profession[];
  marginShare: number;
  /** How clinicians are spread over sites: equally, log-normally, or as `siteSizes` lists them. */
  sizes: "equal" | "logNormal" | "listed";
  /** Log-normal only: standard deviation of the logarithm of a site's size. */
  sizeSpread: number;
  /** Listed only: clinicians of each site. */
  siteSizes: number[];
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

/** Where a world's network comes from: drawn by one of several rules, or imported. */
export type NetworkSpec = CommunityNetwork | ClassicalNetwork | ImportedNetwork;

/** What is known of one site; the rest is drawn. `site` is a label, or for generated communities the site's number from 1 as text. */
export interface SiteContext {
  site: string;
  support?: number | undefined;
  capability?: number | undefined;
  turnover?: number | undefined;
}

/** Who uses the practice at the start: everyone with probability `initialUse`, or a chosen set (then `initialUse` is not used). */
export type FirstUsers =
  | { by: "share" }
  | { by: "number"; number: number }
  | { by: "neighbourhood" }
  | { by: "connected"; number: number }
  | { by: "named"; named: string[] };

/** All that a plan meets and cannot change. */
export interface World {
  network: NetworkSpec;
  /** `support` is the mean of a site's own support, `spread` the standard deviation of that and of its own capability; `external`: weekly rate of taking up without any peer. */
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
    /** How far the practice departs from the status quo, 0..1. */
    divergence: number;
    /** Which use verdicts and charts speak of. */
    headline: "genuine" | "enacted";
    outcome: { baseline: number; effect: number };
  };
  people: {
    capability: number;
    community: number;
    conflict: number;
    marginalisation: number;
    response: "simple" | "complex" | "threshold";
    /** Peer pull as a share of the active ties into a clinician, or as a plain count of common-weight ties. */
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
