import type { Check } from "./check.ts";

/** The patterns of the eight lessons that the defaults must show, each with its ablation. */
export const PATTERNS: readonly Check[] = [];
