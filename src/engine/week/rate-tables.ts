import type { Behaviour } from "../behaviour.ts";
import { GENUINE, NOT_USING, RESISTING, SURFACE } from "../states.ts";
import type { SiteConditions, WeekConditions } from "./conditions.ts";
import { AT_MARGIN, EXPOSED, NEGATIVE, RATE_CLASSES } from "./rate-class.ts";

/**
 * The weekly rates once more (`rates` reads like the published table and decides which change happens): here as a sum of
 * the form a + b·x for each class of clinician, for the loop over clinicians. A test holds the two equal.
 */

/** Sums of the rates as a + b·x, x = f, or P where the pull is negative. */
export interface RateTables {
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
export function prepareWeek(out: WeekFactors, week: WeekConditions, b: Behaviour): void {
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
  tables: RateTables,
  week: WeekConditions,
  factors: WeekFactors,
  site: SiteConditions,
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
  a[NOT_USING] = notPersuaded + byMotivation;
  b[NOT_USING] = byPeers + factors.expected;
  a[AT_MARGIN + NOT_USING] = notPersuaded + byMotivation * marginFactor;
  b[AT_MARGIN + NOT_USING] = byPeers * marginFactor + factors.expected;

  const owns = factors.owns * K;
  const ownsAtMargin = owns * marginFactor;
  const stops = factors.stops;
  a[SURFACE] = owns * M + stops + turnover;
  b[SURFACE] = owns - stops;
  a[AT_MARGIN + SURFACE] = ownsAtMargin * M + stops + turnover;
  b[AT_MARGIN + SURFACE] = ownsAtMargin - stops;

  const context = bh.drift * (bh.driftContext - bh.driftOpportunity * O);
  a[GENUINE] = context * factors.drifts + turnover;
  b[GENUINE] = -context * bh.driftPeers;
  a[AT_MARGIN + GENUINE] = a[GENUINE];
  b[AT_MARGIN + GENUINE] = b[GENUINE];

  a[RESISTING] = factors.reconciled + turnover;
  b[RESISTING] = factors.reconciled;
  a[AT_MARGIN + RESISTING] = a[RESISTING];
  b[AT_MARGIN + RESISTING] = b[RESISTING];

  for (let c = 0; c < NEGATIVE; c++) a[c + NEGATIVE] = a[c];
  b[NEGATIVE + NOT_USING] = -bh.resistancePeers;
  b[NEGATIVE + AT_MARGIN + NOT_USING] = -bh.resistancePeers;
  if (week.noise > 0) {
    for (let c = 0; c < EXPOSED; c++) {
      a[c + EXPOSED] = a[c];
      b[c + EXPOSED] = b[c];
    }
    for (let c = EXPOSED + NOT_USING; c < RATE_CLASSES; c += AT_MARGIN) a[c] += week.noise;
  }
  if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return false;
  if (!bounded) return stops === 0 && bh.drift === 0;
  return bh.drift === 0 || (a[GENUINE] >= turnover && a[GENUINE] + b[GENUINE] >= turnover);
}
