import type { Check } from "./check.ts";
import { HELD_OUT } from "./trials/held-out/held-out.ts";
import { IN_COMPANY } from "./trials/in-company.ts";
import { MANDATE } from "./trials/mandate.ts";
import { ONE_TACTIC } from "./trials/one-tactic.ts";
import { REAL_CURVE } from "./trials/real-curve.ts";

/** Simulated trials of one tactic against usual care, beside the published effects; what they predict; and a real curve. */
export const TRIALS: readonly Check[] = [ONE_TACTIC, MANDATE, IN_COMPANY, HELD_OUT, REAL_CURVE];
