import type { Behaviour } from "../behaviour.ts";
import { GENUINE, NOT_USING, RESISTING, SURFACE } from "../states.ts";
import type { SiteConditions, WeekConditions } from "./conditions.ts";
import { AT_MARGIN, EXPOSED, NEGATIVE, RATE_CLASSES, SETTLED } from "./rate-class.ts";

/**
 * The weekly rates once more (`rates` reads like the published table and decides which change happens): here as a sum of
 * the form a + b·x for each class of clinician, for the loop over clinicians. A test holds the two equal.
 */

/**
 * Sums of the rates as a + b·x, x = f, or P where the pull is negative; and as leastA + leastB·x what is left of a sum
 * where the rate that can fall below zero is held there.
 */
export interface RateTables {
  a: Float64Array;
  b: Float64Array;
  leastA: Float64Array;
  leastB: Float64Array;
}

/** Empty tables for all classes. */
export function rateTables(): RateTables {
  return {
    a: new Float64Array(RATE_CLASSES),
    b: new Float64Array(RATE_CLASSES),
    leastA: new Float64Array(RATE_CLASSES).fill(-Infinity),
    leastB: new Float64Array(RATE_CLASSES),
  };
}

/** What sums a week's rates of a clinician at a site: a + b·x; the larger of that and the least; or only `rates`. */
export type RateSum = "linear" | "held" | "asked";

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
 * to a count). Returns what sums the rates there: where drift or stopping could fall below zero for some f, which
 * `rates` holds at zero, the larger of both sums counts; where others could, `rates` must be asked one by one.
 */
export function fillTables(
  tables: RateTables,
  week: WeekConditions,
  factors: WeekFactors,
  site: SiteConditions,
  marginFactor: number,
  bounded: boolean,
  bh: Behaviour,
): RateSum {
  const { a, b, leastA, leastB } = tables;
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
  leastA[SURFACE] = owns * M + turnover;
  leastB[SURFACE] = owns;
  a[AT_MARGIN + SURFACE] = ownsAtMargin * M + stops + turnover;
  b[AT_MARGIN + SURFACE] = ownsAtMargin - stops;
  leastA[AT_MARGIN + SURFACE] = ownsAtMargin * M + turnover;
  leastB[AT_MARGIN + SURFACE] = ownsAtMargin;

  const context = bh.drift * (bh.driftContext - bh.driftOpportunity * O);
  const drifts = context * factors.drifts;
  const heldByPeers = -context * bh.driftPeers;
  const settles = bh.settling / 2;
  for (const c of GENUINE_ANYWHERE) {
    a[c] = drifts + settles + turnover;
    b[c] = heldByPeers + settles;
    leastA[c] = settles + turnover;
    leastB[c] = settles;
    a[SETTLED + c] = drifts * bh.driftSettled + turnover;
    b[SETTLED + c] = heldByPeers * bh.driftSettled;
    leastA[SETTLED + c] = turnover;
  }

  a[RESISTING] = factors.reconciled + turnover;
  b[RESISTING] = factors.reconciled;
  a[AT_MARGIN + RESISTING] = a[RESISTING];
  b[AT_MARGIN + RESISTING] = b[RESISTING];

  // under a negative pull f is 0
  for (let c = 0; c < NEGATIVE; c++) a[NEGATIVE + c] = a[c];
  for (const c of GENUINE_ANYWHERE) {
    leastA[NEGATIVE + c] = leastA[c];
    a[SETTLED + NEGATIVE + c] = a[SETTLED + c];
    leastA[SETTLED + NEGATIVE + c] = leastA[SETTLED + c];
  }
  b[NEGATIVE + NOT_USING] = -bh.resistancePeers;
  b[NEGATIVE + AT_MARGIN + NOT_USING] = -bh.resistancePeers;
  if (week.noise > 0) exposeTables(tables, week.noise);
  if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return "asked";
  const neverBelow = bounded ? drifts >= 0 && drifts + heldByPeers >= 0 : stops === 0 && bh.drift === 0;
  return neverBelow ? "linear" : "held";
}

const GENUINE_ANYWHERE = [GENUINE, AT_MARGIN + GENUINE];

/** The classes with a genuinely using contact, which the noise moves: as those without, and of who does not use that much more. */
function exposeTables({ a, b, leastA, leastB }: RateTables, noise: number): void {
  for (const column of [a, b, leastA, leastB]) column.copyWithin(EXPOSED, 0, EXPOSED);
  for (let c = EXPOSED + NOT_USING; c < RATE_CLASSES; c += AT_MARGIN) a[c] += noise;
}
