import type { Check } from "./check.ts";

/** Simulated trials of one tactic against usual care, beside the published effects. */
export const TRIALS: readonly Check[] = [];
