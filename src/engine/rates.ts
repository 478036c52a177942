import type { Behaviour } from "./behaviour.ts";

/**
 * The weekly rates (docs/model.md section 7.2), twice: `rates` reads like the published table and decides which
 * change happens; `fillTables` is the same sum written as a + b·f, for the loop over clinicians. A test holds them equal.
 */

/** What holds for everyone in a week. */
export interface Week {
  external: number;
  soft: number;
  /** Pressure: hard tactics and judgement. */
  h: number;
  /** Hard tactics alone. */
  hard: number;
  core: number;
  legitimacy: number;
  excess: number;
  /** Feedback quality; 0 without feedback. */
  quality: number;
  conflictWork: number;
  community: number;
  conflict: number;
  verifiability: number;
  noise: number;
}

/** What holds for everyone at a site in a week. */
export interface SiteWeek {
  /** Effective opportunity. */
  opportunity: number;
  capability: number;
  motivation: number;
  turnover: number;
}

/** Places of the causes of change, as in `CAUSES`. */
export const PERSUADED = 0;
export const COMPLIES = 1;
export const RESISTS = 2;
export const OWNS = 3;
export const STOPS = 4;
export const DRIFTS = 5;
export const RECONCILED = 6;
export const LEAVES = 7;
export const THRESHOLD = 8;
export const REVERTS = 9;

/** The state each cause leads to. */
export const LEADS_TO: Uint8Array = Uint8Array.of(2, 1, 3, 2, 0, 0, 0, 0, 2, 0);

/** Causes with a rate. */
export const RATED = 8;

/** The causes that end a stay in state s run from FIRST_CAUSE[s] to FIRST_CAUSE[s + 1] − 1; and anyone may leave. */
export const FIRST_CAUSE: Uint8Array = Uint8Array.of(PERSUADED, OWNS, DRIFTS, RECONCILED, LEAVES);

/**
 * Weekly rates of the changes that end a stay in `state`, each at its cause's place in `out`; other places are left as
 * they are. Returns their sum. `capability` is the clinician's own (lower at the margins), f the response to peers,
 * `against` is max(0, −P), `exposed` is 1 with a genuinely using contact, else 0.
 */
export function rates(
  out: Float64Array,
  state: number,
  week: Week,
  site: SiteWeek,
  capability: number,
  f: number,
  against: number,
  exposed: number,
  b: Behaviour,
): number {
  const { external, soft, h, hard, legitimacy: L, excess, quality: q, conflictWork, community: G, conflict: X } = week;
  const { opportunity: O, motivation: M, turnover } = site;
  const v = week.verifiability;
  const K = capability;
  switch (state) {
    case 0:
      out[PERSUADED] = external + K * O * (b.persuasionMotivation * M + b.persuasionPeers * f) + week.noise * exposed;
      out[COMPLIES] = b.compliancePressure * (1 + b.complianceVerifiable * v) * O * h + b.complianceExpected * G * f;
      out[RESISTS] =
        b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess +
        b.resistanceConflict * X +
        b.resistancePeers * against;
      break;
    case 1:
      out[OWNS] = b.ownership * K * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess)) * (M + f);
      out[STOPS] = b.stopping * (1 - Math.min(1, b.stoppingWatched * h)) * (1 - f);
      break;
    case 2:
      out[DRIFTS] =
        b.drift *
        (1 -
          b.driftPeers * f -
          b.driftCommunity * G -
          b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q)) *
        (b.driftContext - b.driftOpportunity * O);
      break;
    case 3:
      out[RECONCILED] =
        b.reconciliation * (b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork) * (1 + f);
      break;
  }
  out[LEAVES] = turnover;
  let sum = turnover;
  for (let c = FIRST_CAUSE[state]; c < FIRST_CAUSE[state + 1]; c++) {
    if (out[c] < 0) out[c] = 0;
    sum += out[c];
  }
  return sum;
}

