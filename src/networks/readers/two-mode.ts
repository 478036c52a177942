import type { Findings } from "../findings.ts";

/** Refuses a network that ties people to events, wards or other things; `what` says how that shows. */
export function refuseTwoMode(what: string, file: string, line: number, findings: Findings): void {
  const cure = "Save its projection on people: who shares something with whom, with how many as the weight.";
  findings.error("two-mode", file, `a two-mode network: ${what}. ${cure}`, line);
}
