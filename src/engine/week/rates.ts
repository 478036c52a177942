import type { Behaviour } from "../behaviour.ts";
import {
  COMPLIES,
  DRIFTS,
  FIRST_CAUSE,
  INDUCTED,
  LEAVES,
  OWNS,
  PERSUADED,
  RECONCILED,
  RESISTS,
  SETTLES,
  STOPS,
} from "../causes.ts";
import { GENUINE, NOT_USING, RESISTING, SURFACE } from "../states.ts";
import type { SiteConditions, WeekConditions } from "./conditions.ts";

/**
 * Weekly rates of the changes that end a stay in `state`, each under its cause's number in `out`; other entries are left
 * as they are. Returns their sum. `capability` is the clinician's own (lower at the margins), f the response to peers,
 * `against` is max(0, −P), `exposed` is 1 with a genuinely using contact, else 0, `settled` says that use is habit.
 */
export function rates(
  out: Float64Array,
  state: number,
  week: WeekConditions,
  site: SiteConditions,
  capability: number,
  f: number,
  against: number,
  exposed: number,
  settled: boolean,
  b: Behaviour,
): number {
  const { external, soft, h, hard, legitimacy: L, excess, quality: q, conflictWork, community: G, conflict: X } = week;
  const { opportunity: O, motivation: M, turnover } = site;
  const v = week.verifiability;
  const K = capability;
  switch (state) {
    case NOT_USING:
      out[PERSUADED] = external + K * O * (b.persuasionMotivation * M + b.persuasionPeers * f) + week.noise * exposed;
      out[COMPLIES] = b.compliancePressure * (1 + b.complianceVerifiable * v) * O * h + b.complianceExpected * G * f;
      out[RESISTS] =
        b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess +
        b.resistanceConflict * X +
        b.resistancePeers * against;
      break;
    case SURFACE:
      out[OWNS] = b.ownership * K * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess)) * (M + f);
      out[STOPS] = b.stopping * (1 - Math.min(1, b.stoppingWatched * h)) * (1 - f);
      break;
    case GENUINE:
      out[DRIFTS] =
        b.drift *
        (1 -
          b.driftPeers * f -
          b.driftCommunity * G -
          b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q)) *
        (b.driftContext - b.driftOpportunity * O) *
        (settled ? b.driftSettled : 1);
      out[SETTLES] = settled ? 0 : (b.settling * (1 + f)) / 2;
      break;
    case RESISTING:
      out[RECONCILED] =
        b.reconciliation * (b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork) * (1 + f);
      break;
  }
  out[INDUCTED] = turnover * Math.min(1, b.induction * f);
  out[LEAVES] = turnover - out[INDUCTED];
  let sum = turnover;
  for (let c = FIRST_CAUSE[state]; c < FIRST_CAUSE[state + 1]; c++) {
    if (out[c] < 0) out[c] = 0;
    sum += out[c];
  }
  return sum;
}
