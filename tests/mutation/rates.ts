import { mutationsOf } from "./mutation.ts";

/** What the causes lead to, in their order. */
const CAUSES =
  "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, NOT_USING, GENUINE, GENUINE, NOT_USING)";

/** The weekly rates as the published table writes them: each term left out, turned round or given another share. */
export const RATE_MUTATIONS = mutationsOf({
  rates: {
    "persuaded-without-external": ["external + K * O * (", "K * O * ("],
    "persuaded-without-capability": ["external + K * O * (", "external + O * ("],
    "persuaded-without-opportunity": ["external + K * O * (", "external + K * ("],
    "persuaded-without-motivation": ["b.persuasionMotivation * M + b.persuasionPeers * f", "b.persuasionPeers * f"],
    "persuaded-without-peers": ["b.persuasionMotivation * M + b.persuasionPeers * f", "b.persuasionMotivation * M"],
    "persuaded-by-motivation-times-peers": [
      "b.persuasionMotivation * M + b.persuasionPeers * f",
      "b.persuasionMotivation * M * b.persuasionPeers * f",
    ],
    "persuaded-without-noise": ["+ week.noise * exposed;", ";"],
    "persuaded-noise-for-all": ["week.noise * exposed;", "week.noise;"],
    "complies-without-pressure": [
      "b.compliancePressure * (1 + b.complianceVerifiable * v) * O * h + b.complianceExpected * G * f",
      "b.complianceExpected * G * f",
    ],
    "complies-without-verifiability": ["(1 + b.complianceVerifiable * v) * O * h", "O * h"],
    "complies-less-when-verifiable": ["(1 + b.complianceVerifiable * v) * O", "(1 - b.complianceVerifiable * v) * O"],
    "complies-without-opportunity": ["b.complianceVerifiable * v) * O * h", "b.complianceVerifiable * v) * h"],
    "complies-whatever-the-pressure": ["b.complianceVerifiable * v) * O * h", "b.complianceVerifiable * v) * O"],
    "complies-without-expectation": ["+ b.complianceExpected * G * f;", ";"],
    "complies-expected-without-community": ["b.complianceExpected * G * f", "b.complianceExpected * f"],
    "complies-expected-without-peers": ["b.complianceExpected * G * f", "b.complianceExpected * G"],
    "resists-without-excess": ["b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess +", ""],
    "resists-without-verifiability": [
      "b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess +",
      "b.resistanceExcess * excess +",
    ],
    "resists-more-when-verifiable": [
      "b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess +",
      "b.resistanceExcess * (1 + b.resistanceVerifiable * v) * excess +",
    ],
    "resists-without-conflict": ["b.resistanceConflict * X +", ""],
    "resists-without-peers": ["+ b.resistancePeers * against;", ";"],
    "owns-never": ["out[OWNS] = b.ownership * K", "out[OWNS] = 0 * K"],
    "owns-without-capability": ["b.ownership * K * (1 -", "b.ownership * (1 -"],
    "owns-unblocked": ["b.ownership * K * (1 - b.ownershipBlocked *", "b.ownership * K * (1 - 0 *"],
    "owns-blocked-without-bound": [
      "K * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess))",
      "K * (1 - b.ownershipBlocked * (b.ownershipExcess * excess))",
    ],
    "owns-blocked-by-plain-excess": [
      "K * (1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess))",
      "K * (1 - b.ownershipBlocked * Math.min(1, excess))",
    ],
    "owns-without-motivation": ["excess)) * (M + f);", "excess)) * f;"],
    "owns-without-peers": ["excess)) * (M + f);", "excess)) * M;"],
    "stops-never": ["out[STOPS] = b.stopping * (1", "out[STOPS] = 0 * (1"],
    "stops-though-watched": ["b.stopping * (1 - Math.min(1, b.stoppingWatched * h)) * (1 - f)", "b.stopping * (1 - f)"],
    "stops-watched-without-bound": [
      "Math.min(1, b.stoppingWatched * h)) * (1 - f)",
      "b.stoppingWatched * h) * (1 - f)",
    ],
    "stops-watched-by-plain-pressure": ["Math.min(1, b.stoppingWatched * h)) * (1 - f)", "Math.min(1, h)) * (1 - f)"],
    "stops-without-peers": ["b.stoppingWatched * h)) * (1 - f);", "b.stoppingWatched * h));"],
    "drifts-never": ["out[DRIFTS] = b.drift *", "out[DRIFTS] = 0 *"],
    "drifts-without-peers": ["b.driftPeers * f -", ""],
    "drifts-more-with-peers": ["(1 - b.driftPeers * f -", "(1 + b.driftPeers * f -"],
    "drifts-without-community": ["b.driftCommunity * G -", ""],
    "drifts-without-edge": ["b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q)) *", "0) *"],
    "drifts-edge-without-bound": [
      "b.driftEdge * Math.min(1, b.driftHard * hard * L + b.driftData * q)) *",
      "b.driftEdge * (b.driftHard * hard * L + b.driftData * q)) *",
    ],
    "drifts-edge-without-hard": ["(1, b.driftHard * hard * L + b.driftData * q)) *", "(1, b.driftData * q)) *"],
    "drifts-edge-by-all-pressure": [
      "(1, b.driftHard * hard * L + b.driftData * q)) *",
      "(1, b.driftHard * h * L + b.driftData * q)) *",
    ],
    "drifts-edge-without-legitimacy": [
      "(1, b.driftHard * hard * L + b.driftData * q)) *",
      "(1, b.driftHard * hard + b.driftData * q)) *",
    ],
    "drifts-edge-without-data": ["(1, b.driftHard * hard * L + b.driftData * q)) *", "(1, b.driftHard * hard * L)) *"],
    "drifts-without-context": [
      "(b.driftContext - b.driftOpportunity * O) * (settled",
      "(-b.driftOpportunity * O) * (settled",
    ],
    "drifts-without-opportunity": ["(b.driftContext - b.driftOpportunity * O) * (settled", "b.driftContext * (settled"],
    "drifts-more-with-opportunity": [
      "(b.driftContext - b.driftOpportunity * O) * (settled",
      "(b.driftContext + b.driftOpportunity * O) * (settled",
    ],
    "reconciled-never": ["out[RECONCILED] = b.reconciliation *", "out[RECONCILED] = 0 *"],
    "reconciled-without-base": [
      "(b.reconciliationBase + soft * L + b.reconciliationWork * conflictWork) * (1 + f)",
      "(soft * L + b.reconciliationWork * conflictWork) * (1 + f)",
    ],
    "reconciled-without-soft": [
      "soft * L + b.reconciliationWork * conflictWork) * (1 + f)",
      "L + b.reconciliationWork * conflictWork) * (1 + f)",
    ],
    "reconciled-without-legitimacy": [
      "soft * L + b.reconciliationWork * conflictWork) * (1 + f)",
      "soft + b.reconciliationWork * conflictWork) * (1 + f)",
    ],
    "reconciled-without-soft-tactics": [
      "soft * L + b.reconciliationWork * conflictWork) * (1 + f)",
      "b.reconciliationWork * conflictWork) * (1 + f)",
    ],
    "reconciled-without-work": ["+ b.reconciliationWork * conflictWork) * (1 + f)", ") * (1 + f)"],
    "reconciled-without-peers": ["conflictWork) * (1 + f);", "conflictWork);"],
    "leaves-never": ["let sum = turnover;", "let sum = 0;"],
    "rates-below-zero": ["if (out[c] < 0) out[c] = 0;", ""],
    "drifts-though-settled": ["(settled ? b.driftSettled : 1)", "1"],
    "drifts-as-settled": ["(settled ? b.driftSettled : 1)", "b.driftSettled"],
    "drifts-never-settled": ["(settled ? b.driftSettled : 1)", "(settled ? 0 : 1)"],
    "settles-never": ["settled ? 0 : (b.settling * (1 + f)) / 2", "0"],
    "settles-again": ["settled ? 0 : (b.settling * (1 + f)) / 2", "(b.settling * (1 + f)) / 2"],
    "settles-without-peers": ["(b.settling * (1 + f)) / 2", "b.settling / 2"],
    "settles-by-peers-alone": ["(b.settling * (1 + f)) / 2", "(b.settling * f) / 2"],
    "settles-at-double-speed": ["(b.settling * (1 + f)) / 2", "b.settling * (1 + f)"],
    "inducted-never": ["turnover * Math.min(1, b.induction * f)", "0"],
    "inducted-always": ["turnover * Math.min(1, b.induction * f)", "turnover * b.induction"],
    "inducted-by-all-peers": ["Math.min(1, b.induction * f)", "Math.min(1, f)"],
    "inducted-without-bound": ["Math.min(1, b.induction * f)", "(b.induction * f)"],
    "leaves-though-inducted": ["out[LEAVES] = turnover - out[INDUCTED];", "out[LEAVES] = turnover;"],
  },
  LEADS_TO: {
    "cause-persuaded-to-surface": [
      CAUSES,
      "Uint8Array.of(SURFACE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, NOT_USING, GENUINE, GENUINE, NOT_USING)",
    ],
    "cause-complies-to-genuine": [
      CAUSES,
      "Uint8Array.of(GENUINE, GENUINE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, NOT_USING, GENUINE, GENUINE, NOT_USING)",
    ],
    "cause-drifts-to-surface": [
      CAUSES,
      "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, SURFACE, GENUINE, NOT_USING, NOT_USING, GENUINE, GENUINE, NOT_USING)",
    ],
    "cause-reconciled-to-surface": [
      CAUSES,
      "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, SURFACE, NOT_USING, GENUINE, GENUINE, NOT_USING)",
    ],
    "cause-leaves-to-genuine": [
      CAUSES,
      "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, GENUINE, GENUINE, GENUINE, NOT_USING)",
    ],
    "cause-inducted-to-surface": [
      CAUSES,
      "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, NOT_USING, SURFACE, GENUINE, NOT_USING)",
    ],
    "cause-reverts-to-surface": [
      CAUSES,
      "Uint8Array.of(GENUINE, SURFACE, RESISTING, GENUINE, NOT_USING, NOT_USING, GENUINE, NOT_USING, NOT_USING, GENUINE, GENUINE, SURFACE)",
    ],
  },
});
