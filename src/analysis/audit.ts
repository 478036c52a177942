import { draw, toUnit } from "../engine/chance/draw.ts";
import { PURPOSE } from "../engine/chance/purpose.ts";
import type { RootKey } from "../engine/chance/root-key.ts";
import { replicateKey } from "../engine/chance/root-key.ts";
import { newWords } from "../engine/chance/threefry.ts";
import type { PlanResult } from "../engine/plan-result.ts";
import { WEEKS_PER_MONTH } from "../text/words/time-words.ts";
import { measureByWeek } from "./measure-by-week.ts";
import { type Runs, runsUpTo } from "./run-chart.ts";
import { type Distribution, distribution } from "./statistics/distribution.ts";
import { quantile } from "./statistics/quantile.ts";

/**
 * A monthly audit of notes in a simulated network: of every note it is seen whether the practice was recorded as used, and
 * so a note shows use with the network's measured share (genuine and surface use) of that week.
 * Before week 0 nothing is simulated: those audits draw from the share of week 0.
 */

/** Months before launch in which audits are made; their median is the line of the run chart. */
export const MONTHS_BEFORE = 12;

/** When audits are made: the month, from −12, with 0 at launch, and its week in the study, below 0 before the study begins. */
export interface AuditMonth {
  month: number;
  week: number;
}

/** The audits around a launch in week `launch`, up to the last of `weeks` weeks. */
export function auditMonths(launch: number, weeks: number): AuditMonth[] {
  const months: AuditMonth[] = [];
  for (let month = -MONTHS_BEFORE; ; month++) {
    const week = Math.round(launch + month * WEEKS_PER_MONTH);
    if (week > weeks) return months;
    months.push({ month, week });
  }
}

/**
 * How many of `notes` notes show use, in each of the months. `measured`: measured share by week, from week 0. Each note
 * has a draw of its own, keyed by replicate, month and note: more notes keep those there were, and two plans meet the same ones.
 */
export function auditCounts(
  seed: RootKey,
  replicate: number,
  measured: ArrayLike<number>,
  months: readonly AuditMonth[],
  notes: number,
): number[] {
  const key = replicateKey(seed, replicate);
  const words = newWords();
  return months.map(({ month, week }) => {
    const share = measured[Math.max(0, week)];
    let count = 0;
    for (let note = 0; note < notes; note++) {
      // a draw is two words: one for this note, one for the next
      if (note % 2 === 0) draw(words, key, PURPOSE.audit, 0, month, note / 2);
      if (toUnit(words[note % 2]) < share) count += 1;
    }
    return count;
  });
}

/** The run chart of one network. */
export interface AuditChart {
  months: readonly AuditMonth[];
  /** Notes that show use, by month. */
  counts: number[];
  /** Median of the counts before launch. */
  line: number;
  /** Runs as they stand after each month. */
  runs: Runs[];
  /** Index in `months` of the first audit after launch with a signal; null if there is none. */
  signal: number | null;
  /** Whether most audits from launch to the signal, or to the end without one, lie above the line ("up") or below it ("down"). */
  direction: "up" | "down";
  /** A signal at launch or before, which can be nothing but chance or what came before the programme. */
  early: boolean;
}

/** What audits of one network of one plan show. `launch`: first week of its programme. */
export function auditChart(
  plan: PlanResult,
  replicate: number,
  seed: RootKey,
  launch: number,
  notes: number,
): AuditChart {
  const months = auditMonths(launch, plan.shape.weeks);
  return chartOf(months, auditCounts(seed, replicate, measureByWeek(plan, "measured", replicate), months, notes));
}

function chartOf(months: readonly AuditMonth[], counts: number[]): AuditChart {
  const before = counts.filter((_, i) => months[i].month < 0).sort((a, b) => a - b);
  const line = quantile(before, 0.5);
  const runs = runsUpTo(counts, line);
  const early = runs.some(({ signal }, i) => signal && months[i].month <= 0);
  const first = runs.findIndex(({ signal }, i) => signal && months[i].month > 0);
  const signal = early || first < 0 ? null : first;
  const since = counts.filter((_, i) => months[i].month > 0 && (signal === null || i <= signal));
  const above = since.reduce((sum, count) => sum + Math.sign(count - line), 0);
  return { months, counts, line, runs, signal, direction: above >= 0 ? "up" : "down", early };
}

/** How often and how soon audits show a signal. */
export interface AuditSignals {
  /** Networks looked at. */
  n: number;
  /** Of them, those with a signal after launch and none before. */
  signalled: number;
  /** Of those signalled, those of more recorded use than before launch. */
  up: number;
  /** Those with a signal at launch or before; not among `signalled`. */
  early: number;
  /** Weeks from launch to the signal, of those signalled. */
  weeks: Distribution;
}

/** What audits show over the first `most` networks of a plan. */
export function auditSignals(
  plan: PlanResult,
  seed: RootKey,
  launch: number,
  notes: number,
  most: number,
): AuditSignals {
  const charts = firstOf(plan, most).byReplicate((replicate) => auditChart(plan, replicate, seed, launch, notes));
  const weeks = charts.flatMap(({ signal, months }) => (signal === null ? [] : [months[signal].week - launch]));
  return {
    n: charts.length,
    signalled: weeks.length,
    up: charts.filter(({ signal, direction }) => signal !== null && direction === "up").length,
    early: charts.filter(({ early }) => early).length,
    weeks: distribution(weeks),
  };
}

/**
 * In how many of the first `most` networks audits would show a signal by chance alone: the same notes, drawn from the
 * measured share of week 0 in every month.
 */
export function chanceSignals(
  plan: PlanResult,
  seed: RootKey,
  launch: number,
  notes: number,
  most: number,
): { n: number; signalled: number } {
  const { weeks } = plan.shape;
  const months = auditMonths(launch, weeks);
  const charts = firstOf(plan, most).byReplicate((replicate) => {
    const start = measureByWeek(plan, "measured", replicate)[0];
    return chartOf(months, auditCounts(seed, replicate, new Float64Array(weeks + 1).fill(start), months, notes));
  });
  return { n: charts.length, signalled: charts.filter(({ signal }) => signal !== null).length };
}

function firstOf(plan: PlanResult, most: number): PlanResult {
  return plan.within(plan.from, Math.min(plan.to, plan.from + most - 1));
}
