import { mutationsOf } from "./mutation.ts";

/** The same rates as the loop over clinicians knows them: the sum written as a + b·f. */
export const TABLE_MUTATIONS = mutationsOf({
  prepareWeek: {
    "table-complies-without-pressure": [
      "out.complies = b.compliancePressure * (1 + b.complianceVerifiable * v) * h;",
      "out.complies = 0 * h;",
    ],
    "table-complies-without-verifiability": [
      "out.complies = b.compliancePressure * (1 + b.complianceVerifiable * v) * h;",
      "out.complies = b.compliancePressure * h;",
    ],
    "table-complies-whatever-the-pressure": [
      "(1 + b.complianceVerifiable * v) * h;",
      "(1 + b.complianceVerifiable * v);",
    ],
    "table-expected-without-community": [
      "out.expected = b.complianceExpected * G;",
      "out.expected = b.complianceExpected;",
    ],
    "table-expected-never": ["out.expected = b.complianceExpected * G;", "out.expected = 0;"],
    "table-resists-without-excess": [
      "Math.max(0, b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess + b",
      "Math.max(0, b",
    ],
    "table-resists-without-verifiability": [
      "Math.max(0, b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess",
      "Math.max(0, b.resistanceExcess * excess",
    ],
    "table-resists-without-conflict": ["excess + b.resistanceConflict * X);", "excess);"],
    "table-owns-never": ["out.owns = b.ownership *", "out.owns = 0 *"],
    "table-owns-unblocked": [
      "out.owns = b.ownership * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess));",
      "out.owns = b.ownership;",
    ],
    "table-owns-blocked-without-bound": [
      "out.owns = b.ownership * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess));",
      "out.owns = b.ownership * (1 - b.ownershipBlocked * b.ownershipExcess * excess);",
    ],
    "table-stops-never": ["out.stops = b.stopping *", "out.stops = 0 *"],
    "table-stops-though-watched": [
      "out.stops = b.stopping * (1 - Math.min(1, b.stoppingWatched * h));",
      "out.stops = b.stopping;",
    ],
    "table-stops-watched-without-bound": [
      "out.stops = b.stopping * (1 - Math.min(1, b.stoppingWatched * h));",
      "out.stops = b.stopping * (1 - b.stoppingWatched * h);",
    ],
    "table-drifts-without-community": ["out.drifts = 1 - b.driftCommunity * G - b", "out.drifts = 1 - b"],
    "table-drifts-without-edge": ["G - b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q);", "G;"],
    "table-drifts-edge-without-bound": [
      "G - b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q);",
      "G - b.driftEdge * (b.driftHard * hard * L + b.driftData * q);",
    ],
    "table-drifts-edge-without-hard": ["(1, b.driftHard * hard * L + b.driftData * q);", "(1, b.driftData * q);"],
    "table-drifts-edge-without-legitimacy": [
      "(1, b.driftHard * hard * L + b.driftData * q);",
      "(1, b.driftHard * hard + b.driftData * q);",
    ],
    "table-drifts-edge-without-data": [
      "(1, b.driftHard * hard * L + b.driftData * q);",
      "(1, b.driftHard * hard * L);",
    ],
    "table-reconciled-never": ["out.reconciled = b.reconciliation *", "out.reconciled = 0 *"],
    "table-reconciled-without-base": [
      "out.reconciled = b.reconciliation * (b.reconciliationBase + soft",
      "out.reconciled = b.reconciliation * (soft",
    ],
    "table-reconciled-without-soft-tactics": [
      "(b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork);",
      "(b.reconciliationBase + b.reconciliationWork * conflictWork);",
    ],
    "table-reconciled-without-legitimacy": [
      "(b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork);",
      "(b.reconciliationBase + soft + b.reconciliationWork * conflictWork);",
    ],
    "table-reconciled-without-work": ["soft * L + b.reconciliationWork * conflictWork);", "soft * L);"],
  },
  fillTables: {
    "table-without-external": ["const notPersuaded = week.external + O", "const notPersuaded = O"],
    "table-complies-without-opportunity": ["week.external + O * factors.complies", "week.external + factors.complies"],
    "table-complies-never": ["week.external + O * factors.complies +", "week.external +"],
    "table-resists-never": ["factors.complies + factors.resists + turnover;", "factors.complies + turnover;"],
    "table-non-users-never-leave": ["factors.resists + turnover;", "factors.resists;"],
    "table-persuaded-without-capability": ["const KO = K * O;", "const KO = O;"],
    "table-persuaded-without-opportunity": ["const KO = K * O;", "const KO = K;"],
    "table-persuaded-without-motivation": [
      "const byMotivation = bh.persuasionMotivation * M * KO;",
      "const byMotivation = 0;",
    ],
    "table-persuaded-whatever-the-motivation": [
      "const byMotivation = bh.persuasionMotivation * M * KO;",
      "const byMotivation = bh.persuasionMotivation * KO;",
    ],
    "table-persuaded-without-peers": ["const byPeers = bh.persuasionPeers * KO;", "const byPeers = 0;"],
    "table-without-expectation": ["b[NOT_USING] = byPeers + factors.expected;", "b[NOT_USING] = byPeers;"],
    "table-margin-motivation-not-lowered": [
      "a[AT_MARGIN + NOT_USING] = notPersuaded + byMotivation * marginFactor;",
      "a[AT_MARGIN + NOT_USING] = notPersuaded + byMotivation;",
    ],
    "table-margin-peers-not-lowered": [
      "b[AT_MARGIN + NOT_USING] = byPeers * marginFactor + factors.expected;",
      "b[AT_MARGIN + NOT_USING] = byPeers + factors.expected;",
    ],
    "table-margin-without-expectation": [
      "b[AT_MARGIN + NOT_USING] = byPeers * marginFactor + factors.expected;",
      "b[AT_MARGIN + NOT_USING] = byPeers * marginFactor;",
    ],
    "table-owns-without-capability": ["const owns = factors.owns * K;", "const owns = factors.owns;"],
    "table-margin-owns-not-lowered": ["const ownsAtMargin = owns * marginFactor;", "const ownsAtMargin = owns;"],
    "table-owns-without-motivation": ["a[SURFACE] = owns * M + stops + turnover;", "a[SURFACE] = stops + turnover;"],
    "table-surface-never-stops": ["a[SURFACE] = owns * M + stops + turnover;", "a[SURFACE] = owns * M + turnover;"],
    "table-surface-never-leaves": ["a[SURFACE] = owns * M + stops + turnover;", "a[SURFACE] = owns * M + stops;"],
    "table-owns-without-peers": ["b[SURFACE] = owns - stops;", "b[SURFACE] = -stops;"],
    "table-stops-without-peers": ["b[SURFACE] = owns - stops;", "b[SURFACE] = owns;"],
    "table-margin-owns-without-motivation": ["ownsAtMargin * M + stops + turnover;", "stops + turnover;"],
    "table-margin-surface-never-leaves": ["ownsAtMargin * M + stops + turnover;", "ownsAtMargin * M + stops;"],
    "table-margin-stops-without-peers": [
      "b[AT_MARGIN + SURFACE] = ownsAtMargin - stops;",
      "b[AT_MARGIN + SURFACE] = ownsAtMargin;",
    ],
    "table-drifts-never": ["const context = bh.drift * (", "const context = 0 * ("],
    "table-drifts-without-context": ["(bh.driftContext - bh.driftOpportunity * O);", "(-bh.driftOpportunity * O);"],
    "table-drifts-without-opportunity": ["(bh.driftContext - bh.driftOpportunity * O);", "bh.driftContext;"],
    "table-genuine-never-leaves": [
      "a[GENUINE] = context * factors.drifts + turnover;",
      "a[GENUINE] = context * factors.drifts;",
    ],
    "table-drifts-without-peers": ["b[GENUINE] = -context * bh.driftPeers;", "b[GENUINE] = 0;"],
    "table-margin-never-drifts": ["a[AT_MARGIN + GENUINE] = a[GENUINE];", "a[AT_MARGIN + GENUINE] = 0;"],
    "table-margin-drifts-without-peers": ["b[AT_MARGIN + GENUINE] = b[GENUINE];", "b[AT_MARGIN + GENUINE] = 0;"],
    "table-resisting-never-leave": [
      "a[RESISTING] = factors.reconciled + turnover;",
      "a[RESISTING] = factors.reconciled;",
    ],
    "table-reconciled-without-peers": ["b[RESISTING] = factors.reconciled;", "b[RESISTING] = 0;"],
    "table-margin-never-reconciled": ["a[AT_MARGIN + RESISTING] = a[RESISTING];", "a[AT_MARGIN + RESISTING] = 0;"],
    "table-margin-reconciled-without-peers": [
      "b[AT_MARGIN + RESISTING] = b[RESISTING];",
      "b[AT_MARGIN + RESISTING] = 0;",
    ],
    "table-negative-pull-of-nobody": ["b[NEGATIVE + NOT_USING] = -bh.resistancePeers;", "b[NEGATIVE + NOT_USING] = 0;"],
    "table-negative-pull-of-nobody-at-margin": [
      "b[NEGATIVE + AT_MARGIN + NOT_USING] = -bh.resistancePeers;",
      "b[NEGATIVE + AT_MARGIN + NOT_USING] = 0;",
    ],
    "table-without-noise": ["c += AT_MARGIN) a[c] += week.noise;", "c += AT_MARGIN) a[c] += 0;"],
    "table-noise-for-users": ["c < RATE_CLASSES; c += AT_MARGIN) a[c]", "c < RATE_CLASSES; c += 2) a[c]"],
    "table-exact-though-negative": ["if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return false;", ""],
    "table-drift-exact-though-negative": [
      "return bh.drift === 0 || (a[GENUINE] >= turnover && a[GENUINE] + b[GENUINE] >= turnover);",
      "return true;",
    ],
    "table-exact-though-unbounded": ["if (!bounded) return stops === 0 && bh.drift === 0;", ""],
  },
});
