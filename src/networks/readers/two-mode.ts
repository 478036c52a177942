import type { Findings } from "../findings.ts";
import { distinctNames } from "../source/distinct-names.ts";

/** Refuses a network that ties people to events, wards or other things; `what` says how that shows. */
export function refuseTwoMode(what: string, file: string, line: number, findings: Findings): void {
  const cure = "Say --two-mode to tie people who share one, with the number they share for weight";
  findings.error("two-mode", file, `a two-mode network: ${what}. ${cure}.`, line);
}

/**
 * Events or groups, each under one name that is no person's, where a file tells the two apart by more than their names: "1"
 * of people 1 and 2 is "1 (2)" each time it occurs.
 */
export function namesOfEvents(events: readonly string[], people: readonly string[]): string[] {
  const different = [...new Set(events)];
  const names = distinctNames(different, people);
  const nameOf = new Map(different.map((event, i) => [event, names[i]!]));
  return events.map((event) => nameOf.get(event)!);
}
