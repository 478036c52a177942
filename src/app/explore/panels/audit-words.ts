import { grouped } from "../../../../viz/format.ts";
import type { AuditChart, AuditSignals } from "../../../analysis/audit.ts";
import { type TimeUnit, timeNumber, timeSpan, WEEKS_PER_MONTH } from "../../../text/words/time-words.ts";

/** How often and how soon audits show a signal, and in which direction. */
export function signalsInWords(
  { n, signalled, up, early, weeks }: AuditSignals,
  unit: TimeUnit,
  given: boolean,
): string {
  const down = signalled - up;
  const ways = signalled === 0 ? "" : ` (${grouped(up)} of more recorded use, ${grouped(down)} of less)`;
  const share = `a signal in ${grouped(signalled)} of ${grouped(n)} ${given ? "runs" : "networks"}${ways}`;
  const apart = early > 0 ? ` In ${grouped(early)} more chance gave one before launch.` : "";
  if (signalled === 0) return `${share}.${apart}`;
  const after = (value: number) => (unit === "week" ? Math.round(value) : value);
  const range =
    weeks.lo80 === weeks.hi80
      ? ""
      : ` (middle 80\u00a0%: ${timeNumber(after(weeks.lo80), unit)} to ${timeNumber(after(weeks.hi80), unit)})`;
  return `${share}, typically ${timeSpan(after(weeks.median), unit)} after launch${range}.${apart}`;
}

/** What the run chart of one network shows. */
export function chartInWords(
  { signal, direction, early, months, runs }: AuditChart,
  replicate: number,
  unit: TimeUnit,
  given: boolean,
): string {
  const name = `${given ? "Run" : "Network"} ${replicate}`;
  if (early) return `${name} shows a signal before launch, by chance; it is not counted.`;
  const { longestRun, crossings, useful } = runs[runs.length - 1];
  if (signal === null) {
    return `${name} shows no signal: ${useful} points off the line, longest run ${longestRun}, ${crossings} crossings.`;
  }
  const { month, week } = months[signal];
  const after = timeSpan(
    unit === "month" ? month * WEEKS_PER_MONTH : week - months.find((each) => each.month === 0)!.week,
    unit,
  );
  return `${name} shows a signal of ${direction === "up" ? "more" : "less"} recorded use ${after} after launch.`;
}

/** In how many networks, or `given` in how many runs on the network, audits would show a signal though nothing changed. */
export function chanceInWords({ n, signalled }: Pick<AuditSignals, "n" | "signalled">, given: boolean): string {
  return `if use stayed as it starts, chance alone would give a signal in ${grouped(signalled)} of ${grouped(n)} ${given ? "runs" : "networks"}`;
}
