import type { Check } from "./check.ts";

/** What is known in closed form or from papers, and the model reduces to; in the order of the table. */
export const VERIFICATION: readonly Check[] = [];