/** A clinician's class: state, margin ·4, negative pull ·8, exposed ·16. The tables hold a and b for each. */
export const CLASSES = 32;
export const AT_MARGIN = 4;
export const NEGATIVE = 8;
export const EXPOSED = 16;

/** Sums of the rates as a + b·x, x = f, or P where the pull is negative. */
export interface Tables {
  a: Float64Array;
  b: Float64Array;
}

/** What the tables of every site of a week share; see `prepareWeek`. */
export interface WeekFactors {
  complies: number;
  expected: number;
  resists: number;
  owns: number;
  stops: number;
  drifts: number;
  reconciled: number;
}

/** The parts of the rates that are the same at every site. */
export function prepareWeek(out: WeekFactors, week: Week, b: Behaviour): void {
  const { soft, h, hard, legitimacy: L, excess, quality: q, conflictWork, community: G, conflict: X } = week;
  const v = week.verifiability;
  out.complies = b.compliancePressure * (1 + b.complianceVerifiable * v) * h;
  out.expected = b.complianceExpected * G;
  out.resists = Math.max(0, b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess + b.resistanceConflict * X);
  out.owns = b.ownership * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess));
  out.stops = b.stopping * (1 - Math.min(1, b.stoppingWatched * h));
  out.drifts = 1 - b.driftCommunity * G - b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q);
  out.reconciled = b.reconciliation * (b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork);
}

/**
 * Fills the tables of one site and week. `bounded` says that f stays within [0,1] (it does not for a simple response
 * to a count). Returns whether the tables are exact: they are not where a rate could become negative, which `rates`
 * holds at zero, so the caller must then ask `rates` clinician by clinician.
 */
export function fillTables(
  tables: Tables,
  week: Week,
  factors: WeekFactors,
  site: SiteWeek,
  marginFactor: number,
  bounded: boolean,
  bh: Behaviour,
): boolean {
  const { a, b } = tables;
  const { opportunity: O, motivation: M, turnover } = site;
  const K = site.capability;
  const KO = K * O;

  const notPersuaded = week.external + O * factors.complies + factors.resists + turnover;
  const byMotivation = bh.persuasionMotivation * M * KO;
  const byPeers = bh.persuasionPeers * KO;
  a[0] = notPersuaded + byMotivation;
  b[0] = byPeers + factors.expected;
  a[AT_MARGIN] = notPersuaded + byMotivation * marginFactor;
  b[AT_MARGIN] = byPeers * marginFactor + factors.expected;

  const owns = factors.owns * K;
  const ownsAtMargin = owns * marginFactor;
  const stops = factors.stops;
  a[1] = owns * M + stops + turnover;
  b[1] = owns - stops;
  a[AT_MARGIN + 1] = ownsAtMargin * M + stops + turnover;
  b[AT_MARGIN + 1] = ownsAtMargin - stops;

  const context = bh.drift * (bh.driftContext - bh.driftOpportunity * O);
  a[2] = context * factors.drifts + turnover;
  b[2] = -context * bh.driftPeers;
  a[AT_MARGIN + 2] = a[2];
  b[AT_MARGIN + 2] = b[2];

  a[3] = factors.reconciled + turnover;
  b[3] = factors.reconciled;
  a[AT_MARGIN + 3] = a[3];
  b[AT_MARGIN + 3] = b[3];

  for (let c = 0; c < NEGATIVE; c++) a[c + NEGATIVE] = a[c];
  b[NEGATIVE] = -bh.resistancePeers;
  b[NEGATIVE + AT_MARGIN] = -bh.resistancePeers;
  if (week.noise > 0) {
    for (let c = 0; c < EXPOSED; c++) {
      a[c + EXPOSED] = a[c];
      b[c + EXPOSED] = b[c];
    }
    for (let c = EXPOSED; c < CLASSES; c += AT_MARGIN) a[c] += week.noise;
  }
  if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return false;
  if (!bounded) return stops === 0 && bh.drift === 0;
  return bh.drift === 0 || (a[2] >= turnover && a[2] + b[2] >= turnover);
}
