import { GENUINE, NOT_USING, RESISTING, SURFACE } from "./states.ts";

/** Why a clinician changes, in the order of the numbers below. */
export const CAUSES = [
  "persuaded",
  "complies",
  "resists",
  "owns",
  "stops",
  "drifts",
  "settles",
  "reconciled",
  "leaves",
  "inducted",
  "threshold",
  "reverts",
] as const;

/** Not using → genuine: convinced. */
export const PERSUADED = 0;
/** Not using → surface: under pressure, or because peers expect it. */
export const COMPLIES = 1;
/** Not using → resisting. */
export const RESISTS = 2;
/** Surface → genuine: comes to own it. */
export const OWNS = 3;
/** Surface → not using: unwatched. */
export const STOPS = 4;
/** Genuine → not using: use fades. */
export const DRIFTS = 5;
/** Genuine, new → settled: use becomes habit. No change of practice state. */
export const SETTLES = 6;
/** Resisting → not using. */
export const RECONCILED = 7;
/** Any state → not using: someone leaves, and a newcomer who does not use the practice follows. */
export const LEAVES = 8;
/** Any state → genuine: someone leaves, and peers bring the newcomer in as a user. */
export const INDUCTED = 9;
/** Reached the threshold where that is enough; the next two have no rate. */
export const REACHES_THRESHOLD = 10;
export const REVERTS = 11;

/** Causes with a rate: those numbered below this. */
export const RATED_CAUSES = 10;

/** The state each cause leads to. */
export const LEADS_TO: Uint8Array = Uint8Array.of(
  GENUINE,
  SURFACE,
  RESISTING,
  GENUINE,
  NOT_USING,
  NOT_USING,
  GENUINE,
  NOT_USING,
  NOT_USING,
  GENUINE,
  GENUINE,
  NOT_USING,
);

/** The causes that end a stay in state s run from FIRST_CAUSE[s] to FIRST_CAUSE[s + 1] − 1; and anyone may leave (`LEAVES` or `INDUCTED`). */
export const FIRST_CAUSE: Uint8Array = Uint8Array.of(PERSUADED, OWNS, DRIFTS, RECONCILED, LEAVES);
