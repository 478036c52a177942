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
    "table-genuine-never-leaves": ["a[c] = drifts + settles + turnover;", "a[c] = drifts + settles;"],
    "table-drifts-without-peers": ["const heldByPeers = -context * bh.driftPeers;", "const heldByPeers = 0;"],
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
    "table-exact-though-negative": ['if (factors.owns < 0 || factors.reconciled < 0 || stops < 0) return "asked";', ""],
    "table-drift-exact-though-negative": ["bounded ? drifts >= 0 && drifts + heldByPeers >= 0 :", "bounded ? true :"],
    "table-exact-though-unbounded": ["const neverBelow = bounded ?", "const neverBelow = true ?"],
    "table-settles-never": ["const settles = bh.settling / 2;", "const settles = 0;"],
    "table-settles-at-double-speed": ["const settles = bh.settling / 2;", "const settles = bh.settling;"],
    "table-settles-by-peers-alone": ["a[c] = drifts + settles + turnover;", "a[c] = drifts + turnover;"],
    "table-settles-without-peers": ["b[c] = heldByPeers + settles;", "b[c] = heldByPeers;"],
    "table-settled-drifts-fully": [
      "a[SETTLED + c] = drifts * bh.driftSettled + turnover;",
      "a[SETTLED + c] = drifts + turnover;",
    ],
    "table-settled-never-leaves": [
      "a[SETTLED + c] = drifts * bh.driftSettled + turnover;",
      "a[SETTLED + c] = drifts * bh.driftSettled;",
    ],
    "table-settled-held-fully-by-peers": [
      "b[SETTLED + c] = heldByPeers * bh.driftSettled;",
      "b[SETTLED + c] = heldByPeers;",
    ],
    "table-held-use-never-settles": [
      "leastA[c] = settles + turnover; leastB[c] = settles;",
      "leastA[c] = turnover; leastB[c] = 0;",
    ],
    "table-held-use-never-leaves": ["leastA[c] = settles + turnover;", "leastA[c] = settles;"],
    "table-held-settled-use-never-leaves": ["leastA[SETTLED + c] = turnover;", "leastA[SETTLED + c] = 0;"],
    "table-held-surface-never-owns": ["leastA[SURFACE] = owns * M + turnover;", "leastA[SURFACE] = turnover;"],
    "table-held-surface-owns-without-peers": ["leastB[SURFACE] = owns;", "leastB[SURFACE] = 0;"],
    "table-held-surface-owns-at-the-margin-as-ever": [
      "leastB[AT_MARGIN + SURFACE] = ownsAtMargin;",
      "leastB[AT_MARGIN + SURFACE] = owns;",
    ],
    "table-held-surface-motivated-at-the-margin-as-ever": [
      "leastA[AT_MARGIN + SURFACE] = ownsAtMargin * M + turnover;",
      "leastA[AT_MARGIN + SURFACE] = owns * M + turnover;",
    ],
    "table-held-not-under-a-negative-pull": ["leastA[NEGATIVE + c] = leastA[c];", ""],
    "table-held-not-settled-under-a-negative-pull": ["leastA[SETTLED + NEGATIVE + c] = leastA[SETTLED + c];", ""],
    "table-settled-nothing-under-a-negative-pull": ["a[SETTLED + NEGATIVE + c] = a[SETTLED + c];", ""],
    "table-drift-falls-with-counted-peers": ["stops === 0 && bh.drift === 0", "stops === 0"],
    "table-stopping-falls-with-counted-peers": ["stops === 0 && bh.drift === 0", "bh.drift === 0"],
  },
  exposeTables: {
    "table-without-noise": ["a[c] += noise;", "a[c] += 0;"],
    "table-noise-for-users": ["c < RATE_CLASSES; c += AT_MARGIN) a[c]", "c < RATE_CLASSES; c += 2) a[c]"],
    "table-not-held-where-exposed": ["[a, b, leastA, leastB]", "[a, b]"],
  },
  GENUINE_ANYWHERE: {
    "table-margin-never-drifts": ["[GENUINE, AT_MARGIN + GENUINE]", "[GENUINE]"],
  },
});
