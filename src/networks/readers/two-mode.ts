import type { Findings } from "../findings.ts";
import { distinctNames } from "../source/distinct-names.ts";

/** Refuses a network that ties people to events, wards or other things; `what` says how that shows. */
export function refuseTwoMode(what: string, file: string, line: number, findings: Findings): void {
  const cure = "Say --two-mode to tie people who share one, with the number they share for weight";
  findings.error("two-mode", file, `a two-mode network: ${what}. ${cure}.`, line);
}

/** Names for events or groups that are no names of people, where a file tells the two apart by more than their names. */
export function namesOfEvents(events: readonly string[], people: readonly string[]): string[] {
  return distinctNames(events, people);
}
