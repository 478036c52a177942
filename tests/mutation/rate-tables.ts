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
    "table-without-expectation": ["b[0] = byPeers + factors.expected;", "b[0] = byPeers;"],
    "table-margin-motivation-not-lowered": [
      "a[AT_MARGIN] = notPersuaded + byMotivation * marginFactor;",
      "a[AT_MARGIN] = notPersuaded + byMotivation;",
    ],
    "table-margin-peers-not-lowered": [
      "b[AT_MARGIN] = byPeers * marginFactor + factors.expected;",
      "b[AT_MARGIN] = byPeers + factors.expected;",
    ],
    "table-margin-without-expectation": [
      "b[AT_MARGIN] = byPeers * marginFactor + factors.expected;",
      "b[AT_MARGIN] = byPeers * marginFactor;",
    ],
    "table-owns-without-capability": ["const owns = factors.owns * K;", "const owns = factors.owns;"],
    "table-margin-owns-not-lowered": ["const ownsAtMargin = owns * marginFactor;", "const ownsAtMargin = owns;"],
    "table-owns-without-motivation": ["a[1] = owns * M + stops + turnover;", "a[1] = stops + turnover;"],
    "table-surface-never-stops": ["a[1] = owns * M + stops + turnover;", "a[1] = owns * M + turnover;"],
    "table-surface-never-leaves": ["a[1] = owns * M + stops + turnover;", "a[1] = owns * M + stops;"],
    "table-owns-without-peers": ["b[1] = owns - stops;", "b[1] = -stops;"],
    "table-stops-without-peers": ["b[1] = owns - stops;", "b[1] = owns;"],
    "table-margin-owns-without-motivation": ["ownsAtMargin * M + stops + turnover;", "stops + turnover;"],
    "table-margin-surface-never-leaves": ["ownsAtMargin * M + stops + turnover;", "ownsAtMargin * M + stops;"],
    "table-margin-stops-without-peers": [
      "b[AT_MARGIN + 1] = ownsAtMargin - stops;",
      "b[AT_MARGIN + 1] = ownsAtMargin;",
    ],
    "table-drifts-never": ["const context = bh.drift * (", "const context = 0 * ("],
    "table-drifts-without-context": ["(bh.driftContext - bh.driftOpportunity * O);", "(-bh.driftOpportunity * O);"],
    "table-drifts-without-opportunity": ["(bh.driftContext - bh.driftOpportunity * O);", "bh.driftContext;"],
    "table-genuine-never-leaves": ["a[2] = context * factors.drifts + turnover;", "a[2] = context * factors.drifts;"],
    "table-drifts-without-peers": ["b[2] = -context * bh.driftPeers;", "b[2] = 0;"],
    "table-margin-never-drifts": ["a[AT_MARGIN + 2] = a[2];", "a[AT_MARGIN + 2] = 0;"],
    "table-margin-drifts-without-peers": ["b[AT_MARGIN + 2] = b[2];", "b[AT_MARGIN + 2] = 0;"],
    "table-resisting-never-leave": ["a[3] = factors.reconciled + turnover;", "a[3] = factors.reconciled;"],
    "table-reconciled-without-peers": ["b[3] = factors.reconciled;", "b[3] = 0;"],
    "table-margin-never-reconciled": ["a[AT_MARGIN + 3] = a[3];", "a[AT_MARGIN + 3] = 0;"],
    "table-margin-reconciled-without-peers": ["b[AT_MARGIN + 3] = b[3];", "b[AT_MARGIN + 3] = 0;"],
    "table-negative-pull-of-nobody": ["b[NEGATIVE] = -bh.resistancePeers;", "b[NEGATIVE] = 0;"],
    "table-negative-pull-of-nobody-at-margin": [
      "b[NEGATIVE + AT_MARGIN] = -bh.resistancePeers;",
      "b[NEGATIVE + AT_MARGIN] = 0;",
    ],
    "table-without-noise": ["c += AT_MARGIN) a[c] += week.noise;", "c += AT_MARGIN) a[c] += 0;"],
    "table-noise-for-users": ["c < CLASSES; c += AT_MARGIN) a[c]", "c < CLASSES; c += 2) a[c]"],
    "table-exact-though-negative": ["if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return false;", ""],
    "table-drift-exact-though-negative": [
      "return bh.drift === 0 || (a[2] >= turnover && a[2] + b[2] >= turnover);",
      "return true;",
    ],
    "table-exact-though-unbounded": ["if (!bounded) return stops === 0 && bh.drift === 0;", ""],
  },
});
